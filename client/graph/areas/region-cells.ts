import type { LayoutVertex } from '../layout/contract.ts'
import { LABEL_GAP } from '../layout/label-gap.ts'
import { displayName, LABEL_WRAP, type TextBlock, wrapText } from '../layout/words/text.ts'
import { cutAt, splitEvenly } from './split-evenly.ts'

/** How much of each vertex is drawn, from the richest to the barest. */
export interface Detail {
  /** Nominal size of a mark over its usual one. */
  readonly scale: number
  /** Lines of a name; 0 draws marks alone. */
  readonly lines: 0 | 1 | 2
  /** The same for the regions that are no place. */
  readonly quietLines: 0 | 1 | 2
  /** Widest line of a name, plane px. */
  readonly nameWidth: number
  /** Between two rows of names, plane px. */
  readonly rowGap: number
  /** Room between marks that have no names, plane px. */
  readonly markGap: number
}

/** Names of two lines, of one beside smaller marks, then without names aside, and at last without any. */
export const DETAILS: readonly Detail[] = [
  { scale: 0.8, lines: 2, quietLines: 2, nameWidth: 120, rowGap: 7, markGap: 8 },
  { scale: 0.62, lines: 2, quietLines: 2, nameWidth: 120, rowGap: 6, markGap: 8 },
  { scale: 0.56, lines: 1, quietLines: 1, nameWidth: 152, rowGap: 4, markGap: 8 },
  { scale: 0.56, lines: 2, quietLines: 0, nameWidth: 104, rowGap: 6, markGap: 8 },
  { scale: 0.56, lines: 1, quietLines: 0, nameWidth: 152, rowGap: 4, markGap: 8 },
  { scale: 0.56, lines: 0, quietLines: 0, nameWidth: 120, rowGap: 4, markGap: 8 },
]

/** Widest mark over its nominal size of 36 px: a collective actor's second outline. */
const WIDEST_MARK = 50

/** Room for a mark and a name beside it, plane px. */
export function cellWidth({ scale, nameWidth }: Detail): number {
  return Math.ceil(WIDEST_MARK * scale) + LABEL_GAP.across + nameWidth
}

/** Between two columns of names. */
export const COLUMN_GAP = 14

/** A vertex with its name at its right, or without. */
export interface Cell {
  readonly id: string
  readonly halfWidth: number
  readonly halfHeight: number
  readonly words: TextBlock
  readonly named: boolean
  /** Height of its row, gap included. */
  readonly height: number
}

/** @param aside in a region that is no place */
export function measureCell(vertex: LayoutVertex, detail: Detail, aside: boolean): Cell {
  const lines = aside ? detail.quietLines : detail.lines
  const halfWidth = vertex.halfWidth * detail.scale
  const halfHeight = vertex.halfHeight * detail.scale
  const words = writeName(vertex, lines === 1 ? 1 : 2, detail.nameWidth)
  const height = lines === 0 ? 2 * halfHeight : Math.max(2 * halfHeight, words.height)
  return { id: vertex.id, halfWidth, halfHeight, words, named: lines > 0, height: height + detail.rowGap }
}

function writeName({ label, acronym }: LayoutVertex, maxLines: 1 | 2, maxWidth: number): TextBlock {
  return wrapText(displayName(label, acronym), { ...LABEL_WRAP, maxLines, maxWidth })
}

/** A cell's mark in its region, counted from the top left corner of what is inside it. */
export interface CellPlace {
  readonly cell: Cell
  readonly x: number
  readonly y: number
}

/** How many stand side by side in a width, plane px: columns of names, or marks of a row. */
export function countAbreast(cells: readonly Cell[], width: number, detail: Detail): number {
  const most = isNamed(cells)
    ? (width + COLUMN_GAP) / (cellWidth(detail) + COLUMN_GAP)
    : width / markPitch(cells, detail)
  return Math.max(1, Math.floor(most))
}

/** Height of cells with so many abreast. */
export function heightOfCells(cells: readonly Cell[], abreast: number, detail: Detail): number {
  if (cells.length === 0) return 0
  if (!isNamed(cells)) return Math.ceil(cells.length / abreast) * markPitch(cells, detail)
  return Math.max(...intoColumns(cells, abreast).map((column) => column.reduce((sum, { height }) => sum + height, 0)))
}

/** Puts cells into a width: names in columns, read downwards; marks without names in rows. */
export function placeCells(cells: readonly Cell[], width: number, detail: Detail): readonly CellPlace[] {
  const abreast = countAbreast(cells, width, detail)
  if (isNamed(cells)) return placeInColumns(cells, abreast, width, detail)
  const pitch = markPitch(cells, detail)
  return cells.map((cell, index) => ({
    cell,
    x: ((index % abreast) + 0.5) * pitch,
    y: (Math.floor(index / abreast) + 0.5) * pitch,
  }))
}

function placeInColumns(cells: readonly Cell[], abreast: number, width: number, detail: Detail): readonly CellPlace[] {
  const pitch = (width + COLUMN_GAP) / abreast
  const markRoom = (WIDEST_MARK * detail.scale) / 2
  return intoColumns(cells, abreast).flatMap((column, at) => {
    let top = 0
    return column.map((cell): CellPlace => {
      const place = { cell, x: at * pitch + markRoom, y: top + cell.height / 2 }
      top += cell.height
      return place
    })
  })
}

function intoColumns(cells: readonly Cell[], abreast: number): readonly (readonly Cell[])[] {
  const heights = cells.map(({ height }) => height)
  return cutAt(cells, splitEvenly(heights, abreast, 0))
}

function isNamed(cells: readonly Cell[]): boolean {
  return cells.every(({ named }) => named)
}

function markPitch(cells: readonly Cell[], detail: Detail): number {
  const widest = cells.reduce((most, { halfWidth, halfHeight }) => Math.max(most, halfWidth, halfHeight), 0)
  return 2 * widest + detail.markGap
}
