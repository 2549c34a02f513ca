import type { NeedReportRow, ReportKind } from '../../../generated/graphql.ts'
import { readCount } from '../sheet/sheet-values.ts'
import { COLUMNS, type Column, type KnownNames, type TableRow } from './read-table.ts'
import { findCoded, findKind, findSubject } from './read-words.ts'

/** What came of one row: what it records, or which cells are wrong. */
export interface CheckedRow {
  readonly row: TableRow
  /** What is recorded; null while a cell is wrong. */
  readonly result: NeedReportRow | null
  readonly wrong: readonly Column[]
  /** Line of the row that says the same; null where none does. */
  readonly repeats: number | null
}

/** Reads each row by the names on record; of rows that say the same all but the first are wrong. */
export function checkRows(rows: readonly TableRow[], names: KnownNames, otherwise: ReportKind): CheckedRow[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const { result, wrong } = readRow(row, names, otherwise)
    if (result === null) return { row, result, wrong, repeats: null }
    const key = [result.area, result.need, result.subject ?? '', result.kind].join(' ')
    const before = seen.get(key)
    if (before === undefined) seen.set(key, row.line)
    return { row, result: before === undefined ? result : null, wrong, repeats: before ?? null }
  })
}

function readRow({ cells }: TableRow, { areas, needs }: KnownNames, otherwise: ReportKind) {
  const area = findCoded(areas, cells.area)
  const need = findCoded(needs, cells.need)
  const subject = findSubject(cells.subject)
  const kind = findKind(cells.kind, otherwise)
  const count = readCount(cells.answers)
  const isWrong: Readonly<Record<Column, boolean>> = {
    area: area === null,
    need: need === null,
    subject: subject === undefined,
    kind: kind === undefined,
    answers: count.kind !== 'COUNT',
  }
  const wrong = COLUMNS.filter((column) => isWrong[column])
  if (area === null || need === null || subject === undefined || kind === undefined || count.kind !== 'COUNT') {
    return { result: null, wrong }
  }
  const result: NeedReportRow = { area, need, kind, answers: count.answers, ...(subject === null ? {} : { subject }) }
  return { result, wrong }
}
