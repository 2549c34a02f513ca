import { isoDay } from '#graph-schema/model/day.ts'
import { type DaySet, holdsDay } from '#graph-schema/model/day-set.ts'
import { flowWithin } from '#graph-schema/model/flow.ts'
import { entityTypeOf } from '#graph-schema/model/ids.ts'
import { type Presence, presenceOn } from '#graph-schema/model/presence.ts'
import type { FoundChange } from './found-change.ts'
import type { RecordState } from './record-state.ts'
import type { StateSlice } from './slice-state.ts'
import type { TwoDays } from './two-days.ts'
import { listWaysToAreas, type WayToArea } from './ways-to-areas.ts'

/** What can arrive somewhere: projects and events take place, they do not arrive. */
const BODIES: ReadonlySet<string> = new Set(['ACTOR', 'LOCAL_NODE', 'GOVERNANCE_BODY'])

/**
 * Bodies that came to a micro-area for the first time between two days: by a seat, a service or coverage of their own,
 * or by a member that is seated there. Told of no body that surely was there by the first day; only possibly where a
 * fact without a date leaves open that it was. A micro-area that is drawn anew makes nobody arrive.
 */
export function findFirstArrivals(state: RecordState, slice: StateSlice, days: TwoDays): FoundChange[] {
  return [...slice.entities.keys()].flatMap((id): FoundChange[] => {
    if (!BODIES.has(entityTypeOf(id) ?? '')) return []
    return [...listWaysToAreas(state, slice, id)].flatMap(([areaId, ways]): FoundChange[] => {
      const area = state.entities.get(areaId)
      const found = area === undefined ? null : tellArrival(ways, area.bounds.startEarliest, days)
      if (area === undefined || found === null) return []
      const told = { kind: 'FIRST_COVERED', subjectId: areaId, by: [id], nobodyBefore: false } as const
      return [{ ...told, ...found, correction: null, label: area.name }]
    })
  })
}

type Arrival = Pick<FoundChange, 'surely' | 'when' | 'before' | 'after' | 'day'>

/** Whether the first of these ways began between two days; null where none did, or another surely had. */
function tellArrival(ways: readonly WayToArea[], areaFrom: number, { from, to }: TwoDays): Arrival | null {
  // A place counts as soon as it is in the area: what an area will be given later is no part of it yet.
  const known = ways.filter(({ drawn }) => startOf(drawn) <= to)
  const surelyBy = Math.min(...known.map(({ bounds }) => bounds.startLatest))
  if (surelyBy <= from) return null
  const begun = known.filter((way) => beganWithin(way, { from, to }))
  if (begun.length === 0) return null
  const possiblyFrom = Math.min(...known.map(({ bounds }) => bounds.startEarliest))
  const surely = possiblyFrom > from && surelyBy <= to
  const starts = surely ? known : begun
  const earliest = Math.min(...starts.map(({ bounds }) => bounds.startEarliest))
  // Who is there when a micro-area is drawn was there before: only the drawing is new.
  if (Number.isFinite(earliest) && earliest === areaFrom) return null
  const latest = Math.min(...starts.map(({ bounds }) => bounds.startLatest))
  return {
    surely,
    when: { kind: 'DATED', earliest: textOf(earliest), latest: textOf(latest) },
    before: presenceOf(known, from),
    after: presenceOf(known, to),
    day: [latest, earliest].find(Number.isFinite) ?? Number.NEGATIVE_INFINITY,
  }
}

/** Of what has no date, that it was first seen within these days is no news. */
function beganWithin({ bounds, drawn }: WayToArea, { from, to }: TwoDays): boolean {
  const { began } = flowWithin(bounds, from, to)
  if (began === null || !(began === 'SURE' || Number.isFinite(bounds.startEarliest))) return false
  return drawn.some((part) => part.to > Math.max(from + 1, bounds.startEarliest) && part.from <= to)
}

function presenceOf(ways: readonly WayToArea[], day: number): Presence {
  const found = ways.filter(({ drawn }) => holdsDay(drawn, day)).map(({ bounds }) => presenceOn(bounds, day))
  return found.includes('SURE') ? 'SURE' : found.includes('POSSIBLE') ? 'POSSIBLE' : 'ABSENT'
}

function startOf(days: DaySet): number {
  return days[0]?.from ?? Number.POSITIVE_INFINITY
}

function textOf(day: number): string | null {
  return Number.isFinite(day) ? isoDay(day) : null
}
