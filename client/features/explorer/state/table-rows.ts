import { visibleTiesOf } from '../../../graph/model/adjacency.ts'
import { compareEntities } from '../../../graph/model/compare-entities.ts'
import { dateGroupOf } from '../../../graph/model/date-group.ts'
import { ENTITY_CLASSES, type EntityClass } from '../../../graph/model/entity-class.ts'
import type { NetworkEntity } from '../../../graph/model/network.ts'
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
  const { slice, visible, found, moment } = exploration
  const rows = [...slice.entities.values()]
    .filter(({ id }) => visible.entities.has(id) && (found === null || found.has(id)))
    .map((entity): TableRow => {
      const ties = visibleTiesOf(slice, visible, entity.id)
      const dated = ties.filter((tie) => dateGroupOf(tie, moment) !== 'UNKNOWN').length
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

/** Rows under their kinds, under the micro-areas they stand in, or in one list. */
export const TABLE_GROUPINGS = ['kind', 'area', 'none'] as const
export type TableGrouping = (typeof TABLE_GROUPINGS)[number]

/** What a part of the table has in common. */
export type RowGroupHead =
  | { readonly form: 'kind'; readonly entityClass: EntityClass }
  | { readonly form: 'area'; readonly label: string }
  /** No source says where these are. */
  | { readonly form: 'nowhere' }

export interface RowGroup {
  readonly id: string
  /** Null where the table is one list. */
  readonly head: RowGroupHead | null
  readonly rows: readonly TableRow[]
}

/**
 * The parts of a table, each in the order of the rows given. Kinds come in the order of the legend, micro-areas in
 * that of their ids and then what stands in none. What stands in several micro-areas is in the part of each.
 */
export function groupRows(rows: readonly TableRow[], grouping: TableGrouping): readonly RowGroup[] {
  switch (grouping) {
    case 'none':
      return [{ id: 'all', head: null, rows }]
    case 'kind':
      return ENTITY_CLASSES.map(
        (entityClass): RowGroup => ({
          id: entityClass,
          head: { form: 'kind', entityClass },
          rows: rows.filter(({ entity }) => entity.entityClass === entityClass),
        }),
      ).filter((group) => group.rows.length > 0)
    case 'area':
      return groupByArea(rows)
  }
}

function groupByArea(rows: readonly TableRow[]): readonly RowGroup[] {
  const labels = new Map(rows.flatMap(({ entity }) => entity.areas.map(({ id, label }) => [id, label])))
  const areas = [...labels].sort(([a], [b]) => (a < b ? -1 : 1))
  const nowhere = rows.filter(({ entity }) => entity.areas.length === 0)
  return [
    ...areas.map(
      ([id, label]): RowGroup => ({
        id,
        head: { form: 'area', label },
        rows: rows.filter(({ entity }) => entity.areas.some((area) => area.id === id)),
      }),
    ),
    ...(nowhere.length === 0 ? [] : [{ id: 'nowhere', head: { form: 'nowhere' }, rows: nowhere } as const]),
  ]
}
