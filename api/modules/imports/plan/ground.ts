import { z } from 'zod'
import type { SourceFacts } from '#graph-schema/model/derive-record.ts'
import type { EntityRecord, SourceRecord } from '#graph-schema/model/records.ts'
import { searchKey } from '#graph-schema/model/search-key.ts'
import { readStoredEntity, type StoredEntity } from '#graph-schema/model/stored-record.ts'
import { decodeRows } from '../../../database/decode.ts'
import type { RecordReader } from '../../../write/read-records.ts'
import type { KnownActor } from '../../actors/duplicates.ts'

/** A thing that a cell can name. */
export interface NamedPlace {
  readonly id: string
  readonly name: string
}

/** What the rows of a table are held against: who is on record, and what their cells can name. */
export interface Ground {
  readonly actorById: ReadonlyMap<string, KnownActor>
  readonly municipalities: ReadonlyMap<string, NamedPlace>
  /** Micro-areas by name and by code, comuni by name. */
  readonly areas: ReadonlyMap<string, NamedPlace>
  /** Local nodes, governance bodies, and actors: what somebody can be a member of. */
  readonly groups: ReadonlyMap<string, NamedPlace>
  readonly pacts: ReadonlyMap<string, NamedPlace>
  readonly sources: ReadonlyMap<string, SourceFacts>
  readonly sourceByKey: ReadonlyMap<string, SourceRecord>
  /** What the cells can name but actors, as stored. */
  readonly stored: readonly StoredEntity[]
}

const READ_ACTORS = `CYPHER 5
MATCH (a:Actor)
RETURN a.id, a.name, a.acronym, a.aliases, a.taxCode, a.vatNumber
ORDER BY a.id`

const READ_GROUND = `CYPHER 5
MATCH (e:Entity)
WHERE e:Municipality OR e:MicroArea OR e:LocalNode OR e:GovernanceBody OR e:Source OR (e:Project AND e.kind = 'PACT')
RETURN e.id
ORDER BY e.id`

const text = z.string().nullable()
const actorRow = z.tuple([z.string(), z.string(), text, z.array(z.string()), text, text])
const idRow = z.tuple([z.string()])

/**
 * Reads the ground of a plan, in the transaction that will write where there is one. Actors whose id begins with
 * `ownIds` have come in with an earlier batch of the same import: no cell can name them, as none could before.
 */
export async function readGround(records: RecordReader, ownIds: string): Promise<Ground> {
  const actors = decodeRows('readActors', await records.run(READ_ACTORS, {}), actorRow).map(
    ([id, name, acronym, aliases, taxCode, vatNumber]): KnownActor => {
      return { id, name, acronym, aliases, taxCode, vatNumber }
    },
  )
  const ids = decodeRows('readGround', await records.run(READ_GROUND, {}), idRow).map(([id]) => id)
  const stored = [...(await records.read(ids)).values()].filter((record) => record.form === 'ENTITY')
  return { ...indexGround(actors, stored.map(readStoredEntity), ownIds), stored }
}

function indexGround(
  actors: readonly KnownActor[],
  entities: readonly EntityRecord[],
  ownIds: string,
): Omit<Ground, 'stored'> {
  const ofType = <Type extends EntityRecord['type']>(type: Type) =>
    entities.filter((entity): entity is Extract<EntityRecord, { type: Type }> => entity.type === type)
  const municipalities = byName(ofType('MUNICIPALITY'))
  const microAreas = ofType('MICRO_AREA')
  const areas = new Map([...municipalities, ...byName(microAreas)])
  for (const area of microAreas) areas.set(searchKey(area.code), area)
  const groups = new Map<string, NamedPlace>()
  for (const actor of actors) {
    if (!actor.id.startsWith(ownIds)) for (const key of keysOf(actor)) groups.set(key, actor)
  }
  for (const group of [...ofType('LOCAL_NODE'), ...ofType('GOVERNANCE_BODY')]) groups.set(searchKey(group.name), group)
  const pacts = new Map<string, NamedPlace>()
  for (const pact of ofType('PROJECT')) for (const key of keysOf(pact)) pacts.set(key, pact)
  const sources = ofType('SOURCE')
  return {
    actorById: new Map(actors.map((actor) => [actor.id, actor])),
    municipalities,
    areas,
    groups,
    pacts,
    sources: new Map(sources.map(({ id, set, attests, published }) => [id, { set, attests, published }])),
    sourceByKey: new Map(
      sources.flatMap((source) => [
        [searchKey(source.name), source],
        [searchKey(source.id), source],
      ]),
    ),
  }
}

function byName(places: readonly NamedPlace[]): Map<string, NamedPlace> {
  return new Map(places.map((place) => [searchKey(place.name), place]))
}

function keysOf({ name, acronym, aliases }: Pick<KnownActor, 'name' | 'acronym' | 'aliases'>): string[] {
  return [name, ...(acronym === null ? [] : [acronym]), ...aliases].map(searchKey)
}
