import type { Core } from 'cytoscape'
import { useEffect } from 'react'
import type { Visible } from '../model/visible.ts'
import type { DrawnVertex } from '../picture.ts'
import type { Drawn } from './drawn.ts'
import { countId } from './elements.ts'
import type { Emphasis } from './emphasis.ts'
import { countVisibleMembers } from './shown.ts'

/** Keeps the number in each closed group's mark at what the filters leave of it, and what stands out of that. */
export function useGroupCounts(cy: Core | null, drawn: Drawn | null, visible: Visible, found: Emphasis['found']): void {
  useEffect(() => {
    if (cy === null || drawn === null) return
    for (const vertex of drawn.layout.places.flatMap((place) => drawn.picture.vertices.get(place.id) ?? [])) {
      // Asking Cytoscape for each of thousands of vertices takes longer than all the rest.
      if (vertex.group === null && vertex.holds === null) continue
      const count = cy.getElementById(countId(vertex.id))
      if (count.nonempty()) count.data('label', writeGroupCount(vertex, visible, found))
    }
  }, [cy, drawn, visible, found])
}

/** "12", or "5/12" where only some of them stand out: the mark alone would say that all do. */
export function writeGroupCount(
  { id, members, holds }: Pick<DrawnVertex, 'id' | 'members' | 'holds'>,
  visible: Visible,
  found: Emphasis['found'],
): string {
  const inside = members.filter((member) => member !== id)
  const all = holds ?? countVisibleMembers(inside, visible)
  const lit = inside.filter((member) => visible.entities.has(member) && found?.has(member) === true).length
  return lit === 0 || lit === all ? String(all) : `${lit}/${all}`
}
