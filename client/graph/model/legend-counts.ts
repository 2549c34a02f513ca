import { arrowFamily } from '#graph-schema/model/tie.ts'
import { dateGroupOf } from './date-group.ts'
import { type Filters, type LegendRow, withRow } from './filters.ts'
import type { Network, NetworkEntity, NetworkTie } from './network.ts'
import { findVisible, standsInAreas, type Visible } from './visible.ts'

/** `shown`: what the row shows, or would show if it were on, the other rows being as they are. `recorded`: all. */
export interface RowCount {
  readonly shown: number
  readonly recorded: number
}

/** Counts of a row of the legend, over the slice. */
export function countRow(slice: Network, filters: Filters, row: LegendRow, moment: string): RowCount {
  const visible = findVisible(slice, withRow(filters, row, true), moment)
  if (row.section === 'classes' || row.section === 'collective' || row.section === 'areas') {
    const members = [...slice.entities.values()].filter((entity) => standsInRow(entity, row))
    return { shown: members.filter(({ id }) => visible.entities.has(id)).length, recorded: members.length }
  }
  const members = [...slice.ties.values()].filter((tie) => tieStandsInRow(tie, row, moment))
  return { shown: members.filter(({ id }) => visible.ties.has(id)).length, recorded: members.length }
}

/** How many of what a row of the legend stands for are among what is visible. */
export function countVisible(slice: Network, visible: Visible, row: LegendRow, moment: string): number {
  if (row.section === 'classes' || row.section === 'collective' || row.section === 'areas') {
    return [...slice.entities.values()].filter((entity) => visible.entities.has(entity.id) && standsInRow(entity, row))
      .length
  }
  return [...slice.ties.values()].filter((tie) => visible.ties.has(tie.id) && tieStandsInRow(tie, row, moment)).length
}

type EntityRow = Extract<LegendRow, { section: 'classes' | 'collective' | 'areas' }>
type TieRow = Exclude<LegendRow, EntityRow>

function standsInRow(entity: NetworkEntity, row: EntityRow): boolean {
  switch (row.section) {
    case 'classes':
      return entity.entityClass === row.value
    case 'collective':
      return entity.collective
    case 'areas':
      return standsInAreas(entity, new Set([row.value]))
  }
}

function tieStandsInRow(tie: NetworkTie, row: TieRow, moment: string): boolean {
  switch (row.section) {
    case 'families':
      return arrowFamily(tie.kind, tie.role) === row.value
    case 'dates':
      return dateGroupOf(tie, moment) === row.value
    case 'presences':
      return tie.presence === row.value
    case 'certainties':
      return tie.certainty === row.value
  }
}
