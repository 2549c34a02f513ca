import type { Box, LayoutVertex } from '../layout/contract.ts'
import {
  type Cell,
  type CellPlace,
  COLUMN_GAP,
  cellWidth,
  countAbreast,
  type Detail,
  heightOfCells,
  measureCell,
  placeCells,
} from './region-cells.ts'
import { cutAt, lengthOf, splitEvenly } from './split-evenly.ts'

/** A region to be placed: who stands in it, in the order in which they are read. */
export interface RegionContent {
  readonly id: string
  readonly vertices: readonly LayoutVertex[]
  /** No place: it stands aside, at the right, as wide as what is left. */
  readonly aside: boolean
}

/** A region in the plane. */
export interface RegionBox {
  readonly id: string
  readonly box: Box
  readonly places: readonly CellPlace[]
}

const REGION = { pad: 10, head: 30, empty: 24, gap: 10 } as const

/** The plane to fill, and what lies over it. Plane px. */
export interface Plane {
  readonly width: number
  readonly height: number
  readonly covered: readonly Box[]
}

/** A region with its words measured. */
export interface MeasuredRegion {
  readonly id: string
  readonly aside: boolean
  readonly cells: readonly Cell[]
  /** Heights found, by how many stand abreast: the same are asked for at many zooms. */
  readonly heights: Map<number, number>
}

export function measureRegions(contents: readonly RegionContent[], detail: Detail): readonly MeasuredRegion[] {
  return contents.map(({ id, vertices, aside }) => ({
    id,
    aside,
    cells: vertices.map((vertex) => measureCell(vertex, detail, aside)),
    heights: new Map(),
  }))
}

/** Regions one under the other. */
interface Stack {
  readonly regions: readonly MeasuredRegion[]
  readonly x: number
  readonly width: number
  /** Room down to the edge of the plane, or to what covers it. */
  readonly room: number
}

interface Plan {
  readonly stacks: readonly Stack[]
  /** Height of the fullest stack over its room; above 1 it does not fit. */
  readonly fill: number
}

/**
 * Puts regions into a plane: micro-areas in columns, in their order, what is no place in wider columns at the right.
 * @returns null where they do not fit with this detail
 */
export function planRegions(
  regions: readonly MeasuredRegion[],
  plane: Plane,
  detail: Detail,
): readonly RegionBox[] | null {
  let best: Plan | null = null
  for (const asideCount of countsAside(regions)) {
    for (let columns = 1; columns <= regions.length - asideCount; columns += 1) {
      const plan = tryPlan(regions, asideCount, columns, plane, detail)
      if (plan !== null && (best === null || plan.fill < best.fill)) best = plan
    }
  }
  return best === null || best.fill > 1 ? null : best.stacks.flatMap((stack) => placeStack(stack, detail))
}

/** How many of the last regions may stand aside: those that are no place, or only the last of them. */
function countsAside(regions: readonly MeasuredRegion[]): readonly number[] {
  const aside = regions.filter((region) => region.aside).length
  return Array.from({ length: aside + 1 }, (_, count) => count)
}

function tryPlan(
  regions: readonly MeasuredRegion[],
  asideCount: number,
  columns: number,
  plane: Plane,
  detail: Detail,
): Plan | null {
  const areas = regions.slice(0, regions.length - asideCount)
  const others = regions.slice(regions.length - asideCount)
  const pads = (columns + (asideCount > 0 ? 1 : 0)) * 2 * REGION.pad
  const gaps = (columns - 1 + (asideCount > 0 ? 1 : 0)) * REGION.gap
  const cell = cellWidth(detail)
  const cells = Math.floor((plane.width - pads - gaps + COLUMN_GAP) / (cell + COLUMN_GAP))
  const asideCells = asideCount > 0 ? cells - columns : 0
  if (cells < columns || (asideCount > 0 && asideCells < 1)) return null
  const inner = plane.width - pads - gaps
  // What is left over widens every column alike.
  const wide = asideCells > 0 ? (inner - (asideCells - 1) * COLUMN_GAP) / (columns + asideCells) : inner / columns
  const stacks: Stack[] = []
  const runs = cutAt(areas, splitEvenly(heightsOf(areas, wide, detail), columns, REGION.gap))
  if (runs.length < columns) return null
  let x = 0
  for (const run of runs) {
    stacks.push(makeStack(run, x, wide + 2 * REGION.pad, plane))
    x += wide + 2 * REGION.pad + REGION.gap
  }
  if (asideCells > 0) stacks.push(makeStack(others, x, plane.width - x, plane))
  const fills = stacks.map((stack) => heightOf(stack, detail) / Math.max(1, stack.room))
  return { stacks, fill: Math.max(...fills) }
}

function makeStack(regions: readonly MeasuredRegion[], x: number, width: number, plane: Plane): Stack {
  const over = plane.covered.filter((box) => box.x < x + width && x < box.x + box.width)
  return { regions, x, width, room: Math.min(plane.height, ...over.map(({ y }) => y)) }
}

function heightsOf(regions: readonly MeasuredRegion[], innerWidth: number, detail: Detail): readonly number[] {
  return regions.map((region) => REGION.head + insideOf(region, innerWidth, detail) + REGION.pad)
}

function insideOf({ cells, heights }: MeasuredRegion, width: number, detail: Detail): number {
  if (cells.length === 0) return REGION.empty
  const abreast = countAbreast(cells, width, detail)
  const known = heights.get(abreast)
  if (known !== undefined) return known
  const height = heightOfCells(cells, abreast, detail)
  heights.set(abreast, height)
  return height
}

function heightOf({ regions, width }: Stack, detail: Detail): number {
  return lengthOf(heightsOf(regions, width - 2 * REGION.pad, detail), REGION.gap)
}

/** The regions of a stack, drawn out so that they end where it ends. */
function placeStack(stack: Stack, detail: Detail): readonly RegionBox[] {
  const { regions, x, width, room } = stack
  const inner = width - 2 * REGION.pad
  const heights = heightsOf(regions, inner, detail)
  const left = room - lengthOf(heights, REGION.gap)
  const whole = lengthOf(heights, 0)
  let y = 0
  return regions.map((region, index): RegionBox => {
    const { id, cells } = region
    const least = heights[index] ?? 0
    const height = least + (left * least) / whole
    const stretch = cells.length === 0 ? 1 : stretchOf(insideOf(region, inner, detail), height - least)
    const places = placeCells(cells, inner, detail).map((place) => ({
      ...place,
      x: x + REGION.pad + place.x,
      y: y + REGION.head + place.y * stretch,
    }))
    const box = { x, y, width, height }
    y += height + REGION.gap
    return { id, box, places }
  })
}

/** Rows drift apart with the room there is, but stay a list. */
const MOST_STRETCH = 1.35

function stretchOf(height: number, left: number): number {
  return Math.min(MOST_STRETCH, (height + left) / height)
}
