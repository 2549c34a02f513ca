/**
 * What can be told of a file that somebody imports. Every code stands for one sentence on the page; the facts beside it
 * fill its blanks.
 */

/** Why a file cannot be read at all. */
export const FILE_PROBLEMS = [
  'EMPTY_FILE',
  'FILE_TOO_LARGE',
  'NOT_A_TABLE',
  'OLD_EXCEL',
  'ARCHIVE_TOO_LARGE',
  'BROKEN_ARCHIVE',
  'BROKEN_QUOTES',
  'NO_SUCH_SHEET',
  'NO_VISIBLE_SHEET',
  'NO_HEADER',
  'NO_ROWS',
  'TOO_MANY_ROWS',
  'TOO_MANY_COLUMNS',
  'CELL_TOO_LONG',
] as const
export type FileProblemCode = (typeof FILE_PROBLEMS)[number]

/** What a reader should know of a file that could be read. */
export const FILE_NOTES = [
  'ENCODING',
  'ENCODING_UNSURE',
  'GARBLED_TEXT',
  'SEPARATOR',
  'NAME_DISAGREES',
  'HEADER_AT_ROW',
  'DUPLICATE_HEADER',
  'UNNAMED_COLUMN',
  'BLANK_ROWS',
  'LONG_ROWS',
  'LINE_BREAKS',
  'FORMULA_CELLS',
  'FORMULA_WITHOUT_VALUE',
  'ERROR_CELLS',
  'FORMULA_LIKE_TEXT',
  'MERGED_CELLS',
  'HIDDEN_SHEETS',
  'SEVERAL_SHEETS',
] as const
export type FileNoteCode = (typeof FILE_NOTES)[number]

/** Encodings that are told apart. */
const TEXT_ENCODINGS = ['UTF-8', 'UTF-16LE', 'UTF-16BE', 'Windows-1252'] as const
export type TextEncoding = (typeof TEXT_ENCODINGS)[number]

/** What fills the blanks of a sentence. */
export type SentenceFacts = Readonly<Record<string, string | number>>

export interface FileProblem {
  readonly code: FileProblemCode
  readonly facts: SentenceFacts
}

export interface FileNote {
  readonly code: FileNoteCode
  readonly facts: SentenceFacts
}

/** One line of a table: `row` is counted as a spreadsheet counts, the first row of the sheet being 1. */
export interface TableRow {
  readonly row: number
  /** One text a column, trimmed; empty where the cell is. */
  readonly cells: readonly string[]
  /** More cells than the header has: a separator inside a text that was not quoted. */
  readonly surplus: number
}

export interface ImportTable {
  /** Names of the columns, each once. */
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
}

/** A sheet of a workbook. */
export interface SheetFacts {
  readonly name: string
  readonly hidden: boolean
  readonly rows: number
}

/** A file that was read: its table, what should be known of it, and the sheets it has where it is a workbook. */
export interface FileRead {
  readonly table: ImportTable
  readonly notes: readonly FileNote[]
  readonly sheets: readonly SheetFacts[]
  /** The sheet that the table is; null of a text file. */
  readonly sheet: string | null
}
