import type { Box, Point } from '../layout/contract.ts'
import type { Cell, Ring } from './shapes.ts'

/** Side of a square of the raster, px. */
const STEP = 4

/** Which area each square of a map is in. */
export interface AreaRaster {
  /** The area at a point; null outside every area, `unassigned` in a comune of none. */
  at(x: number, y: number): string | null
  /** Squares of an area, by their middles. */
  squaresOf(area: string): readonly Point[]
}

/** What the raster says of comuni that are part of no area. */
const UNASSIGNED = 'unassigned'

/** Looks once at each square, so that placing names need not ask polygons thousands of times. */
export function rasterAreas(
  cells: readonly Cell[],
  areaOf: (id: string) => string | null,
  { width, height }: Pick<Box, 'width' | 'height'>,
): AreaRaster {
  const [columns, rows] = [Math.ceil(width / STEP), Math.ceil(height / STEP)]
  const grid = new Array<string | null>(columns * rows).fill(null)
  const squares = new Map<string, Point[]>()
  for (const { id, rings } of cells) {
    const area = areaOf(id) ?? UNASSIGNED
    const { left, right, top, bottom } = extentOf(rings)
    for (let row = Math.max(0, Math.floor(top / STEP)); row <= Math.min(rows - 1, bottom / STEP); row++) {
      for (let column = Math.max(0, Math.floor(left / STEP)); column <= Math.min(columns - 1, right / STEP); column++) {
        const middle = { x: (column + 0.5) * STEP, y: (row + 0.5) * STEP }
        if (!isInside(rings, middle)) continue
        grid[row * columns + column] = area
        collect(squares, area, middle)
      }
    }
  }
  return {
    at: (x, y) => {
      const [column, row] = [Math.floor(x / STEP), Math.floor(y / STEP)]
      return column < 0 || row < 0 || column >= columns || row >= rows ? null : (grid[row * columns + column] ?? null)
    },
    squaresOf: (area) => squares.get(area) ?? [],
  }
}

function extentOf(rings: readonly Ring[]) {
  const points = rings.flat()
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

/** Whether a point is inside rings by the even-odd rule. */
export function isInside(rings: readonly Ring[], { x, y }: Point): boolean {
  let inside = false
  for (const ring of rings) {
    let from = ring.at(-1)
    for (const to of ring) {
      if (from !== undefined && from.y > y !== to.y > y) {
        if (x < ((to.x - from.x) * (y - from.y)) / (to.y - from.y) + from.x) inside = !inside
      }
      from = to
    }
  }
  return inside
}

function collect(squares: Map<string, Point[]>, area: string, middle: Point): void {
  const known = squares.get(area)
  if (known === undefined) squares.set(area, [middle])
  else known.push(middle)
}
