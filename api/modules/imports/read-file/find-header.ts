import type { FileNote, ImportTable, TableRow } from '#graph-schema/model/import-file.ts'
import { IMPORT_LIMITS } from '#graph-schema/model/limits.ts'
import { columnLetters } from './column-letters.ts'
import { FileRefused } from './file-refused.ts'
import type { RawTable } from './read-text-table.ts'

/** Rows looked at for the header: above it a sheet often has a title and a date. */
const HEADER_WITHIN = 12

/** A cell that is a value and no name of a column: a code, a number, a date, an address. */
const VALUE = /^(?:[\d\s.,/+-]{3,}|\S+@\S+\.\S+|https?:\/\/\S+|[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z])$/iu

/**
 * Finds the header and judges what stands below it. `knows` says whether a text is a name of a column that we know.
 * @throws FileRefused where there is no header, no row, or more of anything than an import takes.
 */
export function findHeader(raw: RawTable, knows: (header: string) => boolean): ImportTable & { notes: FileNote[] } {
  const tidy = raw.rows.map((cells) => cells.map(tidyCell))
  const at = chooseHeader(tidy, knows)
  if (at === null) throw new FileRefused('NO_HEADER', { first: firstFilled(tidy) })
  const header = tidy[at] ?? []
  const below = tidy.slice(at + 1)
  const width = Math.max(
    lastFilled(header),
    ...below.filter((cells) => lastFilled(cells) <= header.length).map(lastFilled),
  )
  const kept = Array.from({ length: width }, (_, place) => place).filter(
    (place) => (header[place] ?? '') !== '' || below.some((cells) => (cells[place] ?? '') !== ''),
  )
  judgeSize(kept.length, below)
  const { columns, notes } = nameColumns(kept.map((place) => ({ place, name: header[place] ?? '' })))
  const rows = below.flatMap((cells, index): TableRow[] =>
    lastFilled(cells) === 0
      ? []
      : [
          {
            row: at + index + 2,
            cells: kept.map((place) => cells[place] ?? ''),
            surplus: Math.max(0, lastFilled(cells) - width),
          },
        ],
  )
  if (rows.length === 0) throw new FileRefused('NO_ROWS', { row: at + 1 })
  judgeCells(columns, rows)
  return {
    columns,
    rows,
    notes: [
      ...raw.notes,
      ...(at > 0 ? [{ code: 'HEADER_AT_ROW' as const, facts: { row: at + 1 } }] : []),
      ...notes,
      ...noteRows(rows, below),
      ...noteFormulaLike(rows, kept),
    ],
  }
}

/** Blanks of every kind at the ends, invisible signs, and Excel's `="0175"`, which keeps a leading zero. */
function tidyCell(cell: string): string {
  const text = cell
    .normalize('NFC')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/gu, '')
    .replace(/[\u00a0\u2007\u202f\t]/gu, ' ')
    .trim()
  return /^="([^"]*)"$/u.exec(text)?.[1]?.trim() ?? text
}

function chooseHeader(rows: readonly (readonly string[])[], knows: (header: string) => boolean): number | null {
  const scored = rows.slice(0, HEADER_WITHIN).map((cells) => {
    const filled = cells.filter((cell) => cell !== '')
    return {
      known: filled.filter(knows).length,
      filled: filled.length,
      values: filled.filter((c) => VALUE.test(c)).length,
    }
  })
  const best = scored.reduce((most, { known }, at) => (known > (scored[most]?.known ?? 0) ? at : most), 0)
  if ((scored[best]?.known ?? 0) > 0) return best
  // No name that we know: the first row with several cells serves, unless it reads like a row of data.
  const first = scored.findIndex(({ filled }) => filled >= 2)
  const only = first === -1 ? scored.findIndex(({ filled }) => filled === 1) : first
  return only === -1 || (scored[only]?.values ?? 0) > 0 ? null : only
}

function judgeSize(columns: number, below: readonly (readonly string[])[]): void {
  if (columns > IMPORT_LIMITS.columns) {
    throw new FileRefused('TOO_MANY_COLUMNS', { columns, most: IMPORT_LIMITS.columns })
  }
  const filled = below.filter((cells) => lastFilled(cells) > 0).length
  if (filled > IMPORT_LIMITS.rows) throw new FileRefused('TOO_MANY_ROWS', { rows: filled, most: IMPORT_LIMITS.rows })
}

function judgeCells(columns: readonly string[], rows: readonly TableRow[]): void {
  for (const { row, cells } of rows) {
    const place = cells.findIndex((cell) => cell.length > IMPORT_LIMITS.cellCharacters)
    if (place === -1) continue
    throw new FileRefused('CELL_TOO_LONG', {
      row,
      column: columns[place] ?? '',
      characters: cells[place]?.length ?? 0,
      most: IMPORT_LIMITS.cellCharacters,
    })
  }
}

function nameColumns(headers: readonly { readonly place: number; readonly name: string }[]): {
  columns: string[]
  notes: FileNote[]
} {
  const columns: string[] = []
  const notes: FileNote[] = []
  const taken = new Map<string, number>()
  for (const { place, name } of headers) {
    const letters = columnLetters(place)
    const flat = name.replace(/\s+/gu, ' ')
    if (flat === '') {
      notes.push({ code: 'UNNAMED_COLUMN', facts: { column: letters } })
      columns.push(`(${letters})`)
      continue
    }
    const count = (taken.get(flat.toLowerCase()) ?? 0) + 1
    taken.set(flat.toLowerCase(), count)
    if (count > 1) notes.push({ code: 'DUPLICATE_HEADER', facts: { name: flat, column: letters } })
    columns.push(count > 1 ? `${flat} (${count})` : flat)
  }
  return { columns, notes }
}

function noteRows(rows: readonly TableRow[], below: readonly (readonly string[])[]): FileNote[] {
  const lastRow = below.findLastIndex((cells) => lastFilled(cells) > 0)
  const blank = lastRow + 1 - rows.length
  const long = rows.filter(({ surplus }) => surplus > 0)
  return [
    ...(blank > 0 ? [{ code: 'BLANK_ROWS' as const, facts: { count: blank } }] : []),
    ...(long.length > 0 ? [{ code: 'LONG_ROWS' as const, facts: { count: long.length, row: long[0]?.row ?? 0 } }] : []),
  ]
}

/** Text that a spreadsheet would reckon out: it stays text here, and is said. A telephone number with its plus is none. */
function noteFormulaLike(rows: readonly TableRow[], kept: readonly number[]): FileNote[] {
  const places = rows.flatMap(({ row, cells }) =>
    cells.flatMap((cell, place) =>
      /^(?:[=@]|[+-](?![\d\s().]+$))\S/u.test(cell) ? [`${columnLetters(kept[place] ?? 0)}${row}`] : [],
    ),
  )
  if (places.length === 0) return []
  return [{ code: 'FORMULA_LIKE_TEXT', facts: { count: places.length, where: places.slice(0, 3).join(', ') } }]
}

/** How many cells a row has up to its last filled one. */
function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== '') + 1
}

function firstFilled(rows: readonly (readonly string[])[]): string {
  const filled = rows.flat().find((cell) => cell !== '') ?? ''
  return filled.slice(0, 60)
}
