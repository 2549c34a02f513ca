import { intersectDays } from '#graph-schema/model/day-set.ts'
import { type Flow, flowWithin } from '#graph-schema/model/flow.ts'
import type { Sliced } from './slice-state.ts'
import type { TimedEntity } from './timed-records.ts'

/** What happened to the life of an entity after one day, up to another; null where it is not of the slice then. */
export function flowOfLife({ item: { bounds }, span }: Sliced<TimedEntity>, after: number, upTo: number): Flow | null {
  if (intersectDays(span.possible, [{ from: after, to: upTo + 1 }]).length === 0) return null
  const flow = flowWithin(bounds, after, upTo)
  // A life of which no date tells the beginning began nowhere: that it was first seen within these days is no news of it.
  const began = Number.isFinite(bounds.startEarliest) || flow.began === 'SURE' ? flow.began : null
  return { ...flow, began }
}
