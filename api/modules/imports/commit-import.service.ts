import type { StoredItem } from '#graph-schema/model/stored-record.ts'
import { callerOf, type RequestContext } from '../../context.ts'
import type { CommitImportInput } from '../../generated/schema.ts'
import { TYPE_KEY } from '../../read/shape.ts'
import { conflict, type Outcome, Refused } from '../../write/outcome.ts'
import { type Moment, type Planned, perform } from '../../write/perform.ts'
import type { RecordReader } from '../../write/read-records.ts'
import { endProgress, tellProgress } from './commit-progress.ts'
import { findImport, refuseChange, writeContextOf } from './import-access.ts'
import { type ImportRecord, readImport, withoutNulls, writeImport } from './import-item.ts'
import { noteAttempt } from './imports.cypher.ts'
import { fingerprintOf, planImport } from './plan/plan-import.ts'
import type { ImportPlan, PlannedActor, PlannedRow, RecordedRow } from './plan/plan-types.ts'
import { questionOf } from './question-of.ts'

/** Records of one batch: the store keeps a transaction in memory until it ends. */
const RECORDS_AT_ONCE = 4_000

/**
 * Records what the preview showed: all rows that can be recorded, in batches, each of which is one transaction – there
 * whole or not at all. Where the record has changed meanwhile, so that something else would be written, nothing more is.
 */
export async function commitImport(context: RequestContext, input: CommitImportInput): Promise<Outcome> {
  const { id, requestId } = input
  await context.database.note(noteAttempt(id, new Date().toISOString()), callerOf(context))
  let [batch, expected, replayed] = [0, input.fingerprint, true]
  try {
    for (;;) {
      const rest: { fingerprint: string } = { fingerprint: '' }
      const outcome = await perform(
        writeContextOf(context),
        { field: 'commitImport', requestId: batch === 0 ? requestId : `${requestId}.${batch}`, input: { ...input } },
        (records, moment) => planBatch({ viewer: context.viewer, records, moment, id, expected, rest }),
      )
      if (outcome[TYPE_KEY] !== 'Recorded') return outcome
      replayed = replayed && outcome.replayed
      const found = await findImport(context, id)
      if (found === null || found.record.status !== 'RECORDED_IN_PART') return { ...outcome, requestId, replayed }
      if (outcome.replayed) return { ...outcome, requestId, replayed }
      batch += 1
      expected = rest.fingerprint
    }
  } finally {
    endProgress(id)
  }
}

interface BatchQuestion {
  readonly viewer: RequestContext['viewer']
  readonly records: RecordReader
  readonly moment: Moment
  readonly id: string
  readonly expected: string
  /** Filled in: the fingerprint of what is left after this batch. */
  readonly rest: { fingerprint: string }
}

async function planBatch({ viewer, records, moment, id, expected, rest }: BatchQuestion): Promise<Planned> {
  const item = await readItem(records, id)
  const record = item === null ? null : readImport(item.properties)
  const refused = refuseChange(record, id, viewer)
  if (refused !== null) throw new Refused(refused)
  if (item === null || record === null || record.status === 'UPLOADED') {
    throw conflict('NO_PREVIEW', 'tell the columns and look at the preview first', [id])
  }
  const total = record.rowCount
  tellProgress(id, { done: record.results.length, total })
  const plan = await planImport(records, questionOf(record, moment.today))
  if (plan.fingerprint !== expected) {
    throw conflict('PREVIEW_CHANGED', 'the record has changed since the preview; look at the new one', [id])
  }
  if (plan.actors.length === 0) throw conflict('NOTHING_NEW', 'nothing of this import would be written', [id])
  const now = takeBatch(plan.actors)
  const left = plan.actors.slice(now.length)
  rest.fingerprint = fingerprintOf(left)
  const said = left.length === 0 ? tellWhole(record, plan, moment.at) : tellPart(plan, now)
  const after: StoredItem = { ...item, properties: { ...item.properties, ...withoutNulls(writeImport(said)) } }
  const size = now.reduce((sum, { writes }) => sum + writes.length, 0)
  const rows = now.reduce((sum, actor) => sum + actor.rows.length, 0)
  return {
    action: 'commitImport',
    subjectId: id,
    batch: id,
    writes: [{ before: item, after }],
    further: [
      ...sourceOf(id, plan),
      ...now.map(({ actorId, outcome, writes }) => ({
        action: outcome === 'CREATE' ? 'importActor' : 'importIntoActor',
        subjectId: actorId,
        batch: id,
        writes,
      })),
    ],
    onWritten: (written) => {
      const share = Math.min(1, written / size)
      tellProgress(id, { done: record.results.length + Math.floor(share * rows), total })
    },
  }
}

/** The source that the import makes is its very first change: undoing comes to it last, when nothing cites it any more. */
function sourceOf(id: string, { source }: ImportPlan): Omit<Planned, 'further'>[] {
  return source.map((write) => ({
    action: 'importSource',
    subjectId: write.after?.id ?? id,
    batch: id,
    writes: [write],
  }))
}

/** As many actors as one transaction takes, in order; one at least. */
function takeBatch(actors: readonly PlannedActor[]): readonly PlannedActor[] {
  let size = 0
  const end = actors.findIndex(({ writes }) => {
    size += writes.length
    return size > RECORDS_AT_ONCE
  })
  return end === -1 ? actors : actors.slice(0, Math.max(1, end))
}

/** What the import says of itself while a part of it is on record. */
function tellPart({ rows }: ImportPlan, now: readonly PlannedActor[]): Change {
  const written = new Set(now.flatMap((actor) => actor.rows))
  const results = rows.filter(({ row, isRecorded }) => isRecorded || written.has(row)).map(resultOf)
  return { status: 'RECORDED_IN_PART', results }
}

/** What the import says of itself once it is on record: its outcome, and of its rows only those that were left out. */
function tellWhole(record: ImportRecord, { rows, counts }: ImportPlan, at: string): Change {
  const leftOut = new Set(
    rows.filter(({ outcome }) => outcome === 'REFUSED' || outcome === 'POSSIBLE_DUPLICATE').map(({ row }) => row),
  )
  const table = { columns: record.rows.columns, rows: record.rows.rows.filter(({ row }) => leftOut.has(row)) }
  return { status: 'COMMITTED', committedAt: at, counts, results: rows.map(resultOf), rows: table }
}

type Change = Partial<Omit<ImportRecord, 'id' | 'version'>>

function resultOf({ row, outcome, actorId, name }: PlannedRow): RecordedRow {
  return { row, outcome, actorId, name }
}

/** Reads an import inside the transaction; null where there is none. */
export async function readItem(records: RecordReader, id: string): Promise<StoredItem | null> {
  if (!/^import:[a-z0-9]{1,80}$/u.test(id)) return null
  const item = (await records.read([id])).get(id)
  return item?.form === 'ITEM' && item.type === 'IMPORT' ? item : null
}
