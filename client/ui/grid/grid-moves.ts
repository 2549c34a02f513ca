/** A cell by row and column, from 0; row −1 is that of the column names, column −1 that of the row names. */
export interface GridPlace {
  readonly row: number
  readonly column: number
}

export interface GridExtent {
  readonly rows: number
  readonly columns: number
}

/** Rows that a page key passes. */
const PAGE = 10

/**
 * Where a key leads in a grid; null for a key that leads nowhere. The corner, where both kinds of name would meet, is
 * no place.
 * @param control true while Ctrl is held: Home and End then lead to the ends of the whole grid
 */
export function moveInGrid(from: GridPlace, key: string, control: boolean, extent: GridExtent): GridPlace | null {
  const { row, column } = from
  const first = row === -1 ? 0 : -1
  switch (key) {
    case 'ArrowUp':
      return settle({ row: row - 1, column }, from, extent)
    case 'ArrowDown':
      return settle({ row: row + 1, column }, from, extent)
    case 'ArrowLeft':
      return settle({ row, column: column - 1 }, from, extent)
    case 'ArrowRight':
      return settle({ row, column: column + 1 }, from, extent)
    case 'PageUp':
      return settle({ row: Math.max(row - PAGE, Math.min(row, 0)), column }, from, extent)
    case 'PageDown':
      return settle({ row: Math.min(row + PAGE, extent.rows - 1), column }, from, extent)
    case 'Home':
      return control ? { row: 0, column: -1 } : { row, column: first }
    case 'End':
      return { row: control ? extent.rows - 1 : row, column: extent.columns - 1 }
    default:
      return null
  }
}

/** The place, or the one before where there is none. */
function settle(to: GridPlace, from: GridPlace, { rows, columns }: GridExtent): GridPlace {
  const inside = to.row >= -1 && to.row < rows && to.column >= -1 && to.column < columns
  return inside && !(to.row === -1 && to.column === -1) ? to : from
}
