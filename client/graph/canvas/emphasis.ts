import type { Visible } from '../model/visible.ts'
import type { DrawnEdge, NetworkPicture } from '../picture.ts'
import { countId, headingId, SHELF_HEADING_ID } from './elements.ts'

/** What a reader points at. Ids are of entities or of groups; null where there is none. */
export interface Emphasis {
  readonly selected: string | null
  readonly hovered: string | null
  /** Where the keyboard stands. */
  readonly walked: string | null
  /** Entities that a text found; null when nothing is looked for. */
  readonly found: ReadonlySet<string> | null
}

export const NO_EMPHASIS: Emphasis = { selected: null, hovered: null, walked: null, found: null }

/** Classes of each element for what is filtered and pointed at, by element id; elements without any are left out. */
export type StateClasses = ReadonlyMap<string, readonly string[]>

/** Members of a vertex that the filters leave. */
export function countVisibleMembers(members: readonly string[], visible: Visible): number {
  return members.filter((id) => visible.entities.has(id)).length
}

/**
 * States of all elements. Hidden is what the filters take. Faded is what does not belong to what is pointed at: a
 * vertex with its neighbours, or what a text found. Nothing is faded when nothing is pointed at.
 * @param openRows ids of entities drawn as rows of an open group
 */
export function readStates(
  picture: NetworkPicture,
  visible: Visible,
  emphasis: Emphasis,
  openRows: ReadonlySet<string>,
): StateClasses {
  const shown = new Set(
    [...picture.vertices.values()]
      .filter(({ members }) => countVisibleMembers(members, visible) > 0)
      .map(({ id }) => id),
  )
  const shownEdges = picture.edges.filter(
    ({ source, target, tieIds }) =>
      shown.has(source) && shown.has(target) && tieIds.some((tieId) => visible.ties.has(tieId)),
  )
  const homeOf = (id: string | null) => (id === null ? null : (picture.homeOf.get(id) ?? id))
  const centre = homeOf(emphasis.hovered) ?? homeOf(emphasis.selected)
  const near = centre !== null && shown.has(centre) ? nearOf(centre, shownEdges) : foundHomes(emphasis.found, homeOf)

  const states = new Map<string, string[]>()
  const add = (id: string, name: string) => {
    const classes = states.get(id)
    if (classes === undefined) states.set(id, [name])
    else classes.push(name)
  }
  for (const { id, group } of picture.vertices.values()) {
    const ids = group === null ? [id] : [id, countId(id), headingId(id)]
    for (const element of ids) {
      if (!shown.has(id)) add(element, 'hidden')
      else if (near !== null) add(element, near.has(id) ? 'near' : 'faded')
    }
    for (const row of (group?.members ?? []).filter((member) => openRows.has(member.id))) {
      if (!visible.entities.has(row.id)) add(row.id, 'hidden')
      else if (near !== null && !near.has(id)) add(row.id, 'faded')
    }
  }
  if (near !== null) add(SHELF_HEADING_ID, 'faded')
  const drawnAs = (id: string) => (openRows.has(id) ? id : (homeOf(id) ?? id))
  if (emphasis.selected !== null) add(drawnAs(emphasis.selected), 'selected')
  if (emphasis.walked !== null) add(drawnAs(emphasis.walked), 'walked')
  addEdgeStates(picture, new Set(shownEdges), near, centre, homeOf(emphasis.selected), add)
  return states
}

function addEdgeStates(
  picture: NetworkPicture,
  shown: ReadonlySet<DrawnEdge>,
  near: ReadonlySet<string> | null,
  centre: string | null,
  selected: string | null,
  add: (id: string, name: string) => void,
): void {
  for (const edge of picture.edges) {
    if (!shown.has(edge)) {
      add(edge.id, 'hidden')
      continue
    }
    const touches = centre !== null && (edge.source === centre || edge.target === centre)
    if (near !== null) add(edge.id, touches ? 'on' : 'faded')
    if (edge.source === selected) add(edge.id, 'from-selected')
    if (edge.target === selected) add(edge.id, 'to-selected')
  }
}

function nearOf(centre: string, edges: readonly DrawnEdge[]): ReadonlySet<string> {
  const near = new Set([centre])
  for (const { source, target } of edges) {
    if (source === centre) near.add(target)
    if (target === centre) near.add(source)
  }
  return near
}

function foundHomes(
  found: ReadonlySet<string> | null,
  homeOf: (id: string) => string | null,
): ReadonlySet<string> | null {
  if (found === null) return null
  return new Set([...found].map((id) => homeOf(id) ?? id))
}
