import { type Filters, isRowShown, type LegendRow, withRow } from './filters.ts'
import type { Network } from './network.ts'
import { findVisible } from './visible.ts'

/** The row to switch on again, and how many actors, projects and events would then be visible. */
export interface Relief {
  readonly row: LegendRow
  readonly entities: number
}

/**
 * Where nothing is left: the one row whose return shows most. Null when everything is on, or when no single row
 * brings anything back.
 */
export function findRelief(
  slice: Network,
  filters: Filters,
  rows: readonly LegendRow[],
  moment: string,
): Relief | null {
  let best: Relief | null = null
  for (const row of rows) {
    if (isRowShown(filters, row)) continue
    const entities = findVisible(slice, withRow(filters, row, true), moment).entities.size
    if (entities > 0 && (best === null || entities > best.entities)) best = { row, entities }
  }
  return best
}
