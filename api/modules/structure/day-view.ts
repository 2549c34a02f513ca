import type { EntityType } from '#graph-schema/model/entity.ts'
import { NETWORK_ENTITY_TYPES } from '#graph-schema/model/entity.ts'
import { entityTypeOf } from '#graph-schema/model/ids.ts'
import { type Presence, presenceOn, tiePresenceOn } from '#graph-schema/model/presence.ts'
import type { TerritorialRelationship } from '#graph-schema/model/tie.ts'
import { presenceIn } from '../time/presence-in.ts'
import type { RecordState } from '../time/record-state.ts'
import type { TimedEntity, TimedFact, TimedTie } from '../time/timed-records.ts'

/** The day and the sets that a question is about; null where it does not narrow. */
export interface Asked {
  readonly day: number | null
  readonly sets: readonly string[] | null
}

/** Something there, and how surely. */
export interface Present<Item> {
  readonly item: Item
  readonly presence: Exclude<Presence, 'ABSENT'>
}

/**
 * The record in memory as one question reads it. Without a day everything on record is there, surely. Sets narrow the
 * entities of the network and their ties; places, areas, needs and themes are the ground, which belongs to all sets.
 */
export class DayView {
  readonly state: RecordState
  readonly asked: Asked
  readonly #byType = new Map<EntityType, readonly Present<TimedEntity>[]>()

  constructor(state: RecordState, asked: Asked) {
    this.state = state
    this.asked = asked
  }

  /** Entities of a type that are there, by name. */
  entities(type: EntityType): readonly Present<TimedEntity>[] {
    const known = this.#byType.get(type)
    if (known !== undefined) return known
    const found = [...this.state.entities.values()]
      .filter(({ id }) => entityTypeOf(id) === type)
      .flatMap((entity): Present<TimedEntity>[] => {
        const presence = this.entityPresence(entity.id)
        return presence === 'ABSENT' ? [] : [{ item: entity, presence }]
      })
      .sort((a, b) => compare(a.item.nameKey, b.item.nameKey) || compare(a.item.id, b.item.id))
    this.#byType.set(type, found)
    return found
  }

  /** Micro-areas that are there, by code. */
  areas(): readonly TimedEntity[] {
    const areas = this.entities('MICRO_AREA').map(({ item }) => item)
    return areas.sort((a, b) => compare(a.code ?? '', b.code ?? '') || compare(a.id, b.id))
  }

  entityPresence(id: string): Presence {
    const entity = this.state.entities.get(id)
    if (entity === undefined || !this.#isOfSets(entity)) return 'ABSENT'
    return this.asked.day === null ? 'SURE' : presenceIn(this.state, id, this.asked.day)
  }

  tiePresence(tie: TimedTie): Presence {
    const { sets, day } = this.asked
    if (sets !== null && !tie.sets.some((set) => sets.includes(set))) return 'ABSENT'
    const [from, to] = [this.state.entities.get(tie.from), this.state.entities.get(tie.to)]
    if (from === undefined || to === undefined || !this.#isOfSets(from) || !this.#isOfSets(to)) return 'ABSENT'
    if (day === null) return 'SURE'
    const bounds = this.state.tieBounds(tie)
    return bounds === null ? 'ABSENT' : presenceOn(bounds, day)
  }

  factPresence(fact: TimedFact): Presence {
    const [from, to] = [this.state.entities.get(fact.from), this.state.entities.get(fact.to)]
    if (from === undefined || to === undefined) return 'ABSENT'
    const { day } = this.asked
    return day === null ? 'SURE' : tiePresenceOn(fact.bounds, from.bounds, to.bounds, day)
  }

  /** Ends of the facts of one kind that lead from an entity, each with the surest of its facts. */
  reached(id: string, relationship: TerritorialRelationship): ReadonlyMap<string, Present<TimedFact>['presence']> {
    const ends = new Map<string, Present<TimedFact>['presence']>()
    for (const fact of this.state.factsFrom(id)) {
      if (fact.relationship === relationship) noteSurest(ends, fact.to, this.factPresence(fact))
    }
    return ends
  }

  /** Micro-areas in which an actor is seated, or an event takes place. */
  areasOf(id: string, by: 'SEATED_IN' | 'TAKES_PLACE_IN'): ReadonlyMap<string, Present<TimedFact>['presence']> {
    const areas = new Map<string, Present<TimedFact>['presence']>()
    for (const [place, seated] of this.reached(id, by)) {
      for (const [area, part] of this.reached(place, 'PART_OF_AREA')) noteSurest(areas, area, leastSure(seated, part))
    }
    return areas
  }

  #isOfSets({ id, sets }: TimedEntity): boolean {
    const asked = this.asked.sets
    const type = entityTypeOf(id)
    if (asked === null || type === null || !NETWORK_ENTITY_TYPES.includes(type)) return true
    return sets.some((set) => asked.includes(set))
  }
}

function noteSurest(ends: Map<string, Exclude<Presence, 'ABSENT'>>, end: string, presence: Presence): void {
  if (presence !== 'ABSENT' && ends.get(end) !== 'SURE') ends.set(end, presence)
}

/** What all of these come to together. */
export function leastSure<One extends Presence>(...presences: readonly One[]): One {
  const found = presences.find((presence) => presence === 'ABSENT') ?? presences.find((one) => one === 'POSSIBLE')
  const [first] = presences
  if (first === undefined) throw new RangeError('nothing to compare')
  return found ?? first
}

/** How many of these are surely there, and how many at most. */
export function countBand(items: Iterable<{ readonly presence: Presence }>): { sure: number; possible: number } {
  const band = { sure: 0, possible: 0 }
  for (const { presence } of items) {
    if (presence === 'ABSENT') continue
    band.possible += 1
    if (presence === 'SURE') band.sure += 1
  }
  return band
}

export function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0
}
