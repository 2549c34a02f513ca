import Papa from 'papaparse'
import type { FileNote } from '#graph-schema/model/import-file.ts'
import { IMPORT_LIMITS } from '#graph-schema/model/limits.ts'
import { FileRefused } from './file-refused.ts'

/** A table before its header has been found: rows as they stand, the first being row 1. */
export interface RawTable {
  readonly rows: readonly (readonly string[])[]
  readonly notes: readonly FileNote[]
}

const SEPARATORS = [';', ',', '\t', '|'] as const
type Separator = (typeof SEPARATORS)[number]

/** Rows looked at to tell the separator. */
const PROBED_ROWS = 30

/**
 * Cuts a text into cells. The separator is the one that gives the most rows of the header's width; quotes may hold line
 * breaks. A first line `sep=;`, which Excel writes, is taken at its word.
 * @throws FileRefused where quotes do not close or rows are too many.
 */
export function readTextTable(text: string): RawTable {
  const told = /^sep=(.)\r?\n/iu.exec(text)
  const body = told === null ? text : text.slice(told[0].length)
  const separator = SEPARATORS.find((one) => one === told?.[1]) ?? guessSeparator(body)
  const { data, errors } = Papa.parse<string[]>(body, {
    delimiter: separator,
    // Room for blank rows and a heading; what is too much is refused once the header is known.
    preview: IMPORT_LIMITS.rows * 2 + PROBED_ROWS,
  })
  const broken = errors.find(({ code }) => code === 'MissingQuotes')
  if (broken !== undefined) throw new FileRefused('BROKEN_QUOTES', { row: findOpenQuote(data) })
  const notes: FileNote[] = [{ code: 'SEPARATOR', facts: { separator: SEPARATOR_NAMES[separator] } }]
  const breaks = data.flat().filter((cell) => /[\r\n]/u.test(cell.trim())).length
  if (breaks > 0) notes.push({ code: 'LINE_BREAKS', facts: { count: breaks } })
  return { rows: data, notes }
}

const SEPARATOR_NAMES: Readonly<Record<Separator, string>> = {
  ';': 'SEMICOLON',
  ',': 'COMMA',
  '\t': 'TAB',
  '|': 'BAR',
}

function guessSeparator(text: string): Separator {
  const scored = SEPARATORS.map((separator) => {
    const { data } = Papa.parse<string[]>(text, { delimiter: separator, preview: PROBED_ROWS, skipEmptyLines: true })
    const widths = data.map((cells) => cells.length)
    const widest = Math.max(1, ...widths)
    const alike = widths.filter((width) => width === widest).length / Math.max(1, widths.length)
    return { separator, score: widest === 1 ? 0 : alike * 10 + Math.min(widest, 9) }
  })
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one))
  return best.score === 0 ? ',' : best.separator
}

/** The row that swallowed the rest of the file: the last one, which holds the most line breaks. */
function findOpenQuote(rows: readonly (readonly string[])[]): number {
  return Math.max(1, rows.length)
}
