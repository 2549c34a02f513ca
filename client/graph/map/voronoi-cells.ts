import { Delaunay } from 'd3-delaunay'
import type { Point } from '../layout/contract.ts'
import type { Border, Cell, Shapes } from './shapes.ts'

export interface PlacedSeat extends Point {
  readonly id: string
}

/** A corner of a cell, with what lies beyond the edge that begins at it: another seat, or null for the rim. */
interface Corner extends Point {
  readonly beyond: number | null
}

/** Corners of the circle that a cell is clipped to: its chords lie within a thousandth of it. */
const RIM_CORNERS = 144

/** Shorter edges come of rounding: they part nothing. */
const LEAST_EDGE = 1e-6

/** One cell a seat: all that is nearer to it than to any other, and no farther away than a radius. */
export function planVoronoi(seats: readonly PlacedSeat[], radius: number): Shapes {
  const delaunay = Delaunay.from(
    seats,
    ({ x }) => x,
    ({ y }) => y,
  )
  const outlines = seats.map((seat, index) => clipToNeighbours(seats, seat, [...delaunay.neighbors(index)], radius))
  return {
    cells: seats.map(({ id, x, y }, index): Cell => ({ id, seat: { x, y }, rings: [strip(outlines[index] ?? [])] })),
    borders: outlines.flatMap((outline, index) => bordersOf(seats, index, outline)),
  }
}

function clipToNeighbours(
  seats: readonly PlacedSeat[],
  seat: PlacedSeat,
  neighbours: readonly number[],
  radius: number,
): readonly Corner[] {
  const rim = Array.from({ length: RIM_CORNERS }, (_, index): Corner => {
    const angle = (2 * Math.PI * index) / RIM_CORNERS
    return { x: seat.x + radius * Math.cos(angle), y: seat.y + radius * Math.sin(angle), beyond: null }
  })
  return neighbours.reduce<readonly Corner[]>((outline, index) => {
    const other = seats[index]
    return other === undefined ? outline : clipToNearer(outline, seat, other, index)
  }, rim)
}

/** What of a convex outline is nearer to one seat than to the other. */
function clipToNearer(outline: readonly Corner[], seat: Point, other: Point, beyond: number): readonly Corner[] {
  const [dx, dy] = [other.x - seat.x, other.y - seat.y]
  const middle = ((other.x + seat.x) * dx + (other.y + seat.y) * dy) / 2
  const excess = ({ x, y }: Point) => x * dx + y * dy - middle
  return outline.flatMap((corner, index) => {
    const next = outline[(index + 1) % outline.length] ?? corner
    const [here, there] = [excess(corner), excess(next)]
    const kept = here <= 0 ? [corner] : []
    if (here <= 0 === there <= 0) return kept
    const share = here / (here - there)
    const crossing = { x: corner.x + share * (next.x - corner.x), y: corner.y + share * (next.y - corner.y) }
    return [...kept, { ...crossing, beyond: here <= 0 ? beyond : corner.beyond }]
  })
}

function strip(outline: readonly Corner[]): readonly Point[] {
  return outline.map(({ x, y }) => ({ x, y }))
}

/** The lines of a cell: one a neighbour, told by the first of the two, and the stretches of its rim. */
function bordersOf(seats: readonly PlacedSeat[], index: number, outline: readonly Corner[]): readonly Border[] {
  const a = seats[index]?.id ?? ''
  const start = outline.findIndex(({ beyond }, at) => beyond !== outline.at(at - 1)?.beyond)
  const turned = start < 1 ? outline : [...outline.slice(start), ...outline.slice(0, start)]
  const closed = [...turned, ...turned.slice(0, 1)]
  const runs: { beyond: number | null; line: Point[] }[] = []
  for (const [at, { x, y, beyond }] of turned.entries()) {
    const next = closed[at + 1]
    if (next === undefined || Math.hypot(next.x - x, next.y - y) < LEAST_EDGE) continue
    const run = runs.at(-1)
    if (run?.beyond === beyond) run.line.push({ x: next.x, y: next.y })
    else
      runs.push({
        beyond,
        line: [
          { x, y },
          { x: next.x, y: next.y },
        ],
      })
  }
  return runs.flatMap(({ beyond, line }) => {
    if (beyond === null) return [{ a, b: null, line }]
    return beyond < index ? [] : [{ a, b: seats[beyond]?.id ?? null, line }]
  })
}
