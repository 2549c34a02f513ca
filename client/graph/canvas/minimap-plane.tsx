import type { Core } from 'cytoscape'
import { type PointerEvent, type RefObject, useEffect, useMemo, useRef } from 'react'
import type { Point } from '../layout/contract.ts'
import type { Visible } from '../model/visible.ts'
import { useCanvas } from './canvas-context.ts'
import type { Drawn } from './drawn.ts'
import { type MinimapScale, scaleTo, spreadOf, toMap, toPlane, viewOnMap } from './minimap-scale.ts'
import { readPalette } from './palette.ts'
import { countVisibleMembers } from './shown.ts'

/** Of the map, px. */
const SIZE = { width: 168, height: 120 } as const

/** Side of a mark on the map, px. */
const DOT_PX = 3

interface MinimapPlaneProps {
  readonly drawn: Drawn
  readonly visible: Visible
}

/** The map itself. A pointer moves the canvas on it; keys have fit, zoom and the walk from mark to mark for that. */
export function MinimapPlane({ drawn, visible }: MinimapPlaneProps) {
  const cy = useCanvas()
  const dots = useRef<HTMLCanvasElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const map = useMemo(() => {
    const spread = spreadOf(drawn.layout)
    return spread === null ? null : scaleTo(spread, SIZE)
  }, [drawn])
  useDots(dots, map, drawn, visible)
  useFrame(frame, cy, map)
  function move(event: PointerEvent<HTMLDivElement>): void {
    if (cy === null || map === null || event.buttons !== 1) return
    const box = event.currentTarget.getBoundingClientRect()
    centre(cy, toPlane(map, { x: event.clientX - box.left, y: event.clientY - box.top }))
  }
  return (
    <div
      className="minimap-plane"
      aria-hidden="true"
      style={SIZE}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        move(event)
      }}
      onPointerMove={move}
    >
      <canvas ref={dots} style={SIZE} />
      <div ref={frame} className="minimap-frame" />
    </div>
  )
}

function centre(cy: Core, { x, y }: Point): void {
  const zoom = cy.zoom()
  cy.stop(true)
  cy.pan({ x: cy.width() / 2 - x * zoom, y: cy.height() / 2 - y * zoom })
  // As after a drag of the picture itself: a canvas of another size keeps what the reader chose.
  cy.emit('dragpan')
}

/** Draws a dot for each mark that the filters leave, in the colours in force. */
function useDots(
  canvas: RefObject<HTMLCanvasElement | null>,
  map: MinimapScale | null,
  drawn: Drawn,
  visible: Visible,
): void {
  useEffect(() => {
    const draw = () => {
      if (canvas.current !== null && map !== null) drawDots(canvas.current, map, drawn, visible)
    }
    draw()
    const themes = new MutationObserver(draw)
    themes.observe(document.documentElement, { attributeFilter: ['data-mantine-color-scheme'] })
    return () => themes.disconnect()
  }, [canvas, map, drawn, visible])
}

function drawDots(element: HTMLCanvasElement, map: MinimapScale, { picture, layout }: Drawn, visible: Visible): void {
  const context = element.getContext('2d')
  if (context === null) return
  const density = Math.max(1, window.devicePixelRatio)
  element.width = SIZE.width * density
  element.height = SIZE.height * density
  context.scale(density, density)
  const palette = readPalette(element)
  for (const place of layout.places) {
    const vertex = picture.vertices.get(place.id)
    if (vertex === undefined || countVisibleMembers(vertex.members, visible) === 0) continue
    const { x, y } = toMap(map, place)
    context.fillStyle = (vertex.entityClass === null ? null : palette.classes.get(vertex.entityClass)) ?? palette.ink
    context.fillRect(x - DOT_PX / 2, y - DOT_PX / 2, DOT_PX, DOT_PX)
  }
}

/** Keeps the rectangle of what the canvas shows where it is, without drawing anything anew. */
function useFrame(frame: RefObject<HTMLDivElement | null>, cy: Core | null, map: MinimapScale | null): void {
  useEffect(() => {
    if (cy === null || map === null) return
    const place = () => {
      const { x1, y1, w, h } = cy.extent()
      const { x, y, width, height } = viewOnMap(map, SIZE, { x: x1, y: y1, width: w, height: h })
      if (frame.current === null) return
      frame.current.style.transform = `translate(${x}px, ${y}px)`
      frame.current.style.width = `${width}px`
      frame.current.style.height = `${height}px`
    }
    place()
    cy.on('viewport resize', place)
    return () => {
      cy.off('viewport resize', place)
    }
  }, [frame, cy, map])
}
