import { findFirstArrivals } from './find-first-arrivals.ts'
import { findFirstCovered } from './find-first-covered.ts'
import type { FoundChange } from './found-change.ts'
import type { RecordState } from './record-state.ts'
import type { StateSlice } from './slice-state.ts'
import type { TwoDays } from './two-days.ts'

/**
 * Micro-areas that had nobody, and bodies that came to one for the first time. A body that is told among the first of
 * an area is not told again as one that came to it.
 */
export function findFirstTimes(state: RecordState, slice: StateSlice, days: TwoDays): FoundChange[] {
  const covered = findFirstCovered(state, slice, days)
  const told = new Set(covered.flatMap(({ subjectId, by }) => by.map((id) => `${subjectId} ${id}`)))
  const arrived = findFirstArrivals(state, slice, days)
  return [...covered, ...arrived.filter(({ subjectId, by }) => by.every((id) => !told.has(`${subjectId} ${id}`)))]
}
