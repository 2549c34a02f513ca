import type { CanvasSize, LabelSide } from '../contract.ts'

/** Vertices that may be labelled, one index each, in screen px. */
export interface LabelCandidates {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly radius: Float64Array
  readonly labelWidth: Float64Array
  readonly labelHeight: Float64Array
  /** Heavier ones choose first. */
  readonly weight: Float64Array
}

/** What a candidate's index has instead of a side when its label is not shown. */
export const NO_LABEL = -1

/** Sides by number, as `chooseLabels` answers them. */
export const LABEL_SIDES: readonly LabelSide[] = ['below', 'right', 'above', 'left']

const TRIED_SIDES = [0, 2, 1, 3]
const CELL = 48
const LABEL_PAD = 3
const EDGE = 2

/** Vertices this much larger than their cell still are found. */
const LARGEST_RADIUS = 20

interface LabelBox {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

interface Grid {
  readonly columns: number
  readonly rows: number
  readonly vertices: number[][]
  readonly labels: LabelBox[][]
}

/**
 * Which labels to show at the present zoom, each on which side (0–3, or −1 for none): greedily by weight, free of the
 * labels chosen before and of all vertices. Labels that are shown now (`shown[i] === 1`) come first and may cover up
 * to three vertices, so that zooming does not make them flicker.
 */
export function chooseLabels(candidates: LabelCandidates, canvas: CanvasSize, shown: Uint8Array | null): Int8Array {
  const sides = new Int8Array(candidates.x.length).fill(NO_LABEL)
  const grid = buildGrid(candidates, canvas)
  const order = grid.vertices.flat().sort((a, b) => {
    const keptFirst = shown === null ? 0 : (shown[b] ?? 0) - (shown[a] ?? 0)
    return keptFirst || (candidates.weight[b] ?? 0) - (candidates.weight[a] ?? 0) || a - b
  })
  for (const vertex of order) {
    const side = chooseSide(candidates, grid, canvas, vertex, shown?.[vertex] === 1)
    if (side === NO_LABEL) continue
    sides[vertex] = side
    keepLabel(grid, boxOf(candidates, vertex, side))
  }
  return sides
}

function buildGrid(candidates: LabelCandidates, canvas: CanvasSize): Grid {
  const columns = Math.ceil(canvas.width / CELL) + 1
  const rows = Math.ceil(canvas.height / CELL) + 1
  const cells = columns * rows
  const grid: Grid = {
    columns,
    rows,
    vertices: Array.from({ length: cells }, () => []),
    labels: Array.from({ length: cells }, () => []),
  }
  candidates.x.forEach((x, vertex) => {
    const y = candidates.y[vertex] ?? 0
    const outside = x < -20 || y < -20 || x > canvas.width + 20 || y > canvas.height + 20
    if (!outside) grid.vertices[cellAt(grid, column(grid, x), row(grid, y))]?.push(vertex)
  })
  return grid
}

function column(grid: Grid, x: number): number {
  return Math.max(0, Math.min(grid.columns - 1, Math.floor(x / CELL)))
}

function row(grid: Grid, y: number): number {
  return Math.max(0, Math.min(grid.rows - 1, Math.floor(y / CELL)))
}

function cellAt(grid: Grid, atColumn: number, atRow: number): number {
  return atRow * grid.columns + atColumn
}

function boxOf(candidates: LabelCandidates, vertex: number, side: number): LabelBox {
  const x = candidates.x[vertex] ?? 0
  const y = candidates.y[vertex] ?? 0
  const radius = candidates.radius[vertex] ?? 0
  const width = candidates.labelWidth[vertex] ?? 0
  const height = candidates.labelHeight[vertex] ?? 0
  let left = x - width / 2
  let top = y - height / 2
  if (side === 0) top = y + radius + 1
  else if (side === 2) top = y - radius - 1 - height
  else if (side === 1) left = x + radius + 2
  else left = x - radius - 2 - width
  return { left, top, right: left + width, bottom: top + height }
}

function chooseSide(
  candidates: LabelCandidates,
  grid: Grid,
  canvas: CanvasSize,
  vertex: number,
  isShown: boolean,
): number {
  let best = NO_LABEL
  let fewest = isShown ? 4 : 1
  for (const side of TRIED_SIDES) {
    const box = boxOf(candidates, vertex, side)
    const cut =
      box.left < EDGE || box.top < EDGE || box.right > canvas.width - EDGE || box.bottom > canvas.height - EDGE
    if (cut || touchesLabel(grid, box)) continue
    const covered = countCovered(candidates, grid, vertex, box, fewest)
    if (covered < fewest) {
      fewest = covered
      best = side
    }
    if (fewest === 0) break
  }
  return best
}

function touchesLabel(grid: Grid, box: LabelBox): boolean {
  return someCell(grid, box, LABEL_PAD, (cell) =>
    (grid.labels[cell] ?? []).some(
      (other) =>
        box.left - LABEL_PAD < other.right &&
        other.left < box.right + LABEL_PAD &&
        box.top - LABEL_PAD / 2 < other.bottom &&
        other.top < box.bottom + LABEL_PAD / 2,
    ),
  )
}

/** Vertices under a box, counted up to `enough`. */
function countCovered(candidates: LabelCandidates, grid: Grid, vertex: number, box: LabelBox, enough: number): number {
  const { x, y, radius } = candidates
  let covered = 0
  someCell(grid, box, LARGEST_RADIUS, (cell) => {
    for (const other of grid.vertices[cell] ?? []) {
      const reach = radius[other] ?? 0
      const atX = x[other] ?? 0
      const atY = y[other] ?? 0
      const apart =
        atX + reach <= box.left || atX - reach >= box.right || atY + reach <= box.top || atY - reach >= box.bottom
      if (other === vertex || apart) continue
      covered += 1
      if (covered >= enough) return true
    }
    return false
  })
  return covered
}

function someCell(grid: Grid, box: LabelBox, pad: number, holds: (cell: number) => boolean): boolean {
  const lastColumn = column(grid, box.right + pad)
  const lastRow = row(grid, box.bottom + pad)
  for (let atRow = row(grid, box.top - pad); atRow <= lastRow; atRow += 1) {
    for (let atColumn = column(grid, box.left - pad); atColumn <= lastColumn; atColumn += 1) {
      if (holds(cellAt(grid, atColumn, atRow))) return true
    }
  }
  return false
}

function keepLabel(grid: Grid, box: LabelBox): void {
  someCell(grid, box, 0, (cell) => {
    grid.labels[cell]?.push(box)
    return false
  })
}
