import type { Box, Point } from '../layout/contract.ts'

/**
 * A signed distance at the crossings of a square grid, plane px: negative inside an outline, positive outside. Far from
 * every shape it is `FAR`.
 */
export interface Field {
  readonly left: number
  readonly top: number
  readonly columns: number
  readonly rows: number
  readonly values: Float64Array
}

/** Width of a cell, px: the outline is smoothed afterwards, finer cells would not be seen. */
export const CELL = 6

export const FAR = 1e6

/** Two shapes nearer than this melt into each other, px. */
const SOFTNESS = 12

/** A field without a shape over a rectangle. */
export function emptyField({ x, y, width, height }: Box): Field {
  const columns = Math.ceil(width / CELL) + 1
  const rows = Math.ceil(height / CELL) + 1
  return { left: x, top: y, columns, rows, values: new Float64Array(columns * rows).fill(FAR) }
}

/** Joins a rectangle, `reach` px larger on every side and round at the corners. */
export function addBox(field: Field, box: Box, reach: number): void {
  change(field, box, reach, (at, before) => melt(before, distanceToBox(at, box) - reach))
}

/** Joins a strip of `reach` px on either side of a line. */
export function addStrip(field: Field, from: Point, to: Point, reach: number): void {
  const box = {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(to.x - from.x),
    height: Math.abs(to.y - from.y),
  }
  change(field, box, reach, (at, before) => melt(before, distanceToLine(at, from, to) - reach))
}

/** Cuts a rectangle out, `reach` px larger on every side. */
export function cutBox(field: Field, box: Box, reach: number): void {
  change(field, box, reach, (at, before) => Math.max(before, reach - distanceToBox(at, box)))
}

/** Polynomial smooth minimum (Inigo Quilez): as the smaller of two, but round where they meet. */
function melt(one: number, other: number): number {
  const nearness = Math.max(0, SOFTNESS - Math.abs(one - other)) / SOFTNESS
  return Math.min(one, other) - (nearness * nearness * SOFTNESS) / 4
}

/** Changes the values that a shape can reach: those in a box grown by its reach and by what the melting adds. */
function change(field: Field, box: Box, reach: number, next: (at: Point, before: number) => number): void {
  const grown = reach + SOFTNESS + CELL
  const firstColumn = Math.max(0, Math.floor((box.x - grown - field.left) / CELL))
  const lastColumn = Math.min(field.columns - 1, Math.ceil((box.x + box.width + grown - field.left) / CELL))
  const firstRow = Math.max(0, Math.floor((box.y - grown - field.top) / CELL))
  const lastRow = Math.min(field.rows - 1, Math.ceil((box.y + box.height + grown - field.top) / CELL))
  for (let row = firstRow; row <= lastRow; row += 1) {
    for (let column = firstColumn; column <= lastColumn; column += 1) {
      const index = row * field.columns + column
      const at = { x: field.left + column * CELL, y: field.top + row * CELL }
      field.values[index] = next(at, field.values[index] ?? FAR)
    }
  }
}

function distanceToBox({ x, y }: Point, box: Box): number {
  const across = Math.max(box.x - x, 0, x - box.x - box.width)
  const down = Math.max(box.y - y, 0, y - box.y - box.height)
  if (across > 0 || down > 0) return Math.hypot(across, down)
  return -Math.min(x - box.x, box.x + box.width - x, y - box.y, box.y + box.height - y)
}

/** Distance of a point from a line between two points. */
function distanceToLine(at: Point, from: Point, to: Point): number {
  const x = to.x - from.x
  const y = to.y - from.y
  const length = x * x + y * y
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((at.x - from.x) * x + (at.y - from.y) * y) / length))
  return Math.hypot(at.x - from.x - share * x, at.y - from.y - share * y)
}
