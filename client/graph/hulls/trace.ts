import type { Point } from '../layout/contract.ts'
import { CELL, FAR, type Field } from './field.ts'

type Side = 'top' | 'right' | 'bottom' | 'left'

/**
 * Where the outline enters and leaves a cell, by which of its corners lie inside (8 top left, 4 top right, 2 bottom
 * right, 1 bottom left). The inside is always at the right hand, so that the pieces join into rings.
 */
const PIECES: readonly (readonly (readonly [Side, Side])[])[] = [
  [],
  [['left', 'bottom']],
  [['bottom', 'right']],
  [['left', 'right']],
  [['right', 'top']],
  [
    ['left', 'bottom'],
    ['right', 'top'],
  ],
  [['bottom', 'top']],
  [['left', 'top']],
  [['top', 'left']],
  [['top', 'bottom']],
  [
    ['top', 'left'],
    ['bottom', 'right'],
  ],
  [['top', 'right']],
  [['right', 'left']],
  [['right', 'bottom']],
  [['bottom', 'left']],
  [],
]

/** A ring of less than this is a speck, px². */
const SPECK = 80

/** The rings at which a field changes its sign (marching squares), the largest first; holes are rings too. */
export function traceRings(field: Field): readonly (readonly Point[])[] {
  const next = new Map<number, number>()
  const points = new Map<number, Point>()
  for (let row = 0; row < field.rows - 1; row += 1) {
    for (let column = 0; column < field.columns - 1; column += 1) {
      for (const [enter, leave] of PIECES[insideOf(field, column, row)] ?? []) {
        const from = keyOf(field, column, row, enter)
        next.set(from, keyOf(field, column, row, leave))
        points.set(from, crossing(field, column, row, enter))
      }
    }
  }
  return linkRings(next, points)
    .filter((ring) => areaOf(ring) >= SPECK)
    .sort((a, b) => areaOf(b) - areaOf(a))
}

/** Area inside a ring, px². */
function areaOf(ring: readonly Point[]): number {
  return Math.abs(signedArea(ring))
}

/** True when a ring goes round what is not inside: the inside lies at its other hand. */
export function isHole(ring: readonly Point[]): boolean {
  return signedArea(ring) < 0
}

function signedArea(ring: readonly Point[]): number {
  const doubled = ring.reduce((sum, { x, y }, index) => {
    const after = ring[(index + 1) % ring.length] ?? { x, y }
    return sum + x * after.y - after.x * y
  }, 0)
  return doubled / 2
}

/** A ring as a path of SVG, rounded: the curve goes through the middles of its pieces. */
export function pathOf(ring: readonly Point[]): string {
  const last = ring.at(-1)
  const [first] = ring
  if (last === undefined || first === undefined) return ''
  const start = middle(last, first)
  const curves = ring.map((point, index) => {
    const to = middle(point, ring[(index + 1) % ring.length] ?? point)
    return `Q${write(point)} ${write(to)}`
  })
  return `M${write(start)}${curves.join('')}Z`
}

function linkRings(next: Map<number, number>, points: ReadonlyMap<number, Point>): Point[][] {
  const rings: Point[][] = []
  for (const start of points.keys()) {
    const ring: Point[] = []
    let key: number | undefined = start
    while (key !== undefined) {
      const point = points.get(key)
      const to: number | undefined = next.get(key)
      if (point === undefined || to === undefined) break
      next.delete(key)
      ring.push(point)
      key = to
    }
    if (ring.length > 2) rings.push(ring)
  }
  return rings
}

function valueAt({ values, columns }: Field, column: number, row: number): number {
  return values[row * columns + column] ?? FAR
}

function insideOf(field: Field, column: number, row: number): number {
  return (
    (valueAt(field, column, row) < 0 ? 8 : 0) +
    (valueAt(field, column + 1, row) < 0 ? 4 : 0) +
    (valueAt(field, column + 1, row + 1) < 0 ? 2 : 0) +
    (valueAt(field, column, row + 1) < 0 ? 1 : 0)
  )
}

/** A number for each edge of the grid, so that neighbouring cells name it alike: even across, odd down. */
function keyOf({ columns }: Field, column: number, row: number, side: Side): number {
  const at = (row + (side === 'bottom' ? 1 : 0)) * columns + column + (side === 'right' ? 1 : 0)
  return at * 2 + (side === 'left' || side === 'right' ? 1 : 0)
}

/** Where the outline crosses one edge of a cell. */
function crossing(field: Field, column: number, row: number, side: Side): Point {
  const fromColumn = column + (side === 'right' ? 1 : 0)
  const fromRow = row + (side === 'bottom' ? 1 : 0)
  const down = side === 'left' || side === 'right'
  const before = valueAt(field, fromColumn, fromRow)
  const after = valueAt(field, fromColumn + (down ? 0 : 1), fromRow + (down ? 1 : 0))
  const share = before / (before - after)
  return {
    x: field.left + (fromColumn + (down ? 0 : share)) * CELL,
    y: field.top + (fromRow + (down ? share : 0)) * CELL,
  }
}

function middle(one: Point, other: Point): Point {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 }
}

function write({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`
}
