import type { Box, Point } from '../layout/contract.ts'
import { connect, type Piece } from './connect.ts'
import { addBox, addStrip, CELL, cutBox, emptyField } from './field.ts'
import { isHole, pathOf, traceRings } from './trace.ts'

/** What a hull is drawn round, plane px. */
export interface HullParts {
  /** Marks of the members. */
  readonly marks: readonly Box[]
  /** Names beside them. */
  readonly names: readonly Box[]
  /** Marks that do not belong: they stay outside wherever the members leave them room. */
  readonly others: readonly Box[]
}

export interface HullShape {
  /** Closed rings, the largest first; a ring inside another is a hole. */
  readonly rings: readonly (readonly Point[])[]
  /** The same as a path of SVG, to be filled by the even-odd rule. */
  readonly path: string
}

/** Room round marks and names of members, px. */
const REACH = { mark: 12, name: 6 } as const

/** Half the width of what joins the members, and room round what does not belong, px. */
interface Breadth {
  readonly strip: number
  readonly other: number
}

/** Where there is no room for broad strips, narrow ones may pass between things. */
const BREADTHS: readonly Breadth[] = [
  { strip: 9, other: 5 },
  { strip: 4, other: 3 },
]

/** What stands farther from the members than this is not gone round, px. */
const NEARBY = 60

/** Where a member and a stranger touch, so much of the member still lies inside, px. */
const LEAST_REACH = 2

/**
 * The outline round some members: their marks and names, joined by strips that go round what does not belong, which is
 * cut out where it still lies inside. Holes that hold no stranger are filled.
 */
export function traceHull(parts: HullParts): HullShape {
  let rings: readonly (readonly Point[])[] = []
  for (const breadth of BREADTHS) {
    rings = traceWith(parts, breadth)
    if (rings.filter((ring) => !isHole(ring)).length === 1) break
  }
  return { rings, path: rings.map(pathOf).join('') }
}

function traceWith({ marks, names, others }: HullParts, { strip, other }: Breadth): readonly (readonly Point[])[] {
  const bounds = boundsOf([...marks, ...names])
  if (bounds === null) return []
  const near = others.filter((box) => sharedArea(grow(box, NEARBY), bounds) > 0)
  const pieces = connect(
    marks.map(centreOf),
    near.map((box) => grow(box, other + strip)),
  )
  const field = emptyField(grow(boundsOf([bounds, ...pieces.map(boxOf)]) ?? bounds, 4 * CELL + REACH.mark))
  for (const box of marks) addBox(field, box, REACH.mark)
  for (const box of names) addBox(field, box, REACH.name)
  for (const { from, to } of pieces) addStrip(field, from, to, strip)
  for (const box of others) cutBox(field, box, other)
  for (const box of marks) addBox(field, box, LEAST_REACH)
  return traceRings(field).filter((ring) => !isHole(ring) || others.some((box) => surrounds(ring, centreOf(box))))
}

/** The rectangle round some rectangles; null round none. */
export function boundsOf(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

/** The part that two rectangles share, px². */
export function sharedArea(one: Box, other: Box): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return width > 0 && height > 0 ? width * height : 0
}

function grow({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
}

/** The rectangle that a piece spans. */
function boxOf({ from, to }: Piece): Box {
  return {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(to.x - from.x),
    height: Math.abs(to.y - from.y),
  }
}

/** True when a point lies in a ring: a line to its right crosses the ring an odd number of times. */
export function surrounds(ring: readonly Point[], { x, y }: Point): boolean {
  const crossings = ring.filter((from, index) => {
    const to = ring[(index + 1) % ring.length] ?? from
    return from.y > y !== to.y > y && x < from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x)
  })
  return crossings.length % 2 === 1
}

function centreOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 }
}
