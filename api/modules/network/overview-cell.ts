import { ACTOR_KINDS, type ActorKind } from '#graph-schema/model/actor.ts'
import { ENTITIES, type EntityType, NETWORK_ENTITY_TYPES } from '#graph-schema/model/entity.ts'
import { entityTypeOf } from '#graph-schema/model/ids.ts'

/** Where the entities of a cell stand: one micro-area (its id), more than one each, or none that is known. */
export type CellPlace = { readonly in: 'one'; readonly area: string } | { readonly in: 'several' | 'none' }

/** What a cell is of: actors of one kind, or one type of what is not an actor. */
export interface CellKind {
  readonly entityType: EntityType
  readonly kind: ActorKind | null
}

/** No slug begins so. */
const PLACE_WORDS = { several: '-several', none: '-none' } as const
const AREA_PREFIX = `${ENTITIES.MICRO_AREA.idPrefix}:`
const CELL_ID = /^cell:(?<place>[^/]+)\/(?<kind>[A-Z_]+)$/u

/** Kinds of cell in their order: those of actors, then the other types. */
const KIND_WORDS: readonly string[] = [...ACTOR_KINDS, ...NETWORK_ENTITY_TYPES.filter((type) => type !== 'ACTOR')]

export function placeOf(areas: readonly string[]): CellPlace {
  const [first] = areas
  if (first === undefined) return { in: 'none' }
  return areas.length === 1 ? { in: 'one', area: first } : { in: 'several' }
}

/** What an entity's cell is of, by its id and, for an actor, its kind; an actor of a kind unknown here is MIXED. */
export function kindOf(id: string, kind: string | null): CellKind {
  const entityType = entityTypeOf(id) ?? 'ACTOR'
  if (entityType !== 'ACTOR') return { entityType, kind: null }
  return { entityType, kind: ACTOR_KINDS.find((known) => known === kind) ?? 'MIXED' }
}

/** `cell:MA4/PUBLIC_BODY`, `cell:-none/PROJECT`. */
export function cellId(place: CellPlace, { entityType, kind }: CellKind): string {
  const where = place.in === 'one' ? place.area.slice(AREA_PREFIX.length) : PLACE_WORDS[place.in]
  return `cell:${where}/${kind ?? entityType}`
}

/** True for a text that {@link cellId} could have made. */
export function isCellId(text: string): boolean {
  const groups = CELL_ID.exec(text)?.groups
  const [place, kind] = [groups?.['place'] ?? '', groups?.['kind'] ?? '']
  const known = place === PLACE_WORDS.several || place === PLACE_WORDS.none
  return KIND_WORDS.includes(kind) && (known || entityTypeOf(`${AREA_PREFIX}${place}`) === 'MICRO_AREA')
}

/** Order of cells: by micro-area id, several before none at the end, then by kind. Negative when `one` comes first. */
export function compareCells(
  one: { readonly place: CellPlace; readonly of: CellKind },
  other: { readonly place: CellPlace; readonly of: CellKind },
): number {
  const [a, b] = [placeKey(one.place), placeKey(other.place)]
  if (a !== b) return a < b ? -1 : 1
  return kindOrder(one.of) - kindOrder(other.of)
}

function placeKey(place: CellPlace): string {
  switch (place.in) {
    case 'one':
      return `0${place.area}`
    case 'several':
      return '1'
    case 'none':
      return '2'
  }
}

function kindOrder({ entityType, kind }: CellKind): number {
  return KIND_WORDS.indexOf(kind ?? entityType)
}
