import { boundTie, spanOf } from '#graph-schema/model/band.ts'
import { ALL_DAYS, type DaySet, intersectDays } from '#graph-schema/model/day-set.ts'
import type { PeriodBounds } from '#graph-schema/model/period.ts'
import type { RecordState } from './record-state.ts'
import { isArea, LONGEST_WAY, type StateSlice, TO_AREAS } from './slice-state.ts'
import type { TimedFact } from './timed-records.ts'

/** One way in which a body is in a micro-area. */
export interface WayToArea {
  /** When it is at the place, whichever area that is in. */
  readonly bounds: PeriodBounds
  /** Days on which the place is possibly in the area. */
  readonly drawn: DaySet
}

type Visit = (area: string, way: WayToArea) => void

/** Micro-area → the ways in which a body is in it: seats, services and coverage of its own, and seats of its members. */
export function listWaysToAreas(state: RecordState, slice: StateSlice, body: string): Map<string, WayToArea[]> {
  const found = new Map<string, WayToArea[]>()
  const visit: Visit = (area, way) => {
    // What surely never held is no way.
    if (way.bounds.endLatest <= way.bounds.startEarliest || way.drawn.length === 0) return
    const before = found.get(area)
    if (before === undefined) found.set(area, [way])
    else before.push(way)
  }
  walkOwn(state, body, visit)
  for (const tie of state.tiesOf(body)) {
    if (tie.kind !== 'MEMBERSHIP' || tie.to !== body || !slice.ties.has(tie.id)) continue
    const membership = state.tieBounds(tie)
    if (membership !== null) visitSeats(state, tie.from, membership, visit)
  }
  return found
}

function walkOwn(state: RecordState, start: string, visit: Visit): void {
  const walk = (id: string, held: readonly PeriodBounds[], steps: number) => {
    for (const fact of state.factsFrom(id)) {
      if (!TO_AREAS.has(fact.relationship)) continue
      const bounds = fact.relationship === 'PART_OF_AREA' ? held : [...held, boundFact(state, fact)]
      if (isArea(fact.to)) visit(fact.to, { bounds: boundTogether(bounds), drawn: daysDrawn(state, fact) })
      if (steps < LONGEST_WAY) walk(fact.to, bounds, steps + 1)
    }
  }
  walk(start, [], 1)
}

/** A member of which one seat is on record sits there as long as it is a member, unless the seat's own dates differ. */
function visitSeats(state: RecordState, member: string, membership: PeriodBounds, visit: Visit): void {
  const seats = state.factsFrom(member).filter(({ relationship }) => relationship === 'SEATED_IN')
  const isOnly = new Set(seats.map(({ to }) => to)).size === 1
  for (const seat of seats) {
    const seated = isOnly ? settle(seat.bounds) : seat.bounds
    for (const part of state.factsFrom(seat.to)) {
      if (part.relationship !== 'PART_OF_AREA') continue
      visit(part.to, { bounds: boundTogether([membership, seated]), drawn: daysDrawn(state, part) })
    }
  }
}

/** A side of which nothing is dated is taken to be open. */
function settle(bounds: PeriodBounds): PeriodBounds {
  return {
    ...bounds,
    startLatest: Number.isFinite(bounds.startEarliest) ? bounds.startLatest : Number.NEGATIVE_INFINITY,
    endEarliest: Number.isFinite(bounds.endLatest) ? bounds.endEarliest : Number.POSITIVE_INFINITY,
  }
}

/** Bounds of a fact while its start is there, and its end, unless that is an area: those are redrawn. */
function boundFact({ entities }: RecordState, { bounds, from, to }: TimedFact): PeriodBounds {
  const [start, end] = [entities.get(from)?.bounds ?? bounds, entities.get(to)?.bounds ?? bounds]
  return boundTie(bounds, start, isArea(to) ? start : end)
}

/** The days on which what a fact leads from is in the area that it leads to. */
function daysDrawn({ entities }: RecordState, { relationship, bounds, to }: TimedFact): DaySet {
  const area = entities.get(to)
  if (area === undefined) return []
  const there = spanOf(area.bounds).possible
  return relationship === 'PART_OF_AREA'
    ? intersectDays(spanOf(bounds).possible, there)
    : intersectDays(ALL_DAYS, there)
}

/** Bounds of what holds while all of these do. */
function boundTogether(all: readonly PeriodBounds[]): PeriodBounds {
  const startLatest = Math.max(...all.map((bounds) => bounds.startLatest))
  const endEarliest = Math.min(...all.map((bounds) => bounds.endEarliest))
  // Two facts of unknown days need never have held together; one alone surely held some day.
  const surelyMet =
    startLatest < endEarliest || all.some((one) => one.startLatest === startLatest && one.endEarliest === endEarliest)
  return {
    startEarliest: Math.max(...all.map((bounds) => bounds.startEarliest)),
    startLatest: surelyMet ? startLatest : Number.POSITIVE_INFINITY,
    endEarliest,
    endLatest: Math.min(...all.map((bounds) => bounds.endLatest)),
  }
}
