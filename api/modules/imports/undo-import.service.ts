import { z } from 'zod'
import { type StoredRecord, storedRecord, versionOf } from '#graph-schema/model/stored-record.ts'
import type { RequestContext } from '../../context.ts'
import { decodeRows } from '../../database/decode.ts'
import type { UndoImportInput } from '../../generated/schema.ts'
import type { RecordWrite } from '../../write/apply-writes.ts'
import { conflict, notFound, type Outcome } from '../../write/outcome.ts'
import { type Moment, type Planned, perform } from '../../write/perform.ts'
import type { RecordReader } from '../../write/read-records.ts'
import { readItem } from './commit-import.service.ts'
import { writeContextOf } from './import-access.ts'
import { readImport, writeImport } from './import-item.ts'
import { keepRecords } from './keep-records.ts'

/** Puts back everything that an import wrote, but what somebody has written since or what something later hangs on. */
export function undoImport(context: RequestContext, input: UndoImportInput): Promise<Outcome> {
  return perform(
    writeContextOf(context),
    { field: 'undoImport', requestId: input.requestId, input: { ...input } },
    (records, moment) => planUndo(records, moment, input),
  )
}

const READ_BATCH = `CYPHER 5
MATCH (c:Change {batch: $id})
WHERE c.action IN ['commitImport', 'importActor', 'importIntoActor']
RETURN c.id, c.action, c.subjectId, c.before, c.after, c.seq
ORDER BY c.seq`

const batchRow = z.tuple([z.string(), z.string(), z.string(), z.string(), z.string(), z.number()])
const side = z.record(z.string(), storedRecord.nullable())

/** One change of the import: what it wrote, record by record. */
export interface BatchChange {
  readonly id: string
  readonly action: string
  readonly subjectId: string
  readonly seq: number
  readonly writes: readonly RecordWrite[]
}

async function planUndo(records: RecordReader, moment: Moment, { id, reason }: UndoImportInput): Promise<Planned> {
  const item = await readItem(records, id)
  if (item === null) throw notFound('id', id)
  if (readImport(item.properties).status !== 'COMMITTED') {
    throw conflict('NOT_ON_RECORD', 'only an import that is on record can be undone', [id])
  }
  const changes = await readBatch(records, id)
  const current = await records.read(changes.flatMap(({ writes }) => writes.map((write) => idOf(write))))
  const { kept, keptIds } = await keepRecords(records, changes, current)
  const further = changes.flatMap((change): Omit<Planned, 'further'>[] => {
    const writes = change.writes.flatMap((write) => reverse(write, current, keptIds))
    if (writes.length === 0) return []
    return [{ action: 'undoImportedActor', subjectId: change.subjectId, batch: id, reverts: change.id, reason, writes }]
  })
  const said = writeImport({ status: 'UNDONE', undoneAt: moment.at, kept })
  const properties = Object.fromEntries(
    Object.entries(said).filter((entry): entry is [string, string | number] => entry[1] !== null),
  )
  const after = { ...item, properties: { ...item.properties, ...properties } }
  return { action: 'undoImport', subjectId: id, batch: id, reason, writes: [{ before: item, after }], further }
}

async function readBatch(records: RecordReader, id: string): Promise<BatchChange[]> {
  const rows = decodeRows('readBatch', await records.run(READ_BATCH, { id }), batchRow)
  return rows.map(([changeId, action, subjectId, before, after, seq]) => {
    const [earlier, later] = [side.parse(JSON.parse(before)), side.parse(JSON.parse(after))]
    const writes = Object.entries(later)
      .map(([recordId, held]): RecordWrite => ({ before: earlier[recordId] ?? null, after: held }))
      .filter(({ after: held }) => held?.form !== 'ITEM')
    return { id: changeId, action, subjectId, seq, writes }
  })
}

/** Id of the record that a write is about. */
export function idOf({ before, after }: RecordWrite): string {
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
