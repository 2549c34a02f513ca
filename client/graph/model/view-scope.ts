import { findDependents, visibleNeighbours } from './adjacency.ts'
import type { Network } from './network.ts'
import type { Visible } from './visible.ts'

/** How many ties away from an entity still counts as near to it. */
export type Steps = 1 | 2 | 3

export const STEPS: readonly Steps[] = [1, 2, 3]

/** What a reader has narrowed the picture to, by hand and on top of the filters. Ids are of entities. */
export interface ViewScope {
  /** Shown alone, with what lies within `steps` of it; null shows everything. */
  readonly isolated: string | null
  /** Round the isolated entity; where none is, round the selection, which then only stands out. */
  readonly steps: Steps
  /** Their neighbours are brought in although they lie further off than `steps`. */
  readonly expanded: readonly string[]
  /** What hangs on them alone is folded into them. */
  readonly collapsed: readonly string[]
  /** Taken off the picture. */
  readonly hidden: readonly string[]
}

export const WHOLE: ViewScope = { isolated: null, steps: 1, expanded: [], collapsed: [], hidden: [] }

/** True when a reader has narrowed the picture by hand. */
export function isNarrowed({ isolated, collapsed, hidden }: ViewScope): boolean {
  return isolated !== null || collapsed.length > 0 || hidden.length > 0
}

/**
 * What a scope leaves of what the filters leave. An isolated entity that the filters or the reader took off isolates
 * nothing.
 */
export function withinScope(slice: Network, filtered: Visible, scope: ViewScope): Visible {
  if (!isNarrowed(scope)) return filtered
  const { isolated, steps, expanded, collapsed, hidden } = scope
  const rest = keepEntities(slice, filtered, withoutAll(filtered.entities, hidden))
  const near = isolated !== null && rest.entities.has(isolated) ? reach(slice, rest, isolated, steps, expanded) : null
  const shown = near === null ? rest : keepEntities(slice, rest, near)
  const folded = collapsed.flatMap((id) => findDependents(slice, shown, id))
  return folded.length === 0 ? shown : keepEntities(slice, shown, withoutAll(shown.entities, folded))
}

/** Entities within some steps of one along visible ties, itself included. */
export function findWithin(slice: Network, visible: Visible, centre: string, steps: number): ReadonlySet<string> {
  const found = new Set([centre])
  let edge = [centre]
  for (let step = 0; step < steps; step += 1) {
    edge = edge.flatMap((id) => [...visibleNeighbours(slice, visible, id)]).filter((id) => !found.has(id))
    for (const id of edge) found.add(id)
  }
  return found
}

/** How many neighbours of an entity are shown, of how many that the filters leave. */
export interface NeighbourCount {
  readonly shown: number
  readonly all: number
}

/** Counts the neighbours of an entity in what is shown and in what the filters leave. */
export function countNeighbours(slice: Network, filtered: Visible, shown: Visible, id: string): NeighbourCount {
  return {
    shown: shown.entities.has(id) ? visibleNeighbours(slice, shown, id).size : 0,
    all: visibleNeighbours(slice, filtered, id).size,
  }
}

/** The scope in which every neighbour of an entity that the filters leave is shown. */
export function expandIn(scope: ViewScope, slice: Network, filtered: Visible, id: string): ViewScope {
  const neighbours = visibleNeighbours(slice, filtered, id)
  return {
    ...scope,
    expanded: scope.isolated === null || scope.expanded.includes(id) ? scope.expanded : [...scope.expanded, id],
    collapsed: scope.collapsed.filter((other) => other !== id),
    hidden: scope.hidden.filter((other) => !neighbours.has(other)),
  }
}

/** The scope in which what hangs on an entity alone is folded into it. */
export function collapseIn(scope: ViewScope, id: string): ViewScope {
  return {
    ...scope,
    expanded: scope.expanded.filter((other) => other !== id),
    collapsed: scope.collapsed.includes(id) ? scope.collapsed : [...scope.collapsed, id],
  }
}

/** The scope without some entities. */
export function hideIn(scope: ViewScope, ids: readonly string[]): ViewScope {
  return {
    ...scope,
    isolated: scope.isolated !== null && ids.includes(scope.isolated) ? null : scope.isolated,
    hidden: [...new Set([...scope.hidden, ...ids])],
  }
}

function reach(
  slice: Network,
  visible: Visible,
  centre: string,
  steps: Steps,
  expanded: readonly string[],
): ReadonlySet<string> {
  const found = new Set(findWithin(slice, visible, centre, steps))
  // In the order in which they were expanded: each may have been brought in by the one before.
  for (const id of expanded) {
    if (found.has(id)) for (const neighbour of visibleNeighbours(slice, visible, id)) found.add(neighbour)
  }
  return found
}

function keepEntities(slice: Network, visible: Visible, entities: ReadonlySet<string>): Visible {
  const ties = [...visible.ties].filter((id) => {
    const tie = slice.ties.get(id)
    return tie !== undefined && entities.has(tie.from) && entities.has(tie.to)
  })
  return { ...visible, entities, ties: new Set(ties) }
}

function withoutAll(ids: ReadonlySet<string>, taken: readonly string[]): ReadonlySet<string> {
  const left = new Set(ids)
  for (const id of taken) left.delete(id)
  return left
}
