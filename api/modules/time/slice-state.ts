import { type Span, spanOf } from '#graph-schema/model/band.ts'
import { ALL_DAYS, type DaySet, daysBetween, intersectDays, NO_DAYS, uniteDays } from '#graph-schema/model/day-set.ts'
import { ENTITIES, NETWORK_ENTITY_TYPES } from '#graph-schema/model/entity.ts'
import { entityTypeOf } from '#graph-schema/model/ids.ts'
import type { PeriodBounds } from '#graph-schema/model/period.ts'
import type { StateFilter } from './read-filter.ts'
import type { RecordState } from './record-state.ts'
import type { TimedEntity, TimedTie } from './timed-records.ts'

/**
 * What a filter leaves of a network, whatever the day: entities and ties with the days on which they are among it.
 * Sure days are those of the answer to a question for the presence SURE, possible ones to POSSIBLE.
 */
export interface StateSlice {
  readonly entities: ReadonlyMap<string, Sliced<TimedEntity>>
  readonly ties: ReadonlyMap<string, Sliced<TimedTie>>
}

export interface Sliced<Item> {
  readonly item: Item
  readonly span: Span
}

/** How one question reads the days of what stands on the way from an entity to what a filter names. */
interface DaysRead {
  readonly entity: (entity: TimedEntity) => DaySet
  readonly tie: (tie: TimedTie) => DaySet
  /** A fact or membership on the way to a place, area or group. */
  readonly fact: (bounds: PeriodBounds) => DaySet
  /** The other end of that fact. */
  readonly end: (bounds: PeriodBounds) => DaySet
}

/** The days on which the way to a place, an area or a group possibly holds, or surely does. */
export const POSSIBLY = {
  fact: (bounds: PeriodBounds) => spanOf(bounds).possible,
  end: (bounds: PeriodBounds) => spanOf(bounds).possible,
}
export const SURELY = {
  fact: (bounds: PeriodBounds) => daysBetween(bounds.startLatest, bounds.endEarliest),
  end: (bounds: PeriodBounds) => spanOf(bounds).possible,
}

/** Cuts the network of a record by a filter: the same meaning as that of the statements of `network`. */
export function sliceState(state: RecordState, filter: StateFilter): StateSlice {
  const possible = sliceBy(state, filter, {
    entity: (entity) => spanOf(entity.bounds).possible,
    tie: (tie) => tieSpan(state, tie).possible,
    ...POSSIBLY,
  })
  const sure = sliceBy(state, filter, {
    entity: (entity) => state.entitySpan(entity).sure,
    tie: (tie) => tieSpan(state, tie).sure,
    ...SURELY,
  })
  const join = <Item>(days: ReadonlyMap<string, Dated<Item>>, surely: ReadonlyMap<string, Dated<Item>>) =>
    new Map(
      [...days].map(([id, { item, days: held }]): [string, Sliced<Item>] => [
        id,
        { item, span: { possible: held, sure: surely.get(id)?.days ?? NO_DAYS } },
      ]),
    )
  return { entities: join(possible.entities, sure.entities), ties: join(possible.ties, sure.ties) }
}

/** What a filter leaves of everything on record, days apart. */
export function sliceWhole(state: RecordState, filter: StateFilter): { entities: Set<string>; ties: Set<string> } {
  const always = () => ALL_DAYS
  const { entities, ties } = sliceBy(state, filter, { entity: always, tie: always, fact: always, end: always })
  return { entities: new Set(entities.keys()), ties: new Set(ties.keys()) }
}

function tieSpan(state: RecordState, tie: TimedTie): Span {
  const bounds = state.tieBounds(tie)
  return bounds === null ? { sure: NO_DAYS, possible: NO_DAYS } : spanOf(bounds)
}

interface Dated<Item> {
  readonly item: Item
  readonly days: DaySet
}

interface DatedSlice {
  readonly entities: Map<string, Dated<TimedEntity>>
  readonly ties: Map<string, Dated<TimedTie>>
}

function sliceBy(state: RecordState, filter: StateFilter, read: DaysRead): DatedSlice {
  const entities = new Map<string, Dated<TimedEntity>>()
  for (const entity of state.entities.values()) {
    if (!isAsked(entity, filter)) continue
    const days = narrow(state, filter, read, entity)
    if (days.length > 0) entities.set(entity.id, { item: entity, days })
  }
  const ties = new Map<string, Dated<TimedTie>>()
  for (const tie of state.ties.values()) {
    const [from, to] = [entities.get(tie.from), entities.get(tie.to)]
    if (from === undefined || to === undefined || !isTieAsked(tie, filter)) continue
    const days = intersectDays(read.tie(tie), intersectDays(from.days, to.days))
    if (days.length > 0) ties.set(tie.id, { item: tie, days })
  }
  return { entities: filter.includeIsolated ? entities : keepTied(entities, ties), ties }
}

/** Entities on the days on which they have a tie. */
function keepTied(entities: DatedSlice['entities'], ties: DatedSlice['ties']): DatedSlice['entities'] {
  const tied = tiedDays([...ties.values()].map(({ item, days }) => ({ ends: [item.from, item.to], days })))
  return new Map(
    [...entities].flatMap(([id, { item, days }]) => {
      const kept = intersectDays(days, tied.get(id) ?? NO_DAYS)
      return kept.length === 0 ? [] : [[id, { item, days: kept }]]
    }),
  )
}

/** The days on which each of these ends has at least one of these ties. */
export function tiedDays(
  ties: readonly { readonly ends: readonly string[]; readonly days: DaySet }[],
): Map<string, DaySet> {
  const sets = new Map<string, DaySet[]>()
  for (const { ends, days } of ties) {
    for (const end of ends) {
      const before = sets.get(end)
      if (before === undefined) sets.set(end, [days])
      else before.push(days)
    }
  }
  return new Map([...sets].map(([end, days]) => [end, uniteDays(days)]))
}

function isAsked(entity: TimedEntity, filter: StateFilter): boolean {
  const type = entityTypeOf(entity.id)
  if (type === null || !NETWORK_ENTITY_TYPES.includes(type)) return false
  if (filter.entityTypes !== null && !filter.entityTypes.includes(type)) return false
  if (entity.structural && !filter.includeStructural) return false
  if (filter.sets !== null && !entity.sets.some((set) => filter.sets?.includes(set))) return false
  const isActor = type === 'ACTOR'
  if (isActor && filter.kinds !== null && !filter.kinds.includes(entity.kind ?? '')) return false
  if (isActor && filter.collective !== null && entity.collective !== filter.collective) return false
  const { text } = filter
  return text === null || entity.searchKeys.some((key) => key.includes(text))
}

function isTieAsked(tie: TimedTie, filter: StateFilter): boolean {
  if (filter.tieKinds !== null && !filter.tieKinds.includes(tie.kind)) return false
  if (filter.certainty !== null && !filter.certainty.includes(tie.certainty)) return false
  if (filter.dateStatus !== null && !filter.dateStatus.includes(tie.dateStatus)) return false
  const { notAttestedSince } = filter
  if (notAttestedSince !== null && (tie.lastAttested ?? Number.NEGATIVE_INFINITY) >= notAttestedSince) return false
  return filter.sets === null || tie.sets.some((set) => filter.sets?.includes(set))
}

/** The days of an entity on which it is where the filter asks. */
function narrow(state: RecordState, filter: StateFilter, read: DaysRead, entity: TimedEntity): DaySet {
  let days = read.entity(entity)
  if (filter.areas !== null) days = intersectDays(days, daysInAreas(state, filter.areas, read, entity.id))
  if (filter.municipalities !== null) {
    days = intersectDays(days, daysInMunicipalities(state, filter.municipalities, read, entity.id))
  }
  if (filter.groups !== null) days = intersectDays(days, daysInGroups(state, filter.groups, read, entity.id))
  if (filter.themes !== null) days = intersectDays(days, daysAbout(state, filter.themes, read, entity.id))
  return days
}

/** Facts on a way from an entity to a micro-area. */
export const TO_AREAS: ReadonlySet<string> = new Set([
  ...['SEATED_IN', 'TAKES_PLACE_IN', 'OFFERS', 'SERVES', 'COVERS', 'PART_OF_AREA'],
])
const TO_MUNICIPALITIES: ReadonlySet<string> = new Set(['SEATED_IN', 'TAKES_PLACE_IN'])
const ABOUT: ReadonlySet<string> = new Set(['ABOUT'])
/** Facts on the longest way from an entity to an area: it offers a service, which serves a comune, which is part of it. */
export const LONGEST_WAY = 3

/** Seated, serving (also by a service), covering or taking place in one of these micro-areas. */
function daysInAreas(state: RecordState, areas: readonly string[], read: DaysRead, start: string): DaySet {
  const found: DaySet[] = []
  walkToAreas(state, read, start, (area, days) => {
    if (areas.includes(area)) found.push(days)
  })
  return uniteDays(found)
}

/** Follows every way from an entity to a micro-area, and tells the days on which all of it holds. */
export function walkToAreas(
  state: RecordState,
  read: Pick<DaysRead, 'fact' | 'end'>,
  start: string,
  visit: (area: string, days: DaySet) => void,
): void {
  const walk = (id: string, days: DaySet, steps: number) => {
    for (const fact of state.factsFrom(id)) {
      const end = TO_AREAS.has(fact.relationship) ? state.entities.get(fact.to) : undefined
      if (end === undefined) continue
      const held = intersectDays(days, intersectDays(read.fact(fact.bounds), read.end(end.bounds)))
      if (held.length === 0) continue
      if (isArea(end.id)) visit(end.id, held)
      if (steps < LONGEST_WAY) walk(end.id, held, steps + 1)
    }
  }
  walk(start, ALL_DAYS, 1)
}

const AREA_PREFIX = `${ENTITIES.MICRO_AREA.idPrefix}:`

/** Whether an id is that of a micro-area. */
export function isArea(id: string): boolean {
  return id.startsWith(AREA_PREFIX)
}

const MUNICIPALITY_PREFIX = `${ENTITIES.MUNICIPALITY.idPrefix}:`

function daysInMunicipalities(state: RecordState, ids: readonly string[], read: DaysRead, id: string): DaySet {
  const places = ids.filter((place) => place.startsWith(MUNICIPALITY_PREFIX))
  return daysAtEnds(state, TO_MUNICIPALITIES, places, read, id)
}

/** About one of these themes. */
function daysAbout(state: RecordState, themes: readonly string[], read: DaysRead, id: string): DaySet {
  return daysAtEnds(state, ABOUT, themes, read, id)
}

/** The days on which a fact of one of these kinds leads to one of these ends. */
function daysAtEnds(
  state: RecordState,
  kinds: ReadonlySet<string>,
  ends: readonly string[],
  read: DaysRead,
  id: string,
): DaySet {
  return uniteDays(
    state.factsFrom(id).flatMap((fact) => {
      const end = kinds.has(fact.relationship) && ends.includes(fact.to) ? state.entities.get(fact.to) : undefined
      return end === undefined ? [] : [intersectDays(read.fact(fact.bounds), read.end(end.bounds))]
    }),
  )
}

/** One of these groups, or a member of one. */
function daysInGroups(state: RecordState, groups: readonly string[], read: DaysRead, id: string): DaySet {
  if (groups.includes(id)) return ALL_DAYS
  return uniteDays(
    state.tiesOf(id).flatMap((tie) => {
      const group = tie.from === id && tie.kind === 'MEMBERSHIP' ? state.entities.get(tie.to) : undefined
      if (group === undefined || !groups.includes(group.id)) return []
      return [intersectDays(read.fact(tie.bounds), read.end(group.bounds))]
    }),
  )
}
