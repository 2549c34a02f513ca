import readXlsxFile from 'read-excel-file/universal'
import { isoDay } from '#graph-schema/model/day.ts'
import type { FileNote, FileNoteCode, SheetFacts } from '#graph-schema/model/import-file.ts'
import { FileRefused } from './file-refused.ts'
import { openWorkbook, type SheetMarks } from './open-workbook.ts'
import type { RawTable } from './read-text-table.ts'

export interface WorkbookRead extends RawTable {
  readonly sheets: readonly SheetFacts[]
  readonly sheet: string
}

const MS_PER_DAY = 86_400_000

/**
 * Reads one sheet of a workbook: the one asked for, else the first visible one that has rows. Formulas count with the
 * result that was saved with them.
 * @throws FileRefused as {@link openWorkbook}, and where there is no such sheet.
 */
export async function readWorkbook(bytes: Uint8Array, wanted: string | null): Promise<WorkbookRead> {
  const marks = openWorkbook(bytes)
  const values = await readValues(bytes)
  const sheets = marks.map(
    ({ name, hidden }): SheetFacts => ({ name, hidden, rows: (values.get(name) ?? []).filter(isFilled).length }),
  )
  const visible = sheets.filter(({ hidden }) => !hidden)
  const chosen =
    wanted === null ? (visible.find(({ rows }) => rows > 0) ?? visible[0]) : sheets.find(({ name }) => name === wanted)
  if (chosen === undefined) {
    throw wanted === null
      ? new FileRefused('NO_VISIBLE_SHEET', { sheets: sheets.length })
      : new FileRefused('NO_SUCH_SHEET', { sheet: wanted.slice(0, 60), sheets: listNames(sheets) })
  }
  const rows = values.get(chosen.name) ?? []
  const mark = marks.find(({ name }) => name === chosen.name)
  return { rows, notes: [...noteSheets(sheets, chosen), ...noteMarks(mark)], sheets, sheet: chosen.name }
}

async function readValues(bytes: Uint8Array): Promise<Map<string, string[][]>> {
  try {
    const sheets = await readXlsxFile(new Blob([new Uint8Array(bytes)]))
    return new Map(sheets.map(({ sheet, data }) => [sheet, data.map((row) => row.map(tellValue))]))
  } catch {
    // The package knows many ways in which a workbook is broken; they are one sentence to who sent it.
    throw new FileRefused('BROKEN_ARCHIVE')
  }
}

function tellValue(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return isoDay(Math.floor(value.getTime() / MS_PER_DAY))
  if (typeof value === 'boolean') return value ? 'sì' : 'no'
  return String(value)
}

function isFilled(row: readonly string[]): boolean {
  return row.some((cell) => cell.trim() !== '')
}

function noteSheets(sheets: readonly SheetFacts[], chosen: SheetFacts): FileNote[] {
  const hidden = sheets.filter((sheet) => sheet.hidden)
  const others = sheets.filter((sheet) => !sheet.hidden && sheet.rows > 0 && sheet.name !== chosen.name)
  return [
    ...(others.length > 0
      ? [note('SEVERAL_SHEETS', { sheet: chosen.name, count: others.length, sheets: listNames(others) })]
      : []),
    ...(hidden.length > 0 ? [note('HIDDEN_SHEETS', { count: hidden.length, sheets: listNames(hidden) })] : []),
  ]
}

function noteMarks(marks: SheetMarks | undefined): FileNote[] {
  const counted: readonly (readonly [FileNoteCode, readonly string[]])[] = [
    ['FORMULA_CELLS', marks?.formulas ?? []],
    ['FORMULA_WITHOUT_VALUE', marks?.withoutValue ?? []],
    ['ERROR_CELLS', marks?.errors ?? []],
    ['MERGED_CELLS', marks?.merged ?? []],
  ]
  return counted
    .filter(([, places]) => places.length > 0)
    .map(([code, places]) => note(code, { count: places.length, where: places.slice(0, 3).join(', ') }))
}

function note(code: FileNoteCode, facts: FileNote['facts']): FileNote {
  return { code, facts }
}

function listNames(sheets: readonly SheetFacts[]): string {
  return sheets
    .slice(0, 5)
    .map(({ name }) => name)
    .join(', ')
}
