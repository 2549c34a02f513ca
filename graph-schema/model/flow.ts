import type { PeriodBounds } from './period.ts'
import { presenceOn } from './presence.ts'

/** Whether something happened within some days: surely, or as far as the dates tell. */
type Happening = 'SURE' | 'POSSIBLE'

/** What happened to a fact after one day, up to another; null where it surely did not. */
export interface Flow {
  readonly began: Happening | null
  readonly ended: Happening | null
  /** Possible on both days, and no date tells that it began or ended in between: then neither is told. */
  readonly undecided: boolean
}

const NOTHING: Flow = { began: null, ended: null, undecided: false }

/** Whether an unknown day between two, both included, is after day `after` and no later than day `upTo`. */
export function liesWithin(earliest: number, latest: number, after: number, upTo: number): Happening | null {
  if (earliest > after && latest <= upTo) return 'SURE'
  return latest > after && earliest <= upTo ? 'POSSIBLE' : null
}

/** Whether the first day of a fact is after day `after` and no later than day `upTo`. */
function beganWithin(bounds: PeriodBounds, after: number, upTo: number): Happening | null {
  return liesWithin(bounds.startEarliest, bounds.startLatest, after, upTo)
}

/** Whether the first day on which a fact no longer holds is after day `after` and no later than day `upTo`. */
function endedWithin(bounds: PeriodBounds, after: number, upTo: number): Happening | null {
  return liesWithin(bounds.endEarliest, bounds.endLatest, after, upTo)
}

/** What happened to a fact after day `after`, up to day `upTo`. One that began and ended in between did both. */
export function flowWithin(bounds: PeriodBounds, after: number, upTo: number): Flow {
  // Bounds of a tie whose ends were never there together: it never held.
  if (bounds.endLatest <= bounds.startEarliest) return NOTHING
  const [began, ended] = [beganWithin(bounds, after, upTo), endedWithin(bounds, after, upTo)]
  if (began === 'SURE' || ended === 'SURE') return { began, ended, undecided: false }
  const undecided = presenceOn(bounds, after) === 'POSSIBLE' && presenceOn(bounds, upTo) === 'POSSIBLE'
  return undecided ? { began: null, ended: null, undecided } : { began, ended, undecided }
}
