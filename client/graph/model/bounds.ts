import { parseIsoDay } from '#graph-schema/model/day.ts'
import type { PeriodBounds } from '#graph-schema/model/period.ts'
import type { AnsweredPeriod } from './network.ts'

/**
 * The four bounds of a period as it is answered, in days: a side that is open begins always or never ends, and where an
 * answer names no day there is no bound.
 */
export function boundsOf({ start, end }: Pick<AnsweredPeriod, 'start' | 'end'>): PeriodBounds {
  return {
    startEarliest: dayOr(start.earliest, Number.NEGATIVE_INFINITY),
    startLatest: dayOr(start.latest, start.kind === 'OPEN' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY),
    endEarliest: dayOr(end.earliest, end.kind === 'OPEN' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY),
    endLatest: dayOr(end.latest, Number.POSITIVE_INFINITY),
  }
}

function dayOr(iso: string | null, none: number): number {
  return (iso === null ? null : parseIsoDay(iso)) ?? none
}
