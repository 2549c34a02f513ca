import type { Span } from '#graph-schema/model/band.ts'
import { isoDay } from '#graph-schema/model/day.ts'
import { type DaySet, NO_DAYS, uniteDays } from '#graph-schema/model/day-set.ts'
import { TIE_KINDS } from '#graph-schema/model/tie.ts'
import type { GrowthPoint } from '../../generated/schema.ts'
import { countFlows, type Flowing } from './count-flow.ts'
import { drawDensification, type Size } from './densification.ts'
import { firstNotBefore } from './first-not-before.ts'
import { type Sliced, type StateSlice, tiedDays } from './slice-state.ts'
import type { TimedTie } from './timed-records.ts'

/** How many things hold on each day of a series. */
interface Counts {
  readonly sure: readonly number[]
  readonly possible: readonly number[]
}

/**
 * Counts spans over the days of a series, which are in order: each interval adds one where it begins and takes one away
 * where it ends, so the work grows with the intervals, not with intervals times days.
 */
function countOver(days: readonly number[], spans: Iterable<Span>): Counts {
  const changes = { sure: days.map(() => 0), possible: days.map(() => 0) }
  const note = (set: DaySet, into: number[]) => {
    for (const { from, to } of set) {
      const [begin, end] = [firstNotBefore(days, from), firstNotBefore(days, to)]
      if (begin >= end) continue
      into[begin] = (into[begin] ?? 0) + 1
      if (end < days.length) into[end] = (into[end] ?? 0) - 1
    }
  }
  for (const { sure, possible } of spans) {
    note(sure, changes.sure)
    note(possible, changes.possible)
  }
  return { sure: sumUp(changes.sure), possible: sumUp(changes.possible) }
}

function sumUp(changes: readonly number[]): number[] {
  let held = 0
  return changes.map((change) => {
    held += change
    return held
  })
}

/** The figures of a slice on each of these days, and what happened between them. */
export function measureDays(slice: StateSlice, flowing: Flowing, days: readonly number[]): GrowthPoint[] {
  const ties = [...slice.ties.values()]
  const over = (spans: Iterable<Span>) => countOver(days, spans)
  const counted = {
    entities: over([...slice.entities.values()].map(({ span }) => span)),
    ties: over(ties.map(({ span }) => span)),
    actors: over(spansOfEnds(ties, ({ from, to }) => [from, to].filter(isActor))),
    adherents: over(spansOfEnds(ties, ({ kind, from }) => (kind === 'ADHESION' ? [from] : []))),
    members: over(spansOfEnds(ties, ({ kind, from, to }) => (kind === 'MEMBERSHIP' && !isActor(to) ? [from] : []))),
  }
  const kinds = TIE_KINDS.map((kind) => ({
    kind,
    counts: over(ties.filter(({ item }) => item.kind === kind).map(({ span }) => span)),
  }))
  const flows = countFlows(flowing, days)
  return days.map((day, place) => {
    const band = ({ sure, possible }: Counts) => ({ sure: sure[place] ?? 0, possible: possible[place] ?? 0 })
    return {
      day: isoDay(day),
      entities: band(counted.entities),
      actors: band(counted.actors),
      ties: band(counted.ties),
      adherents: band(counted.adherents),
      members: band(counted.members),
      tiesByKind: kinds.flatMap(({ kind, counts }) => {
        const held = band(counts)
        return held.possible === 0 ? [] : [{ kind, ...held }]
      }),
      since: flows[place] ?? null,
    }
  })
}

function isActor(id: string): boolean {
  return id.startsWith('actor:')
}

/** The days on which each of these ends has at least one of these ties. */
function spansOfEnds(ties: readonly Sliced<TimedTie>[], endsOf: (tie: TimedTie) => readonly string[]): Span[] {
  const counted = ties.map(({ item, span }) => ({ ends: endsOf(item), span }))
  const possible = tiedDays(counted.map(({ ends, span }) => ({ ends, days: span.possible })))
  const sure = tiedDays(counted.map(({ ends, span }) => ({ ends, days: span.sure })))
  return [...possible].map(([end, days]) => ({ possible: days, sure: sure.get(end) ?? NO_DAYS }))
}

/** First and last day on which something in a slice begins or ends; null where nothing is dated. */
export function spanOfSlice(slice: StateSlice): { readonly first: string; readonly last: string } | null {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const items of [slice.entities, slice.ties]) {
    for (const { span } of items.values()) {
      for (const { from, to } of [...span.sure, ...span.possible]) {
        for (const day of [from, to]) {
          if (!Number.isFinite(day)) continue
          first = Math.min(first, day)
          last = Math.max(last, day)
        }
      }
    }
  }
  return first > last ? null : { first: isoDay(first), last: isoDay(last) }
}

/** The exponent of surely tied pairs over surely tied entities; null with too few sizes. */
export function measureDensification(slice: StateSlice, days: readonly number[]) {
  const pairs = new Map<string, DaySet[]>()
  const ties = [...slice.ties.values()].filter(({ item, span }) => item.from !== item.to && span.sure.length > 0)
  for (const { item, span } of ties) {
    const key = item.from < item.to ? `${item.from} ${item.to}` : `${item.to} ${item.from}`
    const before = pairs.get(key)
    if (before === undefined) pairs.set(key, [span.sure])
    else before.push(span.sure)
  }
  const surely = (sets: Iterable<DaySet>) =>
    countOver(
      days,
      [...sets].map((sure) => ({ sure, possible: NO_DAYS })),
    ).sure
  const tied = tiedDays(ties.map(({ item, span }) => ({ ends: [item.from, item.to], days: span.sure })))
  const edges = surely([...pairs.values()].map(uniteDays))
  const nodes = surely(tied.values())
  return drawDensification(days.map((_, place): Size => ({ nodes: nodes[place] ?? 0, edges: edges[place] ?? 0 })))
}
