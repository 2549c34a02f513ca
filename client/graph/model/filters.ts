import { CERTAINTIES, type Certainty } from '#graph-schema/model/evidence.ts'
import { ARROW_FAMILIES, type ArrowFamily } from '#graph-schema/model/tie.ts'
import { DATE_GROUPS, type DateGroup, PRESENT_AS } from './date-group.ts'
import { ENTITY_CLASSES, type EntityClass } from './entity-class.ts'
import type { PresentAs } from './network.ts'

/** What is switched on in the legend. Everything in a set is shown. */
export interface Filters {
  readonly classes: ReadonlySet<EntityClass>
  /** Show actors that stand for unknown members. */
  readonly collective: boolean
  readonly families: ReadonlySet<ArrowFamily>
  /** On a chosen day nothing has ended, and of these only whether undated ones are shown counts. */
  readonly dates: ReadonlySet<DateGroup>
  /** How ties may be there on a chosen day; where none is chosen it does not matter. */
  readonly presences: ReadonlySet<PresentAs>
  readonly certainties: ReadonlySet<Certainty>
  /** Only ties that nobody has confirmed for so many years; null where that does not matter. */
  readonly unconfirmed: number | null
  /** Ids of micro-areas outside of which nothing is shown; empty where the place does not matter. */
  readonly areas: ReadonlySet<string>
  /** Ids of themes: only what is about one of them is shown; empty where that does not matter. */
  readonly themes: ReadonlySet<string>
}

/** Everything shown. */
export const ALL_SHOWN: Filters = {
  classes: new Set(ENTITY_CLASSES),
  collective: true,
  families: new Set(ARROW_FAMILIES),
  dates: new Set(DATE_GROUPS),
  presences: new Set(PRESENT_AS),
  certainties: new Set(CERTAINTIES),
  unconfirmed: null,
  areas: new Set(),
  themes: new Set(),
}

/** A row of the legend: one value of one filter. */
export type LegendRow =
  | { readonly section: 'classes'; readonly value: EntityClass }
  | { readonly section: 'collective' }
  | { readonly section: 'families'; readonly value: ArrowFamily }
  | { readonly section: 'dates'; readonly value: DateGroup }
  | { readonly section: 'presences'; readonly value: PresentAs }
  | { readonly section: 'certainties'; readonly value: Certainty }
  | { readonly section: 'areas'; readonly value: string; readonly label: string }

export function isRowShown(filters: Filters, row: LegendRow): boolean {
  switch (row.section) {
    case 'classes':
      return filters.classes.has(row.value)
    case 'collective':
      return filters.collective
    case 'families':
      return filters.families.has(row.value)
    case 'dates':
      return filters.dates.has(row.value)
    case 'presences':
      return filters.presences.has(row.value)
    case 'certainties':
      return filters.certainties.has(row.value)
    case 'areas':
      return filters.areas.has(row.value)
  }
}

/** The filters with one row switched on or off. */
export function withRow(filters: Filters, row: LegendRow, shown: boolean): Filters {
  switch (row.section) {
    case 'classes':
      return { ...filters, classes: withValue(filters.classes, row.value, shown) }
    case 'collective':
      return { ...filters, collective: shown }
    case 'families':
      return { ...filters, families: withValue(filters.families, row.value, shown) }
    case 'dates':
      return { ...filters, dates: withValue(filters.dates, row.value, shown) }
    case 'presences':
      return { ...filters, presences: withValue(filters.presences, row.value, shown) }
    case 'certainties':
      return { ...filters, certainties: withValue(filters.certainties, row.value, shown) }
    case 'areas':
      return { ...filters, areas: withValue(filters.areas, row.value, shown) }
  }
}

/** The filters with only `row` switched on among `rows`, the rows of its part of the legend. */
export function withOnlyRow(filters: Filters, row: LegendRow, rows: readonly LegendRow[]): Filters {
  return withRow(withRows(filters, rows, false), row, true)
}

/** The filters with all these rows switched on or off. All micro-areas are no filter: much stands in none. */
export function withRows(filters: Filters, rows: readonly LegendRow[], shown: boolean): Filters {
  const changed = rows.reduce((last, row) => withRow(last, row, shown), filters)
  return shown && rows.some(({ section }) => section === 'areas') ? { ...changed, areas: new Set() } : changed
}

function withValue<Value>(values: ReadonlySet<Value>, value: Value, present: boolean): ReadonlySet<Value> {
  const changed = new Set(values)
  if (present) changed.add(value)
  else changed.delete(value)
  return changed
}
