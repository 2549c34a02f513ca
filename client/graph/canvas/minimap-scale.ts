import type { Box, CanvasSize, Layout, Point } from '../layout/contract.ts'

/** How the plane of a picture is drawn small: `small = plane × scale + offset`, px. */
export interface MinimapScale {
  readonly scale: number
  readonly left: number
  readonly top: number
}

/** Rectangle of the middles of all marks, plane px; null for an empty layout. */
export function spreadOf({ places }: Layout): Box | null {
  if (places.length === 0) return null
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(1, Math.max(...xs) - x), height: Math.max(1, Math.max(...ys) - y) }
}

/** True when all of a rectangle lies in another. */
export function holds(outer: Box, { x, y, width, height }: Box): boolean {
  return x >= outer.x && y >= outer.y && x + width <= outer.x + outer.width && y + height <= outer.y + outer.height
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
