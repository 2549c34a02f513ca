import { ACTOR_KINDS, type ActorKind } from './actor.ts'
import { ENTITIES, type EntityType, NETWORK_ENTITY_TYPES } from './entity.ts'
import { entityTypeOf } from './ids.ts'

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
const CELL_ID = /^cell:([^/]+)\/([A-Z_]+)$/u

/** Kinds of cell in their order: those of actors, then the other types. */
export const CELL_KINDS: readonly string[] = [
  ...ACTOR_KINDS,
  ...NETWORK_ENTITY_TYPES.filter((type) => type !== 'ACTOR'),
]

/** `cell:MA4/PUBLIC_BODY`, `cell:-none/PROJECT`. */
export function cellId(place: CellPlace, { entityType, kind }: CellKind): string {
  const where = place.in === 'one' ? place.area.slice(AREA_PREFIX.length) : PLACE_WORDS[place.in]
  return `cell:${where}/${kind ?? entityType}`
}

/** True for a text that {@link cellId} could have made. */
export function isCellId(text: string): boolean {
  const [, place = '', kind = ''] = CELL_ID.exec(text) ?? []
  const known = place === PLACE_WORDS.several || place === PLACE_WORDS.none
  return CELL_KINDS.includes(kind) && (known || entityTypeOf(`${AREA_PREFIX}${place}`) === 'MICRO_AREA')
}
