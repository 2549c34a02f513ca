import { CERTAINTIES, FACT_SETS, type FactSet } from '#graph-schema/model/evidence.ts'
import { ARROW_FAMILIES } from '#graph-schema/model/tie.ts'
import { DATE_GROUPS, PRESENT_AS } from '../../../graph/model/date-group.ts'
import { ACTOR_CLASSES } from '../../../graph/model/entity-class.ts'
import { type Filters, isRowShown, type LegendRow } from '../../../graph/model/filters.ts'
import { findRelief, type Relief } from '../../../graph/model/find-relief.ts'
import { countRow, type RowCount } from '../../../graph/model/legend-counts.ts'
import { matchText } from '../../../graph/model/match-text.ts'
import type { Network } from '../../../graph/model/network.ts'
import { takeOn } from '../../../graph/model/on-day.ts'
import { countTiesBySet, listAreas, listSets, takeSets } from '../../../graph/model/slice.ts'
import { type NetworkSummary, summarise } from '../../../graph/model/summary.ts'
import { withinScope } from '../../../graph/model/view-scope.ts'
import { findVisible, type Visible } from '../../../graph/model/visible.ts'
import type { Question } from './question.ts'

const LEGEND_SECTIONS = ['actors', 'also', 'dates', 'presences', 'families', 'certainties', 'areas'] as const
type LegendSectionName = (typeof LEGEND_SECTIONS)[number]

export interface CountedRow {
  readonly row: LegendRow
  readonly on: boolean
  readonly count: RowCount
}

/** A part of the legend: rows that the slice has anything of, in their fixed order. */
export interface LegendSection {
  readonly name: LegendSectionName
  readonly rows: readonly CountedRow[]
}

export interface SetRow {
  readonly set: FactSet
  readonly on: boolean
  readonly ties: number
}

/** The answer to a question about a network: what its panels show, all from the same ids. */
export interface Exploration {
  readonly network: Network
  /** The chosen sets, whenever their facts held: what the picture is made of. */
  readonly recorded: Network
  /** The same on the chosen day, all of it where none is chosen: what is shown and counted is a part of this. */
  readonly slice: Network
  /** What the filters leave of it. */
  readonly filtered: Visible
  /** What is shown of that: the reader may have narrowed it by hand. */
  readonly visible: Visible
  readonly summary: NetworkSummary
  /** Visible entities that stand out, since their name holds the text or the address names them; null for none. */
  readonly found: ReadonlySet<string> | null
  readonly legend: readonly LegendSection[]
  readonly sets: readonly SetRow[]
  /** What to switch on again where the filters leave nothing; null where they leave something. */
  readonly relief: Relief | null
  /** ISO day on which it is asked. */
  readonly today: string
  /** ISO day that what is told holds for: the chosen one, else today. */
  readonly moment: string
}

const SECTION_ROWS: Readonly<Record<Exclude<LegendSectionName, 'areas'>, readonly LegendRow[]>> = {
  actors: ACTOR_CLASSES.map((value) => ({ section: 'classes', value })),
  also: [{ section: 'classes', value: 'PROJECT' }, { section: 'classes', value: 'EVENT' }, { section: 'collective' }],
  dates: DATE_GROUPS.map((value) => ({ section: 'dates', value })),
  presences: PRESENT_AS.map((value) => ({ section: 'presences', value })),
  families: ARROW_FAMILIES.map((value) => ({ section: 'families', value })),
  certainties: CERTAINTIES.map((value) => ({ section: 'certainties', value })),
}

/** The part of a network that a question asks for: depends on its sets alone, so that other filters move nothing. */
export function sliceOf(network: Network, sets: Question['sets']): Network {
  return takeSets(network, sets)
}

/** Answers a question. `recorded` is {@link sliceOf} the network. */
export function explore(network: Network, recorded: Network, question: Question, today: string): Exploration {
  const { filters, asOf } = question
  const moment = asOf ?? today
  const { slice, filtered, visible } = showOn(recorded, question, asOf, today)
  const rowsOfSection = (name: LegendSectionName) => (name === 'areas' ? areaRows(slice, filters) : SECTION_ROWS[name])
  const legend = LEGEND_SECTIONS.filter((name) => name !== (asOf === null ? 'presences' : 'dates')).map((name) => ({
    name,
    rows: countRows(rowsOfSection(name), slice, question, moment),
  }))
  const all = legend.flatMap(({ rows }) => rows.map(({ row }) => row))
  const found = findLit(slice, question)
  return {
    ...{ network, recorded, slice, filtered, visible, today, moment },
    summary: summarise(slice, visible, moment),
    found: found === null ? null : new Set([...found].filter((id) => visible.entities.has(id))),
    // One row alone is no choice.
    legend: legend.filter(({ name, rows }) => rows.length > (name === 'certainties' ? 1 : 0)),
    sets: countSets(network, takeOn(network, asOf), question.sets),
    relief: filtered.entities.size === 0 ? findRelief(slice, filters, all, moment) : null,
  }
}

/** What stands out: what a text finds, and what the address names; null where neither asks. */
function findLit(slice: Network, { text, lit }: Question): ReadonlySet<string> | null {
  const found = matchText(slice, text)
  return lit.length === 0 ? found : new Set([...(found ?? []), ...litEntities(slice, lit)])
}

/** The entities that an address names: a tie stands for its two ends. */
export function litEntities({ ties }: Network, lit: readonly string[]): ReadonlySet<string> {
  return new Set(
    lit.flatMap((id) => {
      const tie = ties.get(id)
      return tie === undefined ? [id] : [tie.from, tie.to]
    }),
  )
}

/** What is shown on a day: no more than a picture needs, so that it can follow a hand that moves over the days. */
export function showOn(
  recorded: Network,
  { filters, scope }: Pick<Question, 'filters' | 'scope'>,
  asOf: string | null,
  today: string,
): Pick<Exploration, 'slice' | 'filtered' | 'visible'> {
  const slice = takeOn(recorded, asOf)
  const filtered = findVisible(slice, filters, asOf ?? today, scope.isolated)
  return { slice, filtered, visible: withinScope(slice, filtered, scope) }
}

/** The micro-areas of a slice, by id, where one of them was chosen; no rows where the place does not matter. */
function areaRows(slice: Network, { areas }: Filters): readonly LegendRow[] {
  if (areas.size === 0) return []
  const known = listAreas(slice).map(({ id, label }): LegendRow => ({ section: 'areas', value: id, label }))
  const unknown = [...areas].filter((id) => !known.some((row) => row.section === 'areas' && row.value === id))
  return [...known, ...unknown.map((id): LegendRow => ({ section: 'areas', value: id, label: id }))]
}

function countRows(
  rows: readonly LegendRow[],
  slice: Network,
  { filters }: Question,
  moment: string,
): readonly CountedRow[] {
  return rows
    .map((row) => ({ row, on: isRowShown(filters, row), count: countRow(slice, filters, row, moment) }))
    .filter(
      ({ row, count }) =>
        count.recorded > 0 ||
        (row.section === 'areas' && filters.areas.has(row.value)) ||
        // A slice that was cut may lack a kind that the network has.
        (slice.truncated && (row.section === 'classes' || row.section === 'collective')),
    )
}

function countSets(network: Network, onDay: Network, chosen: Question['sets']): readonly SetRow[] {
  const present = listSets(network)
  const ties = countTiesBySet(onDay)
  return FACT_SETS.filter((set) => present.has(set)).map((set) => ({
    set,
    on: chosen.has(set),
    ties: ties.get(set) ?? 0,
  }))
}

/** Rows of one part of the legend, for "only this one" and "all". */
export function rowsOf({ rows }: LegendSection): readonly LegendRow[] {
  return rows.map(({ row }) => row)
}
