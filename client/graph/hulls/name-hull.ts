import type { Box, CanvasSize, Point } from '../layout/contract.ts'
import { textWidth, wrapText } from '../layout/words/text.ts'
import { type HullShape, sharedArea } from './trace-hull.ts'

/** The name of a group on the edge of its hull, and the ground that it stands on, plane px. */
export interface HullName {
  readonly text: string
  readonly box: Box
}

const NAME = { fontPx: 12, maxWidth: 190, maxLines: 1, weight: 600 } as const
const PADDING = { across: 7, down: 3 } as const

/** Every so many points of the outline a place is tried. */
const STRIDE = 2

/** A px² of cover weighs as much as standing so many px lower: of what covers nothing the highest is taken. */
const COVER_OVER_HEIGHT = 6

/** What a name on the edge of a hull must heed. */
export interface NameRoom {
  /** Rectangles of what it shall not cover. */
  readonly taken: readonly Box[]
  /** What is on the screen when the whole picture is. */
  readonly frame: Box
}

/** Outside the picture a name could not be read at all. */
const OUTSIDE = 4

/** Names a hull "Verso un patto… · 9" where that covers least; null where it has no outline. */
export function nameHull(name: string, members: number, { rings }: HullShape, room: NameRoom): HullName | null {
  const [ring] = rings
  if (ring === undefined) return null
  const count = ` · ${members}`
  const { lines, width, height } = wrapText(name, NAME)
  const text = lines.join(' ') + count
  const size = {
    width: width + Math.ceil(textWidth(count, NAME.fontPx, NAME.weight)) + 2 * PADDING.across,
    height: height + 2 * PADDING.down,
  }
  const at = findPlace(ring, size, room)
  return at === null ? null : { text, box: boxAt(at, size) }
}

/** The point of an outline at which a name covers least of the picture and, of equals, stands highest. */
function findPlace(ring: readonly Point[], size: CanvasSize, { taken, frame }: NameRoom): Point | null {
  const top = Math.min(...ring.map(({ y }) => y))
  let best: { readonly at: Point; readonly cost: number } | null = null
  for (let index = 0; index < ring.length; index += STRIDE) {
    const at = ring[index]
    if (at === undefined) continue
    const box = boxAt(at, size)
    const outside = size.width * size.height - sharedArea(box, frame)
    const covered = taken.reduce((sum, other) => sum + sharedArea(box, other), outside * OUTSIDE)
    const cost = covered * COVER_OVER_HEIGHT + at.y - top
    if (best === null || cost < best.cost) best = { at, cost }
  }
  return best?.at ?? null
}

function boxAt({ x, y }: Point, { width, height }: CanvasSize): Box {
  return { x: x - width / 2, y: y - height / 2, width, height }
}
