import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Papa from 'papaparse'
import type { Problem } from './problem.ts'

/** Folders of the real data: the ground, what the vademecum says, what other sources say. Each leans on those before it. */
const SEED_FOLDERS = ['territory', 'vademecum', 'context'] as const
export type SeedFolder = (typeof SEED_FOLDERS)[number]

export interface RawRow {
  /** Counted from 1, the header included. */
  readonly line: number
  /** Cell by column name. */
  readonly cells: Readonly<Record<string, string>>
}

export interface RawTable {
  /** Path below the seed folder, e.g. `vademecum/ties.csv`. */
  readonly file: string
  readonly columns: readonly string[]
  readonly rows: readonly RawRow[]
}

export interface RawSeed {
  readonly tables: readonly RawTable[]
  /** What cannot even be cut into cells. */
  readonly problems: readonly Problem[]
}

/** Reads every CSV file of the given folders; nothing is judged yet but the form of the files. */
export function readSeed(
  folders: readonly SeedFolder[] = SEED_FOLDERS,
  root: string = fileURLToPath(new URL('.', import.meta.url)),
): RawSeed {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.csv'))
      .sort()
      .map((name) => `${folder}/${name}`),
  )
  const read = files.map((file) => readTable(file, readFileSync(join(root, file), 'utf8')))
  return {
    tables: read.map(({ table }) => table),
    problems: read.flatMap(({ problems }) => problems),
  }
}

/**
 * Cuts the text of one file into rows. One record is one line, so that a line number names it; a row whose cells do not
 * match the header is a problem and is left out.
 */
export function readTable(file: string, text: string): { readonly table: RawTable; readonly problems: Problem[] } {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/u, '').replace(/\r?\n$/u, ''), {
    delimiter: ',',
    header: false,
  })
  const [columns = [], ...lines] = data
  const problems = errors.map(
    ({ row, message }): Problem => ({ file, line: (row ?? 0) + 1, column: '', value: '', rule: message }),
  )
  const rows: RawRow[] = []
  let line = 1
  for (const cells of lines) {
    line += 1
    const problem = refuseRow(columns, cells)
    if (problem !== null) problems.push({ file, line, column: '', value: cells.join(','), rule: problem })
    else rows.push({ line, cells: Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? ''])) })
    // A quoted line break is refused, yet the lines after it keep their true number.
    line += cells.join('').split('\n').length - 1
  }
  return { table: { file, columns, rows }, problems }
}

function refuseRow(columns: readonly string[], cells: readonly string[]): string | null {
  if (cells.length !== columns.length) return `the header has ${columns.length} columns, this line ${cells.length}`
  return cells.some((cell) => /[\r\n]/u.test(cell)) ? 'a record is one line: no line break inside a cell' : null
}
