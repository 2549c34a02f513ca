import type { Core } from 'cytoscape'
import { useCallback, useEffect, useRef } from 'react'
import type { CanvasSize, View } from '../layout/contract.ts'
import { ZOOM } from './use-cytoscape.ts'
import type { WindowPoint } from './use-pointer.ts'

export interface Viewport {
  readonly zoomIn: () => void
  readonly zoomOut: () => void
  /** Shows the whole picture. */
  readonly fit: () => void
  /** Where in the window a vertex stands, px; the middle of the canvas where it is not drawn. */
  readonly locate: (id: string) => WindowPoint
}

const STEP_MS = 160

/**
 * Moves what the canvas shows. A new view is taken at once; a canvas of another size takes it again, unless the reader
 * has moved the picture meanwhile.
 */
export function useViewport(cy: Core | null, view: View | null, size: CanvasSize | null): Viewport {
  const touched = useRef(false)
  const shown = useRef<View | null>(null)
  useEffect(() => {
    if (cy === null) return
    const touch = () => {
      touched.current = true
    }
    cy.on('dragpan scrollzoom pinchzoom', touch)
    return () => {
      cy.off('dragpan scrollzoom pinchzoom', touch)
    }
  }, [cy])
  useEffect(() => {
    if (cy === null || view === null || size === null) return
    cy.resize()
    const isNew = shown.current !== view
    if (!isNew && touched.current) return
    shown.current = view
    touched.current = false
    cy.viewport({ zoom: view.zoom, pan: { x: view.panX, y: view.panY } })
  }, [cy, view, size])

  const zoomBy = useCallback(
    (factor: number) => {
      if (cy === null) return
      touched.current = true
      const level = Math.min(ZOOM.most, Math.max(ZOOM.least, cy.zoom() * factor))
      move(cy, { zoom: { level, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } } })
    },
    [cy],
  )
  return {
    zoomIn: () => zoomBy(ZOOM.step),
    zoomOut: () => zoomBy(1 / ZOOM.step),
    fit: () => {
      if (cy === null || view === null) return
      touched.current = false
      move(cy, { zoom: view.zoom, pan: { x: view.panX, y: view.panY } })
    },
    locate: (id) => locate(cy, id),
  }
}

function locate(cy: Core | null, id: string): WindowPoint {
  const box = cy?.container()?.getBoundingClientRect()
  if (cy === null || box === undefined) return { x: 0, y: 0 }
  const vertex = cy.getElementById(id)
  const inside = vertex.empty() ? { x: cy.width() / 2, y: cy.height() / 2 } : vertex.renderedPosition()
  return { x: box.left + inside.x, y: box.top + inside.y }
}

type Movement = Parameters<Core['animate']>[0]

function move(cy: Core, movement: Movement): void {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  cy.stop(true, true)
  cy.animate(movement, { duration: still ? 0 : STEP_MS, easing: 'ease-out' })
}
