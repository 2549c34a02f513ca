import type { FileNote, FileRead } from '#graph-schema/model/import-file.ts'
import { decodeText } from './decode-text.ts'
import { findHeader } from './find-header.ts'
import { readTextTable } from './read-text-table.ts'
import { readWorkbook } from './read-workbook.ts'
import { sniffContent } from './sniff-content.ts'

export interface FileQuestion {
  /** As the sender names it; only its ending is looked at. */
  readonly name: string
  /** The sheet to read; null for the first one that has rows. */
  readonly sheet: string | null
  /** Whether a text is a name of a column that we know. */
  readonly knows: (header: string) => boolean
}

/**
 * Reads a CSV file or a workbook into a table of texts. What a file is, is told by its content.
 * @throws FileRefused with the sentence for who sent it.
 */
export async function readFile(bytes: Uint8Array, { name, sheet, knows }: FileQuestion): Promise<FileRead> {
  const kind = sniffContent(bytes)
  const raw = kind === 'archive' ? await readWorkbook(bytes, sheet) : readText(bytes)
  const { notes, ...table } = findHeader(raw, knows)
  return { table, notes: [...noteName(name, kind), ...notes], sheets: raw.sheets, sheet: raw.sheet }
}

function readText(bytes: Uint8Array) {
  const { text, notes } = decodeText(bytes)
  const table = readTextTable(text)
  return { rows: table.rows, notes: [...notes, ...table.notes], sheets: [], sheet: null }
}

function noteName(name: string, kind: 'text' | 'archive'): FileNote[] {
  const ending = /\.([a-z0-9]{1,5})$/iu.exec(name)?.[1]?.toLowerCase() ?? ''
  const agrees = kind === 'archive' ? ['xlsx', 'xlsm', ''].includes(ending) : ['csv', 'txt', 'tsv', ''].includes(ending)
  return agrees ? [] : [{ code: 'NAME_DISAGREES', facts: { ending, is: kind === 'archive' ? 'XLSX' : 'CSV' } }]
}
