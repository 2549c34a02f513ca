import type { Box, CanvasSize, Layout, View } from '../layout/contract.ts'
import { labelBox, markBox } from './label-box.ts'

/** Largest zoom of a fitted picture: beyond it a small network would be drawn like a poster. */
const LARGEST_FIT = 1.3
const PROJECTED_FIT = 2

/** Room round a fitted picture, screen px. */
const MARGIN = 12

/** The view that shows a whole layout in a canvas of another size than it was made for. */
export function fitView(layout: Layout, canvas: CanvasSize): View {
  const box = boundsOf(layout)
  if (box === null) return { zoom: 1, panX: 0, panY: 0 }
  const zoom = Math.min(
    canvas.projected === true ? PROJECTED_FIT : LARGEST_FIT,
    (canvas.width - 2 * MARGIN) / box.width,
    (canvas.height - 2 * MARGIN) / box.height,
  )
  return {
    zoom,
    panX: canvas.width / 2 - (box.x + box.width / 2) * zoom,
    panY: canvas.height / 2 - (box.y + box.height / 2) * zoom,
  }
}

/** Rectangle of all marks and labels, plane px; null for an empty layout. */
export function boundsOf(layout: Layout): Box | null {
  if (layout.places.length === 0) return null
  const boxes = layout.places.flatMap((place) =>
    place.labelHidden ? [markBox(place)] : [markBox(place), labelBox(place, place.side)],
  )
  const left = Math.min(...boxes.map(({ x }) => x))
  const top = Math.min(...boxes.map(({ y }) => y))
  const right = Math.max(...boxes.map(({ x, width }) => x + width))
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height))
  return { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) }
}
