import { parseEdtfDateOrRange } from '#graph-schema/model/edtf.ts'
import type { RowDecision } from '#graph-schema/model/import-plan.ts'
import { IMPORT_LIMITS } from '#graph-schema/model/limits.ts'
import { searchKey } from '#graph-schema/model/search-key.ts'
import { callerOf, type RequestContext } from '../../context.ts'
import { decodeOnly } from '../../database/decode.ts'
import type {
  DecideImportRowsInput,
  DiscardImportInput,
  FixImportCellInput,
  MapImportColumnsInput,
} from '../../generated/schema.ts'
import { conflict, type ExpectedFailure, type FieldProblem, invalid, problem, Refused } from '../../write/outcome.ts'
import { findImport, refuseChange } from './import-access.ts'
import { type ImportRecord, writeImport } from './import-item.ts'
import { CHANGE_IMPORT, countRow, DELETE_IMPORT, REMEMBER_COLUMNS } from './imports.cypher.ts'
import { shapeImport } from './shape-import.ts'
import { rememberKey } from './upload-import.service.ts'

type Changed = ReturnType<typeof shapeImport> | ExpectedFailure
type Change = Partial<Omit<ImportRecord, 'id' | 'version'>>

/** Tells what the columns are, where the file comes from and what holds for every row; the columns are remembered. */
export function mapImportColumns(context: RequestContext, input: MapImportColumnsInput): Promise<Changed> {
  return changeDraft(context, input.id, (record) => {
    refuseInPart(record)
    const problems = checkMapping(record, input)
    if (problems.length > 0) throw invalid(problems)
    const chosen = new Map(input.columns.map(({ column, field }) => [column, field ?? null]))
    return {
      status: 'PREVIEWED',
      columns: record.columns.map((held) => {
        const field = chosen.get(held.column) ?? null
        return field === held.field ? held : { column: held.column, field, ground: 'CHOSEN' }
      }),
      sourceId: input.sourceId ?? null,
      sourceTitle: input.sourceTitle.trim(),
      sourceDate: input.sourceDate ?? null,
      kind: input.kind ?? null,
      pactId: input.pactId ?? null,
    }
  })
}

/** Puts a text in the place of a cell; other columns stay as they are. */
export function fixImportCell(context: RequestContext, input: FixImportCellInput): Promise<Changed> {
  return changeDraft(context, input.id, (record) => {
    const column = record.columns.find(({ field }) => field === input.field)?.column
    if (column === undefined) {
      throw invalid([problem('field', 'NOT_A_COLUMN', input.field, 'no column of the table is taken for this field')])
    }
    refuseUnknownRows(record, [input.row], 'row')
    const text = input.text ?? null
    if (text !== null && text.length > IMPORT_LIMITS.cellCharacters) {
      throw invalid([
        problem('text', 'TOO_LONG', text, `a cell has ${IMPORT_LIMITS.cellCharacters} characters at most`),
      ])
    }
    const { [column]: _replaced, ...others } = record.fixes[String(input.row)] ?? {}
    const texts = text === null ? others : { ...others, [column]: text }
    return { fixes: { ...record.fixes, [String(input.row)]: texts } }
  })
}

/** Decides whom rows are about, or takes the decision back. */
export function decideImportRows(context: RequestContext, input: DecideImportRowsInput): Promise<Changed> {
  return changeDraft(context, input.id, (record) => {
    refuseUnknownRows(record, input.rows, 'rows')
    const decision = readDecision(input)
    const kept = Object.entries(record.decisions).filter(([row]) => !input.rows.includes(Number(row)))
    const made = decision === null ? [] : input.rows.map((row): [string, RowDecision] => [String(row), decision])
    return { decisions: Object.fromEntries([...kept, ...made]) }
  })
}

/** Throws an import away before it is recorded. */
export async function discardImport(context: RequestContext, { id }: DiscardImportInput): Promise<Changed> {
  const found = await findImport(context, id)
  const refused = refuseChange(found?.record ?? null, id, context.viewer)
  if (refused !== null || found === null) return refused ?? conflict('IMPORT_GONE', 'it is gone', [id]).failure
  if (found.record.status === 'RECORDED_IN_PART') return inPart(id).failure
  await context.database.write('discardImport', callerOf(context), (run) => run(DELETE_IMPORT, { id }))
  return shapeImport(found, context.viewer)
}

/** What holds for every row cannot change once some of them are on record. */
function refuseInPart({ status, id }: ImportRecord): void {
  if (status === 'RECORDED_IN_PART') throw inPart(id)
}

function inPart(id: string): Refused {
  return conflict('RECORDED_IN_PART', 'a part of this import is on record; record the rest, or undo it', [id])
}

function readDecision({ decision, sameAs }: DecideImportRowsInput): RowDecision | null {
  if (decision === null || decision === undefined) return null
  if (decision !== 'SAME_AS') return { kind: decision }
  if (typeof sameAs === 'string' && /^(?:actor:\S{1,80}|row:\d{1,6})$/u.test(sameAs))
    return { kind: decision, id: sameAs }
  throw invalid([problem('sameAs', 'SAME_AS', sameAs, 'SAME_AS names an actor on record, or row:<number>')])
}

function refuseUnknownRows({ rows }: ImportRecord, wanted: readonly number[], field: string): void {
  const known = new Set(rows.rows.map(({ row }) => row))
  const unknown = wanted.find((row) => !known.has(row))
  if (unknown !== undefined) throw invalid([problem(field, 'NO_SUCH_ROW', unknown, 'the table has no such row')])
}

function checkMapping(record: ImportRecord, input: MapImportColumnsInput): FieldProblem[] {
  const problems: FieldProblem[] = []
  const known = new Set(record.columns.map(({ column }) => column))
  const taken = new Set<string>()
  input.columns.forEach(({ column, field }, place) => {
    const path = `columns.${place}`
    if (!known.has(column))
      problems.push(problem(`${path}.column`, 'NOT_A_COLUMN', column, 'the table has no such column'))
    if (field === null || field === undefined) return
    if (taken.has(field)) problems.push(problem(`${path}.field`, 'FIELD_TWICE', field, 'each field is one column'))
    taken.add(field)
  })
  if (!taken.has('NAME')) problems.push(problem('columns', 'NAME_MISSING', null, 'one column holds the names'))
  if (searchKey(input.sourceTitle) === '' || input.sourceTitle.length > 200) {
    problems.push(problem('sourceTitle', 'TITLE', input.sourceTitle, 'a source has a title of 200 characters at most'))
  }
  const date = input.sourceDate ?? null
  if (date !== null && parseEdtfDateOrRange(date) === null) {
    problems.push(problem('sourceDate', 'DATE', date, 'a date is YYYY, YYYY-MM or YYYY-MM-DD'))
  }
  for (const [name, id, form] of [
    ['sourceId', input.sourceId, /^source:\S{1,80}$/u],
    ['pactId', input.pactId, /^project:\S{1,80}$/u],
  ] as const) {
    if (typeof id === 'string' && !form.test(id)) problems.push(problem(name, 'ID', id, 'not such an id'))
  }
  return problems
}

/** Changes a draft, unless it is on record, somebody else's, or changed by another page at the same time. */
async function changeDraft(
  context: RequestContext,
  id: string,
  plan: (record: ImportRecord) => Change,
): Promise<Changed> {
  const found = await findImport(context, id)
  const refused = refuseChange(found?.record ?? null, id, context.viewer)
  if (refused !== null || found === null) return refused ?? conflict('IMPORT_GONE', 'it is gone', [id]).failure
  const { record, ownerName } = found
  let change: Change
  try {
    change = plan(record)
  } catch (error) {
    if (error instanceof Refused) return error.failure
    throw error
  }
  const isChanged = await context.database.write('changeImport', callerOf(context), async (run) => {
    const rows = await run(CHANGE_IMPORT, { id, version: record.version, change: writeImport(change) })
    if (change.columns !== undefined) {
      const columns = Object.fromEntries(change.columns.map(({ column, field }) => [searchKey(column), field]))
      const key = rememberKey(context.viewer, record.headersKey)
      await run(REMEMBER_COLUMNS, { key, ownerId: context.viewer.accountId, columns: JSON.stringify(columns) })
    }
    return decodeOnly('changeImport', rows, countRow)[0] === 1
  })
  if (isChanged) return shapeImport({ record: { ...record, ...change }, ownerName }, context.viewer)
  return conflict('IMPORT_CHANGED', 'another page has changed this import meanwhile; look at it again', [id]).failure
}
