import type { Core } from 'cytoscape'
import { useEffect } from 'react'

/** Between the selected mark and what covers the canvas, px. */
const ROOM = 56
const MOVE_MS = 200

/**
 * Moves the picture up where a panel comes over the selected mark, and back down by as much when it is gone: what is
 * read about stays in sight.
 * @param covered height that is covered, from the bottom, px
 */
export function useReveal(cy: Core | null, selected: string | null, covered: number): void {
  useEffect(() => {
    if (cy === null || selected === null || covered === 0) return
    const vertex = cy.getElementById(selected)
    if (vertex.empty()) return
    const lowest = cy.height() - covered - ROOM
    const { y } = vertex.renderedPosition()
    const hidden = y - lowest
    if (hidden <= 0) return
    const by = Math.min(hidden, y - ROOM)
    const moved = cy.pan().y - by
    pan(cy, -by)
    return () => {
      // Not where the reader has moved the picture meanwhile.
      if (!cy.destroyed() && Math.abs(cy.pan().y - moved) < 1) pan(cy, by)
    }
  }, [cy, selected, covered])
}

function pan(cy: Core, by: number): void {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  cy.stop(true, true)
  cy.animate({ panBy: { x: 0, y: by }, duration: still ? 0 : MOVE_MS, easing: 'ease-out' })
}
