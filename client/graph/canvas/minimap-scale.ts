import type { Box, CanvasSize, Point } from '../layout/contract.ts'

/** How the plane of a picture is drawn small: `small = plane × scale + offset`, px. */
export interface MinimapScale {
  readonly scale: number
  readonly left: number
  readonly top: number
}

/** Room between the outermost marks and the edge of the map, px. */
const MARGIN = 8

/** Shows the whole of a rectangle of the plane in the middle of a map of this size. */
export function scaleTo(bounds: Box, size: CanvasSize): MinimapScale {
  const scale = Math.min((size.width - 2 * MARGIN) / bounds.width, (size.height - 2 * MARGIN) / bounds.height)
  return {
    scale,
    left: size.width / 2 - (bounds.x + bounds.width / 2) * scale,
    top: size.height / 2 - (bounds.y + bounds.height / 2) * scale,
  }
}

export function toMap({ scale, left, top }: MinimapScale, { x, y }: Point): Point {
  return { x: x * scale + left, y: y * scale + top }
}

export function toPlane({ scale, left, top }: MinimapScale, { x, y }: Point): Point {
  return { x: (x - left) / scale, y: (y - top) / scale }
}

/** What the canvas shows, as a rectangle of the map, cut where it is larger than that. */
export function viewOnMap(map: MinimapScale, size: CanvasSize, shown: Box): Box {
  const from = toMap(map, shown)
  const to = toMap(map, { x: shown.x + shown.width, y: shown.y + shown.height })
  const x = clamp(from.x, size.width)
  const y = clamp(from.y, size.height)
  return { x, y, width: clamp(to.x, size.width) - x, height: clamp(to.y, size.height) - y }
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, value))
}
