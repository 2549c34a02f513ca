import { ACTOR_KINDS } from '#graph-schema/model/actor.ts'
import { CELL_KINDS, type CellKind, type CellPlace } from '#graph-schema/model/cell-id.ts'
import { entityTypeOf } from '#graph-schema/model/ids.ts'

/** Where an entity stands that is in these micro-areas (ids). */
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
  return CELL_KINDS.indexOf(kind ?? entityType)
}
