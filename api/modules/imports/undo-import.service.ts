import { z } from 'zod'
import { type StoredRecord, storedRecord, versionOf } from '#graph-schema/model/stored-record.ts'
import type { RequestContext } from '../../context.ts'
import { decodeRows } from '../../database/decode.ts'
import type { UndoImportInput } from '../../generated/schema.ts'
import { TYPE_KEY } from '../../read/shape.ts'
import type { RecordWrite } from '../../write/apply-writes.ts'
import { conflict, notFound, type Outcome } from '../../write/outcome.ts'
import { type Moment, type Planned, perform } from '../../write/perform.ts'
import type { RecordReader } from '../../write/read-records.ts'
import { readItem } from './commit-import.service.ts'
import { findImport, writeContextOf } from './import-access.ts'
import { type ImportRecord, readImport, withoutNulls, writeImport } from './import-item.ts'
import { keepRecords } from './keep-records.ts'
import { readCurrent } from './read-current.ts'

/** Records of one batch, as many as are recorded in one. */
const RECORDS_AT_ONCE = 4_000

/**
 * Puts back everything that an import wrote, but what somebody has written since or what something later hangs on. It
 * goes from the last change to the first, in batches, each of which is one transaction.
 */
export async function undoImport(context: RequestContext, input: UndoImportInput): Promise<Outcome> {
  const { id, requestId } = input
  for (let batch = 0; ; batch += 1) {
    const outcome = await perform(
      writeContextOf(context),
      { field: 'undoImport', requestId: batch === 0 ? requestId : `${requestId}.${batch}`, input: { ...input } },
      (records, moment) => planUndo(records, moment, input),
    )
    if (outcome[TYPE_KEY] !== 'Recorded') return outcome
    const found = await findImport(context, id)
    if (found?.record.status !== 'UNDONE_IN_PART') return { ...outcome, requestId }
  }
}

const READ_BATCH = `CYPHER 5
MATCH (c:Change {batch: $id})
WHERE c.action IN ['importSource', 'commitImport', 'importActor', 'importIntoActor'] AND c.seq < $before
RETURN c.id, c.action, c.subjectId, c.before, c.after, c.seq
ORDER BY c.seq`

const batchRow = z.tuple([z.string(), z.string(), z.string(), z.string(), z.string(), z.number()])
const side = z.record(z.string(), storedRecord.nullable())

/** One change of the import: what it wrote, record by record. */
interface BatchChange {
  readonly id: string
  readonly action: string
  readonly subjectId: string
  readonly seq: number
  readonly writes: readonly RecordWrite[]
}

const UNDOABLE: readonly ImportRecord['status'][] = ['COMMITTED', 'RECORDED_IN_PART', 'UNDONE_IN_PART']

async function planUndo(records: RecordReader, moment: Moment, { id, reason }: UndoImportInput): Promise<Planned> {
  const item = await readItem(records, id)
  if (item === null) throw notFound('id', id)
  const record = readImport(item.properties)
  if (!UNDOABLE.includes(record.status)) {
    throw conflict('NOT_ON_RECORD', 'only an import that is on record can be undone', [id])
  }
  const all = await readBatch(records, id, record.undoneDownTo)
  const changes = takeLast(all)
  const current = await readCurrent(
    records,
    changes.flatMap(({ writes }) => writes),
  )
  const { kept, keptIds } = await keepRecords(records, changes, current)
  const further = changes.flatMap((change): Omit<Planned, 'further'>[] => {
    const writes = change.writes.flatMap((write) => reverse(write, current, keptIds))
    if (writes.length === 0) return []
    return [{ action: 'undoImportedActor', subjectId: change.subjectId, batch: id, reverts: change.id, reason, writes }]
  })
  const isThrough = changes.length === all.length
  const said = writeImport({
    status: isThrough ? 'UNDONE' : 'UNDONE_IN_PART',
    undoneAt: isThrough ? moment.at : null,
    undoneDownTo: isThrough ? null : (changes[0]?.seq ?? null),
    kept: [...record.kept, ...kept],
  })
  const after = { ...item, properties: { ...item.properties, ...withoutNulls(said) } }
  return { action: 'undoImport', subjectId: id, batch: id, reason, writes: [{ before: item, after }], further }
}

/** The last changes, as many as one transaction takes; one at least. */
function takeLast(changes: readonly BatchChange[]): readonly BatchChange[] {
  let [start, size] = [changes.length, 0]
  while (start > 0) {
    size += changes[start - 1]?.writes.length ?? 0
    if (size > RECORDS_AT_ONCE && start < changes.length) break
    start -= 1
  }
  return changes.slice(start)
}

async function readBatch(records: RecordReader, id: string, before: number | null): Promise<BatchChange[]> {
  const found = await records.run(READ_BATCH, { id, before: before ?? Number.MAX_SAFE_INTEGER })
  const rows = decodeRows('readBatch', found, batchRow)
  return rows.map(([changeId, action, subjectId, told, after, seq]) => {
    const [earlier, later] = [side.parse(JSON.parse(told)), side.parse(JSON.parse(after))]
    const writes = Object.entries(later)
      .map(([recordId, held]): RecordWrite => ({ before: earlier[recordId] ?? null, after: held }))
      .filter(({ after: held }) => held?.form !== 'ITEM')
    return { id: changeId, action, subjectId, seq, writes }
  })
}

/** Id of the record that a write is about. */
function idOf({ before, after }: RecordWrite): string {
  return after?.id ?? before?.id ?? ''
}

function reverse(
  write: RecordWrite,
  current: ReadonlyMap<string, StoredRecord>,
  kept: ReadonlySet<string>,
): RecordWrite[] {
  const held = current.get(idOf(write))
  if (
    held === undefined ||
    kept.has(held.id) ||
    versionOf(held) !== (write.after === null ? 0 : versionOf(write.after))
  ) {
    return []
  }
  return [{ before: held, after: write.before }]
}
