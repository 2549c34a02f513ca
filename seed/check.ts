import { findContradictions } from '#graph-schema/model/contradictions.ts'
import {
  deriveEvidence,
  type SourceFacts,
  type StatedEvidence,
  UnknownSource,
} from '#graph-schema/model/derive-record.ts'
import { InvalidPeriod } from '#graph-schema/model/period.ts'
import type { GraphRecord, RecordBatch } from '#graph-schema/model/record-batch.ts'
import type { EvidenceFields } from '#graph-schema/model/record-fields.ts'
import type { EntityRecord, TerritorialFactRecord, TieRecord } from '#graph-schema/model/records.ts'
import { type Problem, sortProblems } from './problem.ts'
import type { RawRow, RawSeed, RawTable } from './read.ts'
import type { Draft } from './table.ts'
import { TABLES } from './tables.ts'

/** Either every record of the set, or everything that is wrong with it: nothing half-checked comes out. */
export type CheckedSeed =
  | { readonly ok: true; readonly records: RecordBatch }
  | { readonly ok: false; readonly problems: readonly Problem[] }

interface Line {
  readonly file: string
  readonly row: RawRow
  /** null when a cell of the line could not be read. */
  readonly draft: Draft | null
}

/**
 * Turns raw tables into records: each cell read, each citation resolved, each period dated, and the whole set held
 * against the rules of the graph. Every problem is named by file, line, column, value and rule.
 */
export function checkRecords(raw: RawSeed): CheckedSeed {
  const problems: Problem[] = [...raw.problems]
  const lines = raw.tables.flatMap((table) => readLines(table, problems))
  const unread = new Set(lines.flatMap(({ draft, row }) => (draft === null ? [row.cells['id'] ?? ''] : [])))
  const completed = completeDrafts(lines, unread, problems)
  for (const { record, column, value, rule } of findContradictions(completed.records)) {
    // An end whose own line is broken has been named there, once.
    if ((column === 'from' || column === 'to') && unread.has(value)) continue
    const line = completed.lineOf.get(record)
    if (line !== undefined) problems.push({ file: line.file, line: line.row.line, column, value, rule })
  }
  return problems.length === 0
    ? { ok: true, records: completed.records }
    : { ok: false, problems: sortProblems(problems) }
}

function readLines({ file, columns, rows }: RawTable, problems: Problem[]): Line[] {
  const name = file.slice(file.lastIndexOf('/') + 1)
  const table = TABLES.get(name)
  if (table === undefined) {
    problems.push({
      file,
      line: 1,
      column: '',
      value: name,
      rule: `a table is one of ${[...TABLES.keys()].join(', ')}`,
    })
    return []
  }
  const wrong = [
    ...table.columns
      .filter((column) => !columns.includes(column) && !table.optionalColumns.includes(column))
      .map((column) => ({ column, rule: 'it is missing' })),
    ...columns.filter((column) => !table.columns.includes(column)).map((column) => ({ column, rule: 'it is unknown' })),
  ]
  problems.push(...wrong.map(({ column, rule }) => ({ file, line: 1, column, value: column, rule: `column: ${rule}` })))
  if (wrong.length > 0) return []
  return rows.map((row) => {
    const read = table.read(row.cells)
    if ('form' in read) return { file, row, draft: read }
    problems.push(
      ...read.map(({ column, rule }) => ({ file, line: row.line, column, value: row.cells[column] ?? '', rule })),
    )
    return { file, row, draft: null }
  })
}

interface Completed {
  readonly records: RecordBatch
  readonly lineOf: ReadonlyMap<GraphRecord, Line>
}

/** Completes what can be; the ids of the others join `unread`. */
function completeDrafts(lines: readonly Line[], unread: Set<string>, problems: Problem[]): Completed {
  const entities: EntityRecord[] = []
  const ties: TieRecord[] = []
  const facts: TerritorialFactRecord[] = []
  const lineOf = new Map<GraphRecord, Line>()
  const sources = gatherSources(lines)
  const cited = gatherCitations(lines, problems)
  for (const line of lines) {
    const { draft } = line
    if (draft === null || draft.form === 'citation') continue
    const stated = { ...draft.stated, sources: [...draft.stated.sources, ...(cited.get(draft.id) ?? [])] }
    const evidence = deriveOrReport(stated, line, (id) => sources.get(id), problems, unread)
    if (evidence === null) {
      unread.add(draft.id)
      continue
    }
    switch (draft.form) {
      case 'tie':
        lineOf.set(keep(ties, draft.complete(evidence)), line)
        break
      case 'fact':
        lineOf.set(keep(facts, draft.complete(evidence)), line)
        break
      default:
        lineOf.set(keep(entities, draft.complete(evidence)), line)
    }
  }
  return { records: { entities, ties, facts }, lineOf }
}

function keep<Kept>(list: Kept[], item: Kept): Kept {
  list.push(item)
  return item
}

function gatherSources(lines: readonly Line[]): ReadonlyMap<string, SourceFacts> {
  return new Map(lines.flatMap(({ draft }) => (draft?.form === 'source' ? [[draft.id, draft.facts] as const] : [])))
}

function gatherCitations(lines: readonly Line[], problems: Problem[]): ReadonlyMap<string, readonly string[]> {
  const ids = new Set(lines.flatMap(({ draft, row }) => (draft?.form === 'citation' ? [] : [row.cells['id']])))
  const cited = new Map<string, string[]>()
  for (const { file, row, draft } of lines) {
    if (draft?.form !== 'citation') continue
    if (ids.has(draft.id)) cited.set(draft.id, [...(cited.get(draft.id) ?? []), ...draft.sources])
    else problems.push({ file, line: row.line, column: 'id', value: draft.id, rule: 'no record has this id' })
  }
  return cited
}

function deriveOrReport(
  stated: StatedEvidence,
  { file, row }: Line,
  sourceOf: (id: string) => SourceFacts | undefined,
  problems: Problem[],
  unread: ReadonlySet<string>,
): EvidenceFields | null {
  try {
    return deriveEvidence(stated, sourceOf)
  } catch (error) {
    const line = row.line
    if (error instanceof UnknownSource) {
      if (unread.has(error.sourceId)) return null
      problems.push({ file, line, column: 'sources', value: error.sourceId, rule: 'no source on record has this id' })
    } else if (error instanceof InvalidPeriod) {
      problems.push({ file, line, column: 'period', value: error.text, rule: error.problem })
    } else throw error
    return null
  }
}
