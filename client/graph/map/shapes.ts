import type { Point } from '../layout/contract.ts'

/** A closed line; its first point is not repeated. */
export type Ring = readonly Point[]

/** Where a comune has its seat, in degrees. */
export interface Seat {
  readonly id: string
  readonly latitude: number
  readonly longitude: number
}

/** What a map draws of one comune: rings by the even-odd rule, so that a hole is a ring too. */
export interface Cell {
  readonly id: string
  readonly rings: readonly Ring[]
  readonly seat: Point
}

/** A line between two comuni, or, where `b` is null, between a comune and what is not on the map. */
export interface Border {
  readonly a: string
  readonly b: string | null
  readonly line: readonly Point[]
}

/** Comuni as a map draws them, schematically or by their boundaries. */
export interface Shapes {
  readonly cells: readonly Cell[]
  readonly borders: readonly Border[]
}

/** Which comuni touch which. */
export function listNeighbours({ cells, borders }: Shapes): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map(cells.map(({ id }) => [id, new Set<string>()]))
  for (const { a, b } of borders) {
    if (b === null) continue
    found.get(a)?.add(b)
    found.get(b)?.add(a)
  }
  return found
}

/** The lines of a map by what they part: areas – or an area and the outside –, or comuni of one area. */
export interface PartedBorders {
  readonly ofAreas: readonly Border[]
  readonly ofComuni: readonly Border[]
}

/** @param areaOf area of a comune; null for one that is part of none, which has a line against every area */
export function partBorders(borders: readonly Border[], areaOf: (id: string) => string | null): PartedBorders {
  const within = ({ a, b }: Border) => b !== null && areaOf(a) === areaOf(b)
  return {
    ofAreas: borders.filter((border) => !within(border)),
    ofComuni: borders.filter(within),
  }
}

/** The lines round one area: each parts one of its comuni from what is not part of it. */
export function outlineOf(
  borders: readonly Border[],
  areaOf: (id: string) => string | null,
  area: string,
): readonly Border[] {
  return borders.filter(({ a, b }) => (areaOf(a) === area) !== (b !== null && areaOf(b) === area))
}

/** Lines as the path of an SVG, to a tenth of a unit. */
export function pathOfLines(lines: readonly (readonly Point[])[]): string {
  return lines.map((line) => `M${writePoints(line)}`).join('')
}

/** Rings as the path of an SVG. */
export function pathOfRings(rings: readonly Ring[]): string {
  return rings.map((ring) => `M${writePoints(ring)}Z`).join('')
}

function writePoints(points: readonly Point[]): string {
  return points.map(({ x, y }) => `${round(x)},${round(y)}`).join('L')
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
