import { legendOrder } from '../model/entity-class.ts'
import type { Visible } from '../model/visible.ts'
import { type Direction, findInDirection, stepThrough } from '../model/walk.ts'
import type { DrawnVertex } from '../picture.ts'
import type { Drawn } from './drawn.ts'
import { countVisibleMembers } from './shown.ts'

/**
 * Where an arrow key leads: to the neighbour nearest in that direction, else to the nearest vertex there. From nowhere
 * it leads to the hub.
 */
export function goFrom(drawn: Drawn, visible: Visible, from: string | null, direction: Direction): string | null {
  const places = shownPlaces(drawn, visible)
  const origin = places.find(({ id }) => id === from)
  if (origin === undefined) return findStart(drawn, visible)
  const neighbours = new Set(neighboursOf(drawn, visible, origin.id).map(({ id }) => id))
  const near = places.filter(({ id }) => neighbours.has(id))
  const others = places.filter(({ id }) => id !== origin.id)
  return findInDirection(origin, near, direction) ?? findInDirection(origin, others, direction)
}

/** The next neighbour of `centre` after `current`, by class then name. */
export function stepFrom(
  drawn: Drawn,
  visible: Visible,
  centre: string | null,
  current: string | null,
  step: 1 | -1,
): string | null {
  if (centre === null) return findStart(drawn, visible)
  const ids = neighboursOf(drawn, visible, centre).map(({ id }) => id)
  return stepThrough(ids, current, step)
}

/** The hub where it is shown, else the first vertex. */
function findStart(drawn: Drawn, visible: Visible): string | null {
  const shown = shownPlaces(drawn, visible)
  const hub = shown.find(({ id }) => drawn.picture.vertices.get(id)?.hub === true)
  return (hub ?? shown[0])?.id ?? null
}

function shownPlaces({ picture, layout }: Drawn, visible: Visible) {
  return layout.places.filter(({ id }) => {
    const vertex = picture.vertices.get(id)
    return vertex !== undefined && countVisibleMembers(vertex.members, visible) > 0
  })
}

function neighboursOf({ picture }: Drawn, visible: Visible, id: string): readonly DrawnVertex[] {
  const ids = new Set(
    picture.edges
      .filter(({ tieIds }) => tieIds.some((tie) => visible.ties.has(tie)))
      .flatMap(({ source, target }) => (source === id ? [target] : target === id ? [source] : [])),
  )
  return [...ids]
    .flatMap((neighbour) => picture.vertices.get(neighbour) ?? [])
    .sort((a, b) => orderOf(a) - orderOf(b) || a.name.localeCompare(b.name, 'it'))
}

function orderOf({ entityClass }: DrawnVertex): number {
  return entityClass === null ? Number.MAX_SAFE_INTEGER : legendOrder(entityClass)
}
