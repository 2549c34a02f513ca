import { GAP_LIMITS } from '#graph-schema/model/survey.ts'
import { readCount } from '../sheet/sheet-values.ts'
import type { CodedName } from '../words/area-words.ts'
import { findCoded, plain } from './read-words.ts'

/** A table before anything is made of it: the first row has the titles. */
export type RawTable = readonly (readonly string[])[]

export const COLUMNS = ['area', 'need', 'subject', 'kind', 'answers'] as const
export type Column = (typeof COLUMNS)[number]

/** A row as it stands in the table, each cell as it was written; `kind` and `subject` may be empty. */
export interface TableRow {
  /** Tells rows apart: of a cross table several have one line. */
  readonly key: string
  /** Number of the line in the table, the titles being 1. */
  readonly line: number
  readonly cells: Readonly<Record<Column, string>>
}

/** A table that has been read: one row a result. */
export interface ReadTable {
  readonly rows: readonly TableRow[]
  /** Cells that are blank or zero: no result. */
  readonly skipped: number
  /** Titles of the columns that were found, in the order of {@link COLUMNS}; of a cross table those beside it. */
  readonly titles: readonly string[]
  /** Needs or micro-areas are the columns. */
  readonly isCross: boolean
}

/** Why a table is not taken. */
export type TableRefusal =
  | { readonly code: 'EMPTY' | 'UNREADABLE' | 'TOO_LARGE' }
  | { readonly code: 'NO_COLUMNS'; readonly titles: string }
  | { readonly code: 'TOO_MANY'; readonly count: number }

/** What areas and needs a table may name. */
export interface KnownNames {
  readonly areas: readonly CodedName[]
  readonly needs: readonly CodedName[]
}

const TITLES: Readonly<Record<Column, readonly string[]>> = {
  area: ['micro area', 'microarea', 'area', 'zona', 'territorio'],
  need: ['bisogno', 'need', 'ambito', 'bisogni'],
  subject: ['per chi', 'soggetto', 'soggetti', 'for whom', 'subject', 'target', 'destinatari'],
  kind: ['che cosa', 'cosa', 'tipo', 'domanda', 'what', 'kind', 'question'],
  answers: ['risposte', 'risposta', 'numero', 'n', 'conteggio', 'quanti', 'answers', 'count', 'totale'],
}

/** Reads a table: its columns are guessed by their titles; a table with needs or micro-areas as columns is turned round. */
export function readTable(table: RawTable, names: KnownNames): ReadTable | TableRefusal {
  const [titles = [], ...lines] = table
  if (lines.length === 0) return { code: 'EMPTY' }
  const places = findColumns(titles)
  const read =
    places.answers !== -1 && places.need !== -1 && places.area !== -1
      ? readLong(titles, lines, places)
      : readCross(titles, lines, places, names)
  if (read === null) return { code: 'NO_COLUMNS', titles: titles.filter((title) => title.trim() !== '').join(', ') }
  if (read.rows.length > GAP_LIMITS.rows) return { code: 'TOO_MANY', count: read.rows.length }
  return read.rows.length === 0 ? { code: 'EMPTY' } : read
}

type Places = Readonly<Record<Column, number>>

function findColumns(titles: readonly string[]): Places {
  const written = titles.map(plain)
  const placeOf = (column: Column) =>
    written.findIndex((title) =>
      TITLES[column].some((known) => title === known || (known.length > 3 && title.startsWith(known))),
    )
  return {
    area: placeOf('area'),
    need: placeOf('need'),
    subject: placeOf('subject'),
    kind: placeOf('kind'),
    answers: placeOf('answers'),
  }
}

function readLong(titles: readonly string[], lines: RawTable, places: Places): ReadTable {
  const rows: TableRow[] = []
  let skipped = 0
  for (const [place, line] of lines.entries()) {
    const cells = cellsOf(line, places)
    if (isNothing(cells.answers)) skipped += 1
    else rows.push({ key: String(place + 2), line: place + 2, cells })
  }
  const found = COLUMNS.flatMap((column) => titles[places[column]]?.trim() ?? [])
  return { rows, skipped, titles: found, isCross: false }
}

function readCross(titles: readonly string[], lines: RawTable, places: Places, names: KnownNames): ReadTable | null {
  const across: 'area' | 'need' | null = places.need === -1 ? 'need' : places.area === -1 ? 'area' : null
  if (across === null) return null
  const known = across === 'need' ? names.needs : names.areas
  const columns = titles.flatMap((title, place) => (findCoded(known, title) === null ? [] : [{ title, place }]))
  if (columns.length < 2) return null
  // The first column beside the counts names the rows, whatever its title is.
  const down = across === 'need' ? 'area' : 'need'
  const named =
    places[down] === -1 ? titles.findIndex((_, place) => !columns.some((one) => one.place === place)) : places[down]
  if (named === -1) return null
  const rows: TableRow[] = []
  let skipped = 0
  for (const [place, line] of lines.entries()) {
    for (const column of columns) {
      const answers = line[column.place]?.trim() ?? ''
      if (isNothing(answers)) {
        skipped += 1
        continue
      }
      const beside = cellsOf(line, { ...places, [down]: named, [across]: -1, answers: -1 })
      rows.push({
        key: `${place + 2} ${column.place}`,
        line: place + 2,
        cells: { ...beside, [across]: column.title.trim(), answers },
      })
    }
  }
  return {
    rows,
    skipped,
    titles: [titles[named]?.trim() ?? '', ...columns.map(({ title }) => title.trim())],
    isCross: true,
  }
}

function isNothing(answers: string): boolean {
  const { kind } = readCount(answers)
  return kind === 'EMPTY' || kind === 'ZERO'
}

function cellsOf(line: readonly string[], places: Places): TableRow['cells'] {
  const cell = (column: Column) => line[places[column]]?.trim() ?? ''
  return {
    area: cell('area'),
    need: cell('need'),
    subject: cell('subject'),
    kind: cell('kind'),
    answers: cell('answers'),
  }
}

/** Titles of a template, and one row as an example, by the names on record. */
export function templateRows({ areas, needs }: KnownNames, words: Readonly<Record<Column, string>>, kind: string) {
  const [area, need] = [areas[0], needs[0]]
  return {
    header: COLUMNS.map((column) => words[column]),
    rows: [[area?.label ?? '', need?.label ?? '', '', kind, 12]],
  }
}
