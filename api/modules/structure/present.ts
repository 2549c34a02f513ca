import { ENTITIES, type EntityType } from '#graph-schema/model/entity.ts'
import type { TerritorialRelationship } from '#graph-schema/model/tie.ts'
import { type DayView, type Held, weakest } from '../coverage/day-view.ts'
import { presenceIn } from '../time/presence-in.ts'
import type { TimedEntity } from '../time/timed-records.ts'

/** An entity that is there, and how. */
export interface Present {
  readonly item: TimedEntity
  readonly held: Held
}

/** Entities of a type that are of the sets asked and surely or possibly there on the day, by name. */
export function listPossible(view: DayView, type: EntityType): TimedEntity[] {
  const prefix = `${ENTITIES[type].idPrefix}:`
  return [...view.state.entities.values()]
    .filter((entity) => entity.id.startsWith(prefix) && view.isThere(entity))
    .filter(({ sets }) => view.sets?.some((set) => sets.includes(set)) ?? true)
    .sort((a, b) => compare(a.nameKey, b.nameKey) || compare(a.id, b.id))
}

/** The same, and how they are there: a sure tie makes its ends sure. */
export function listPresent(view: DayView, type: EntityType): Present[] {
  return listPossible(view, type).flatMap((item): Present[] => {
    const held = view.day === null ? 'SURE' : presenceIn(view.state, item.id, view.day)
    return held === 'ABSENT' ? [] : [{ item, held }]
  })
}

/** Ends of the facts of one kind that lead from an entity, each with the surest of its facts. */
export function endsOf(view: DayView, id: string, relationship: TerritorialRelationship): Map<string, Held> {
  const ends = new Map<string, Held>()
  for (const { fact, held } of view.from(id, relationship)) if (ends.get(fact.to) !== 'SURE') ends.set(fact.to, held)
  return ends
}

/** What is there surely where one of several is, and where all of several are. */
export function surest(held: Iterable<Held>): Held | null {
  const all = [...held]
  if (all.length === 0) return null
  return all.includes('SURE') ? 'SURE' : 'POSSIBLE'
}

/** One that is there, as surely as all that it takes. */
export function presentBy({ item, held }: Present, ...facts: readonly Held[]): Present {
  return { item, held: weakest(held, ...facts) }
}

/** A count between what is sure and what is possible. */
export interface Band {
  readonly sure: number
  readonly possible: number
}

/** How many of these are surely there, and how many at most. */
export function countBand(items: readonly Present[]): Band {
  return { sure: items.filter(({ held }) => held === 'SURE').length, possible: items.length }
}

export function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0
}
