import type { StoredItem } from '#graph-schema/model/stored-record.ts'
import { callerOf, type RequestContext } from '../../context.ts'
import type { CommitImportInput } from '../../generated/schema.ts'
import { conflict, type Outcome, Refused } from '../../write/outcome.ts'
import { type Moment, type Planned, perform } from '../../write/perform.ts'
import type { RecordReader } from '../../write/read-records.ts'
import { endProgress, tellProgress } from './commit-progress.ts'
import { refuseChange, writeContextOf } from './import-access.ts'
import { type ImportRecord, type RowResult, readImport, writeImport } from './import-item.ts'
import { noteAttempt } from './imports.cypher.ts'
import { planImport } from './plan/plan-import.ts'
import type { ImportPlan } from './plan/plan-types.ts'
import { questionOf } from './question-of.ts'

/**
 * Records what the preview showed, all rows that can be recorded in one transaction or none. Where the record has
 * changed meanwhile, so that something else would be written, nothing is.
 */
export async function commitImport(context: RequestContext, input: CommitImportInput): Promise<Outcome> {
  await context.database.note(noteAttempt(input.id, new Date().toISOString()), callerOf(context))
  try {
    return await perform(
      writeContextOf(context),
      { field: 'commitImport', requestId: input.requestId, input: { ...input } },
      (records, moment) => planCommit(context, records, moment, input),
    )
  } finally {
    endProgress(input.id)
  }
}

async function planCommit(
  { viewer }: RequestContext,
  records: RecordReader,
  moment: Moment,
  { id, fingerprint }: CommitImportInput,
): Promise<Planned> {
  const item = await readItem(records, id)
  const record = item === null ? null : readImport(item.properties)
  const refused = refuseChange(record, id, viewer)
  if (refused !== null) throw new Refused(refused)
  if (item === null || record === null || record.status === 'UPLOADED') {
    throw conflict('NO_PREVIEW', 'tell the columns and look at the preview first', [id])
  }
  tellProgress(id, { done: 0, total: record.rowCount })
  const plan = await planImport(records, questionOf(record, moment.today))
  if (plan.fingerprint !== fingerprint) {
    throw conflict('PREVIEW_CHANGED', 'the record has changed since the preview; look at the new one', [id])
  }
  if (plan.actors.length === 0) throw conflict('NOTHING_NEW', 'nothing of this import would be written', [id])
  const written = recordWritten(record, plan, moment.at)
  const after: StoredItem = { ...item, properties: { ...item.properties, ...written } }
  const total = plan.actors.reduce((sum, { writes }) => sum + writes.length, 0)
  return {
    action: 'commitImport',
    subjectId: id,
    batch: id,
    writes: [{ before: item, after }, ...plan.source],
    further: plan.actors.map(({ actorId, outcome, writes }) => ({
      action: outcome === 'CREATE' ? 'importActor' : 'importIntoActor',
      subjectId: actorId,
      batch: id,
      writes,
    })),
    onWritten: (done) =>
      tellProgress(id, { done: Math.floor((done / total) * record.rowCount), total: record.rowCount }),
  }
}

/** Reads an import inside the transaction; null where there is none. */
export async function readItem(records: RecordReader, id: string): Promise<StoredItem | null> {
  if (!/^import:[a-z0-9]{1,80}$/u.test(id)) return null
  const item = (await records.read([id])).get(id)
  return item?.form === 'ITEM' && item.type === 'IMPORT' ? item : null
}

/** What the import says of itself once it is on record: its outcome, and of its rows only those that were left out. */
function recordWritten(
  record: ImportRecord,
  { rows, counts }: ImportPlan,
  at: string,
): Record<string, string | number> {
  const results = rows.map(({ row, outcome, actorId, name }): RowResult => ({ row, outcome, actorId, name }))
  const leftOut = new Set(
    rows.filter(({ outcome }) => outcome === 'REFUSED' || outcome === 'POSSIBLE_DUPLICATE').map(({ row }) => row),
  )
  const table = { columns: record.rows.columns, rows: record.rows.rows.filter(({ row }) => leftOut.has(row)) }
  const kept = writeImport({ status: 'COMMITTED', committedAt: at, counts, results, rows: table })
  return Object.fromEntries(
    Object.entries(kept).filter((entry): entry is [string, string | number] => entry[1] !== null),
  )
}
