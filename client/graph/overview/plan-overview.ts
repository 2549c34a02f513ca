import type { Box, CanvasSize } from '../layout/contract.ts'
import type { OverviewArea } from './overview.ts'

/** Where everything of a closed overview stands, plane px at scale 1. Opening a cell changes nothing of it. */
export interface OverviewPlan {
  /** As wide as the canvas, and at least as high. */
  readonly width: number
  readonly height: number
  /** Panels of the micro-areas, by id. */
  readonly areas: ReadonlyMap<string, Box>
  /** By id of the cell. */
  readonly cells: ReadonlyMap<string, Box>
}

/** Room round everything, and between panels, px. */
const GAP = 8
/** Room for the name of an area above its cells, px. */
export const AREA_HEAD = 24
/** Between the edge of a panel and its cells, px. */
const INSET = 4
/** A cell holds a mark and a number under it, and a finger can meet it, px. */
const SMALLEST = { width: 46, height: 53 } as const
/** A larger cell would only hold more nothing, px. */
const LARGEST = { width: 132, height: 112 } as const

interface Grid {
  /** Panels beside each other. */
  readonly panels: number
  /** Cells beside each other in a panel. */
  readonly columns: number
  readonly cell: CanvasSize
  /** Rows of cells in each row of panels. */
  readonly rows: readonly number[]
  readonly height: number
}

type Sized = Pick<OverviewArea, 'id'> & { readonly cells: readonly { readonly id: string }[] }

/**
 * Lays areas out as panels in rows, in the order given, and the cells of each as a grid in its panel: of all numbers of
 * panels and of cells beside each other that which leaves the largest cells. What has no room grows downwards, as a
 * page does. The same areas and canvas give the same plan.
 */
export function planOverview(areas: readonly Sized[], canvas: CanvasSize): OverviewPlan {
  const counts = areas.map(({ cells }) => cells.length)
  const most = Math.max(1, ...counts)
  let best: Grid | null = null
  for (let panels = 1; panels <= Math.max(1, areas.length); panels += 1) {
    for (let columns = 1; columns <= most; columns += 1) {
      const grid = tryGrid(counts, canvas, panels, columns)
      if (grid !== null && (best === null || isBetter(grid, best, canvas))) best = grid
    }
  }
  // A canvas narrower than one cell still shows it.
  return place(areas, canvas, best ?? makeGrid(counts, canvas, 1, 1, SMALLEST.width))
}

function tryGrid(counts: readonly number[], canvas: CanvasSize, panels: number, columns: number): Grid | null {
  const panel = (canvas.width - GAP * (panels + 1)) / panels
  const width = (panel - 2 * INSET) / columns
  return width < SMALLEST.width ? null : makeGrid(counts, canvas, panels, columns, width)
}

function makeGrid(counts: readonly number[], canvas: CanvasSize, panels: number, columns: number, width: number): Grid {
  const rows: number[] = []
  counts.forEach((count, index) => {
    const row = Math.floor(index / panels)
    rows[row] = Math.max(rows[row] ?? 0, Math.ceil(count / columns))
  })
  const all = rows.reduce((sum, count) => sum + count, 0)
  const around = GAP + rows.length * (GAP + AREA_HEAD + INSET)
  const free = all === 0 ? LARGEST.height : (canvas.height - around) / all
  const height = Math.min(LARGEST.height, Math.max(SMALLEST.height, Math.floor(free)))
  return { panels, columns, cell: { width, height }, rows, height: around + all * height }
}

/** The one that needs less height beyond the canvas; of those that fit the one whose cells are larger and squarer. */
function isBetter(one: Grid, other: Grid, canvas: CanvasSize): boolean {
  const [a, b] = [Math.max(0, one.height - canvas.height), Math.max(0, other.height - canvas.height)]
  return a === b ? sizeOf(one.cell) > sizeOf(other.cell) : a < b
}

/** Half of what is more than square counts. */
function sizeOf({ width, height }: CanvasSize): number {
  const [w, h] = [Math.min(width, LARGEST.width), height]
  return Math.min(w, h) + Math.abs(w - h) * 0.25
}

function place(areas: readonly Sized[], canvas: CanvasSize, grid: Grid): OverviewPlan {
  const panel = (canvas.width - GAP * (grid.panels + 1)) / grid.panels
  const spare = Math.max(0, canvas.height - grid.height)
  const between = GAP + Math.min(GAP, spare / (grid.rows.length + 1))
  const boxes = new Map<string, Box>()
  const cells = new Map<string, Box>()
  let y = between
  grid.rows.forEach((rows, row) => {
    const height = AREA_HEAD + rows * grid.cell.height + INSET
    areas.slice(row * grid.panels, (row + 1) * grid.panels).forEach((area, place) => {
      const x = GAP + place * (panel + GAP)
      boxes.set(area.id, { x, y, width: panel, height })
      area.cells.forEach(({ id }, index) => {
        cells.set(id, {
          x: x + INSET + (index % grid.columns) * grid.cell.width,
          y: y + AREA_HEAD + Math.floor(index / grid.columns) * grid.cell.height,
          width: grid.cell.width,
          height: grid.cell.height,
        })
      })
    })
    y += height + between
  })
  return { width: canvas.width, height: Math.max(canvas.height, y), areas: boxes, cells }
}
