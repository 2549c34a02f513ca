import type { Core } from 'cytoscape'
import { useEffect } from 'react'
import type { Visible } from '../model/visible.ts'
import type { Drawn } from './drawn.ts'
import { countId } from './elements.ts'
import { countVisibleMembers } from './shown.ts'

/** Keeps the number in each closed group's mark at what the filters leave of it. */
export function useGroupCounts(cy: Core | null, drawn: Drawn | null, visible: Visible): void {
  useEffect(() => {
    if (cy === null || drawn === null) return
    for (const { id, group, members, holds } of drawn.layout.places.flatMap(
      (place) => drawn.picture.vertices.get(place.id) ?? [],
    )) {
      // Asking Cytoscape for each of thousands of vertices takes longer than all the rest.
      if (group === null && holds === null) continue
      const count = cy.getElementById(countId(id))
      if (count.nonempty()) count.data('label', String(holds ?? countVisibleMembers(members, visible)))
    }
  }, [cy, drawn, visible])
}
