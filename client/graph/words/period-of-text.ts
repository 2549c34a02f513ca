import { isoDay } from '#graph-schema/model/day.ts'
import { type BoundKind, parsePeriod } from '#graph-schema/model/period.ts'
import type { AnsweredPeriod } from '../model/network.ts'

/**
 * A period text with its bounds, as the server answers it: for sentences about what is not recorded yet.
 * @throws InvalidPeriod when the text cannot be read.
 */
export function periodOfText(text: string): AnsweredPeriod {
  const { startKind, startEarliest, startLatest, endKind, endEarliest, endLatest } = parsePeriod(text)
  return {
    text,
    start: boundOf(startKind, startEarliest, startLatest),
    end: boundOf(endKind, endEarliest, endLatest),
  }
}

function boundOf(kind: BoundKind, earliest: number, latest: number) {
  const dayOf = (day: number) => (Number.isFinite(day) ? isoDay(day) : null)
  return { kind, earliest: dayOf(earliest), latest: dayOf(latest) }
}
