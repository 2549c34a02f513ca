import { spanOf } from '#graph-schema/model/band.ts'
import { holdsDay, intersectDays } from '#graph-schema/model/day-set.ts'
import { ENTITIES } from '#graph-schema/model/entity.ts'
import { flowWithin } from '#graph-schema/model/flow.ts'
import type { PeriodBounds } from '#graph-schema/model/period.ts'
import type { GrowthFlow } from '../../generated/schema.ts'
import { countLives, countRedrawings } from './count-others.ts'
import type { Redrawing } from './find-redrawings.ts'
import { firstNotBefore } from './first-not-before.ts'
import type { RecordState } from './record-state.ts'
import type { Sliced, StateSlice } from './slice-state.ts'
import type { TimedEntity, TimedTie } from './timed-records.ts'

/** A tie of a slice with its bounds, the lives of its ends considered. */
interface FlowingTie {
  readonly sliced: Sliced<TimedTie>
  readonly bounds: PeriodBounds
}

/** When an entity was first tied, as far as the dates tell. */
interface FirstTie {
  /** It surely had a tie by this day. */
  surely: number
  /** It surely had none before this day. */
  possibly: number
}

/** What is worked out once about a slice, for all steps of a series. */
export interface Flowing {
  readonly state: RecordState
  readonly ties: readonly FlowingTie[]
  readonly firstTies: ReadonlyMap<string, FirstTie>
  readonly lives: readonly Sliced<TimedEntity>[]
  readonly redrawings: readonly Redrawing[]
}

export function prepareFlow(state: RecordState, slice: StateSlice, redrawings: readonly Redrawing[] = []): Flowing {
  const ties = [...slice.ties.values()].flatMap((sliced): FlowingTie[] => {
    const bounds = state.tieBounds(sliced.item)
    return bounds === null || bounds.endLatest <= bounds.startEarliest ? [] : [{ sliced, bounds }]
  })
  const firstTies = new Map<string, FirstTie>()
  for (const { sliced, bounds } of ties) {
    for (const end of [sliced.item.from, sliced.item.to]) {
      const first = firstTies.get(end) ?? { surely: Number.POSITIVE_INFINITY, possibly: Number.POSITIVE_INFINITY }
      first.surely = Math.min(first.surely, bounds.startLatest)
      first.possibly = Math.min(first.possibly, bounds.startEarliest)
      firstTies.set(end, first)
    }
  }
  return { state, ties, firstTies, lives: [...slice.entities.values()], redrawings }
}

/** Whether a tie is of the slice on some day from `after` to `upTo`. */
function isInSlice({ sliced: { span } }: FlowingTie, after: number, upTo: number): boolean {
  return intersectDays(span.possible, [{ from: after, to: upTo + 1 }]).length > 0
}

/** Ties of the slice that are there within these days, with what happened to them. */
export function flowOfTies({ ties }: Flowing, after: number, upTo: number) {
  return ties
    .filter((tie) => isInSlice(tie, after, upTo))
    .map(({ sliced: { item }, bounds }) => ({ tie: item, bounds, flow: flowWithin(bounds, after, upTo) }))
}

/**
 * What happened to the ties of a slice between each of these days, which are in order, and the one before; null at the
 * first. Something can have happened to a tie only in a step that holds one of its four bounds – before, between and
 * after them its presence is one and the same –, so each tie is looked at in four steps at most.
 */
export function countFlows(flowing: Flowing, days: readonly number[]): (GrowthFlow | null)[] {
  const lives = countLives(flowing.lives, days)
  const redrawings = countRedrawings(flowing.redrawings, days)
  const counts = days.map((_, place) => ({
    started: { surely: 0, possibly: 0 },
    ended: { surely: 0, possibly: 0 },
    newTies: {
      ...{ oldOld: 0, oldNew: 0, newNew: 0, undecided: 0 },
      ...{ withinArea: 0, acrossAreas: 0, areaUnknown: 0 },
    },
    lives: lives[place] ?? { surely: 0, possibly: 0 },
    redrawings: redrawings[place] ?? { surely: 0, possibly: 0 },
  }))
  for (const tie of flowing.ties) {
    const { startEarliest, startLatest, endEarliest, endLatest } = tie.bounds
    const steps = new Set([startEarliest, startLatest, endEarliest, endLatest].map((day) => firstNotBefore(days, day)))
    for (const step of steps) {
      const [after, upTo, count] = [days[step - 1], days[step], counts[step]]
      if (after === undefined || upTo === undefined || count === undefined) continue
      if (!isInSlice(tie, after, upTo)) continue
      const flow = flowWithin(tie.bounds, after, upTo)
      if (flow.began === 'POSSIBLE') count.started.possibly += 1
      if (flow.ended === 'POSSIBLE') count.ended.possibly += 1
      if (flow.ended === 'SURE') count.ended.surely += 1
      if (flow.began !== 'SURE') continue
      count.started.surely += 1
      count.newTies[agesOf(flowing, tie.sliced.item, after)] += 1
      count.newTies[placeOf(flowing.state, tie.sliced.item, upTo)] += 1
    }
  }
  return counts.map((count, place) => (place === 0 ? null : count))
}

/** Whether the ends of a tie had ties by a day. */
function agesOf(
  { firstTies }: Flowing,
  { from, to }: TimedTie,
  by: number,
): 'oldOld' | 'oldNew' | 'newNew' | 'undecided' {
  const ages = [from, to].map((end) => {
    const first = firstTies.get(end)
    if (first === undefined || first.possibly > by) return 'new'
    return first.surely <= by ? 'old' : 'undecided'
  })
  if (ages.includes('undecided')) return 'undecided'
  const old = ages.filter((age) => age === 'old').length
  return old === 2 ? 'oldOld' : old === 1 ? 'oldNew' : 'newNew'
}

/** Whether the ends of a tie have a micro-area in common on a day. */
function placeOf(
  state: RecordState,
  { from, to }: TimedTie,
  day: number,
): 'withinArea' | 'acrossAreas' | 'areaUnknown' {
  const [some, others] = [areasOf(state, from, day), areasOf(state, to, day)]
  if (some.size === 0 || others.size === 0) return 'areaUnknown'
  return [...some].some((area) => others.has(area)) ? 'withinArea' : 'acrossAreas'
}

const AREA = `${ENTITIES.MICRO_AREA.idPrefix}:`
const PLACES: ReadonlySet<string> = new Set(['SEATED_IN', 'TAKES_PLACE_IN'])

/** Micro-areas where an entity may be seated, take place, or which it may cover, on a day. */
function areasOf(state: RecordState, id: string, day: number): Set<string> {
  const areas = new Set<string>()
  const holding = (start: string) =>
    state.factsFrom(start).filter(({ bounds, to }) => {
      const end = state.entities.get(to)
      return end !== undefined && [bounds, end.bounds].every((each) => holdsDay(spanOf(each).possible, day))
    })
  for (const fact of holding(id)) {
    if (fact.relationship === 'COVERS') areas.add(fact.to)
    if (!PLACES.has(fact.relationship)) continue
    for (const { relationship, to } of holding(fact.to)) {
      if (relationship === 'PART_OF_AREA' && to.startsWith(AREA)) areas.add(to)
    }
  }
  return areas
}
