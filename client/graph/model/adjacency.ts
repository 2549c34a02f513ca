import { type Network, type NetworkTie, otherEnd } from './network.ts'
import type { Visible } from './visible.ts'

/** Visible ties of an entity, in the order of the answer. */
export function visibleTiesOf(slice: Network, visible: Visible, id: string): readonly NetworkTie[] {
  return (slice.tiesOf.get(id) ?? []).filter((tie) => visible.ties.has(tie.id))
}

/** Entities tied to one by a visible tie, itself left out. */
export function visibleNeighbours(slice: Network, visible: Visible, id: string): ReadonlySet<string> {
  const neighbours = new Set(visibleTiesOf(slice, visible, id).map((tie) => otherEnd(tie, id)))
  neighbours.delete(id)
  return neighbours
}

/** Connected groups of visible entities, largest first; an entity without visible ties is a group of one. */
export function findComponents(slice: Network, visible: Visible): readonly (readonly string[])[] {
  const seen = new Set<string>()
  const components: string[][] = []
  for (const start of visible.entities) {
    if (seen.has(start)) continue
    seen.add(start)
    const component = [start]
    // The list grows while it is walked: it is the queue of the search.
    for (const id of component) {
      for (const neighbour of visibleNeighbours(slice, visible, id)) {
        if (seen.has(neighbour)) continue
        seen.add(neighbour)
        component.push(neighbour)
      }
    }
    components.push(component)
  }
  return components.sort((a, b) => b.length - a.length)
}

/** Visible neighbours that would have no visible tie left without `id`: it is their only neighbour. */
export function findDependents(slice: Network, visible: Visible, id: string): readonly string[] {
  return [...visibleNeighbours(slice, visible, id)].filter(
    (neighbour) => visibleNeighbours(slice, visible, neighbour).size === 1,
  )
}
