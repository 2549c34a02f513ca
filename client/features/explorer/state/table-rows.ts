import { visibleTiesOf } from '../../../graph/model/adjacency.ts'
import { dateGroupOf } from '../../../graph/model/date-group.ts'
import type { NetworkEntity } from '../../../graph/model/network.ts'
import { compareEntities } from '../../../graph/model/walk.ts'
import type { Exploration } from './explore.ts'

export const TABLE_ORDERS = ['ties', 'name', 'kind'] as const
export type TableOrder = (typeof TABLE_ORDERS)[number]

export interface TableRow {
  readonly entity: NetworkEntity
  readonly ties: number
  /** How many of them have a date, stated or implied. */
  readonly dated: number
}

/** A row for each entity that the canvas shows lit: visible and, where a text is looked for, found. */
export function listRows(exploration: Exploration, order: TableOrder): readonly TableRow[] {
  const { slice, visible, found, today } = exploration
  const rows = [...slice.entities.values()]
    .filter(({ id }) => visible.entities.has(id) && (found === null || found.has(id)))
    .map((entity): TableRow => {
      const ties = visibleTiesOf(slice, visible, entity.id)
      const dated = ties.filter((tie) => dateGroupOf(tie, today) !== 'UNKNOWN').length
      return { entity, ties: ties.length, dated }
    })
  return rows.sort((a, b) => compareRows(a, b, order))
}

function compareRows(a: TableRow, b: TableRow, order: TableOrder): number {
  const byName = a.entity.name.localeCompare(b.entity.name, 'it')
  switch (order) {
    case 'ties':
      return b.ties - a.ties || byName
    case 'name':
      return byName
    case 'kind':
      return compareEntities(a.entity, b.entity)
  }
}
