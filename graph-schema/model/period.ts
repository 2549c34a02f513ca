import { isoDay } from './day.ts'
import { type DayRange, parseEdtfDateOrRange } from './edtf.ts'

/** A bound is a date, open ("always" at the start, "still" at the end), or unknown. */
const BOUND_KINDS = ['DATED', 'OPEN', 'UNKNOWN'] as const
export type BoundKind = (typeof BOUND_KINDS)[number]

/** The four bounds of a half-open period, in days since 1970-01-01, ±Infinity where there is none. */
export interface PeriodBounds {
  readonly startEarliest: number
  readonly startLatest: number
  readonly endEarliest: number
  readonly endLatest: number
}

export interface Period extends PeriodBounds {
  /** The text as given, e.g. `2013/..`. */
  readonly text: string
  readonly startKind: BoundKind
  readonly endKind: BoundKind
}

/** A period text that cannot be read, or bounds that contradict each other. `problem` names both values. */
export class InvalidPeriod extends Error {
  override readonly name = 'InvalidPeriod'
  readonly text: string
  readonly problem: string

  constructor(text: string, problem: string) {
    super(`period "${text}": ${problem}`)
    this.text = text
    this.problem = problem
  }
}

const FOREVER_BEFORE = Number.NEGATIVE_INFINITY
const FOREVER_AFTER = Number.POSITIVE_INFINITY

/**
 * Reads a period: `start/end`, each side an EDTF date, a one-of range, `..` (open) or empty (unknown).
 * The start is the first day on which the fact holds, the end the first day on which it no longer holds.
 *
 * Attestations – EDTF days or ranges on which a source saw the fact *holding* – tighten the bounds: the fact began
 * no later than the latest day of the first one, and ended no earlier than the day after the earliest day of the last.
 * @throws InvalidPeriod when a side cannot be read, or when bounds or attestations contradict each other.
 */
export function parsePeriod(text: string, attested: readonly string[] = []): Period {
  const sides = text.split('/')
  const [start, end] = sides
  if (sides.length !== 2 || start === undefined || end === undefined) {
    throw new InvalidPeriod(text, 'it needs one "/" between start and end, for instance 2013/.. or /')
  }
  const from = readStart(text, start)
  const to = readEnd(text, end, from.range)
  const bounds: PeriodBounds = {
    startEarliest: from.range.earliest,
    startLatest: from.range.latest,
    endEarliest: to.range.earliest,
    endLatest: to.range.latest,
  }
  refuseEndBeforeStart(text, bounds)
  return { text, startKind: from.kind, endKind: to.kind, ...tighten(text, bounds, attested) }
}

interface Side {
  readonly kind: BoundKind
  readonly range: DayRange
}

function readStart(text: string, side: string): Side {
  if (side === '') return { kind: 'UNKNOWN', range: { earliest: FOREVER_BEFORE, latest: FOREVER_AFTER } }
  if (side === '..') return { kind: 'OPEN', range: { earliest: FOREVER_BEFORE, latest: FOREVER_BEFORE } }
  return { kind: 'DATED', range: readDate(text, 'start', side) }
}

function readEnd(text: string, side: string, start: DayRange): Side {
  if (side === '') return { kind: 'UNKNOWN', range: { earliest: start.earliest + 1, latest: FOREVER_AFTER } }
  if (side === '..') return { kind: 'OPEN', range: { earliest: FOREVER_AFTER, latest: FOREVER_AFTER } }
  return { kind: 'DATED', range: readDate(text, 'end', side) }
}

function readDate(text: string, which: 'start' | 'end', side: string): DayRange {
  const range = parseEdtfDateOrRange(side)
  if (range === null) {
    throw new InvalidPeriod(text, `its ${which} "${side}" is not YYYY, YYYY-MM, YYYY-MM-DD, [a..b], ".." or empty`)
  }
  return range
}

function refuseEndBeforeStart(text: string, { startEarliest, endLatest }: PeriodBounds): void {
  if (endLatest <= startEarliest) {
    throw new InvalidPeriod(
      text,
      `it ends by ${isoDay(endLatest)}, which is not after its start ${isoDay(startEarliest)}`,
    )
  }
}

function tighten(text: string, bounds: PeriodBounds, attested: readonly string[]): PeriodBounds {
  let { startLatest, endEarliest } = bounds
  for (const attestation of attested) {
    const seen = parseEdtfDateOrRange(attestation)
    if (seen === null) {
      throw new InvalidPeriod(text, `its attestation "${attestation}" is not an EDTF date or one-of range`)
    }
    if (seen.latest < bounds.startEarliest || seen.earliest >= bounds.endLatest) {
      throw new InvalidPeriod(text, `its attestation "${attestation}" lies outside it`)
    }
    startLatest = Math.min(startLatest, seen.latest)
    endEarliest = Math.max(endEarliest, seen.earliest + 1)
  }
  return { ...bounds, startLatest, endEarliest }
}
