import type { Box, CanvasSize, Layout, Place, View } from '../layout/contract.ts'

/** Largest zoom of a fitted picture: beyond it a small network would be drawn like a poster. */
const LARGEST_FIT = 1.3

/** Room round a fitted picture, screen px. */
const MARGIN = 12

/** The view that shows a whole layout in a canvas of another size than it was made for. */
export function fitView(layout: Layout, canvas: CanvasSize): View {
  const box = boundsOf(layout)
  if (box === null) return { zoom: 1, panX: 0, panY: 0 }
  const zoom = Math.min(LARGEST_FIT, (canvas.width - 2 * MARGIN) / box.width, (canvas.height - 2 * MARGIN) / box.height)
  return {
    zoom,
    panX: canvas.width / 2 - (box.x + box.width / 2) * zoom,
    panY: canvas.height / 2 - (box.y + box.height / 2) * zoom,
  }
}

/** Rectangle of all marks and labels, plane px; null for an empty layout. */
export function boundsOf(layout: Layout): Box | null {
  if (layout.places.length === 0) return null
  const boxes = layout.places.map(boxOf)
  const left = Math.min(...boxes.map(({ x }) => x))
  const top = Math.min(...boxes.map(({ y }) => y))
  const right = Math.max(...boxes.map(({ x, width }) => x + width))
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height))
  return { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) }
}

function boxOf(place: Place): Box {
  const label = place.labelHidden ? { across: 0, down: 0 } : { across: place.labelWidth, down: place.labelHeight }
  const beside = place.side === 'left' || place.side === 'right'
  const halfWidth = Math.max(place.halfWidth, beside ? 0 : label.across / 2)
  const halfHeight = Math.max(place.halfHeight, beside ? label.down / 2 : 0)
  const left = place.x - halfWidth - (place.side === 'left' ? label.across : 0)
  const right = place.x + halfWidth + (place.side === 'right' ? label.across : 0)
  const top = place.y - halfHeight - (place.side === 'above' ? label.down : 0)
  const bottom = place.y + halfHeight + (place.side === 'below' ? label.down : 0)
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** Height of a label's letters at a zoom, screen px. */
export function labelPx(zoom: number, fontPx: number): number {
  return zoom * fontPx
}
