import { z } from 'zod'
import { groupBy } from '#graph-schema/model/group-by.ts'
import { type StoredRecord, type StoredRelationship, storedRecord } from '#graph-schema/model/stored-record.ts'
import { decodeRows } from '../../database/decode.ts'
import type { RecordWrite } from '../../write/apply-writes.ts'
import type { RecordReader } from '../../write/read-records.ts'

const relationshipRow = z.tuple([z.string(), z.string(), z.string(), z.record(z.string(), z.unknown())])

/** Ids read at once. */
const AT_ONCE = 1_000

/** What is on record now of what was written. Relationships are read by type: thousands of them, each by its own index. */
export async function readCurrent(
  records: RecordReader,
  writes: readonly RecordWrite[],
): Promise<ReadonlyMap<string, StoredRecord>> {
  const written = writes.map(({ before, after }) => after ?? before).filter((record) => record !== null)
  const vertices = written.filter(({ form }) => form === 'ENTITY').map(({ id }) => id)
  const current = new Map<string, StoredRecord>(await records.read(vertices))
  const relationships = written.filter((record): record is StoredRelationship => record.form === 'RELATIONSHIP')
  for (const [type, group] of groupBy(relationships, ({ relationship }) => relationship)) {
    for (let start = 0; start < group.length; start += AT_ONCE) {
      const ids = group.slice(start, start + AT_ONCE).map(({ id }) => id)
      for (const found of await readOfType(records, type, ids)) current.set(found.id, found)
    }
  }
  return current
}

async function readOfType(records: RecordReader, type: string, ids: readonly string[]): Promise<StoredRecord[]> {
  const text = `CYPHER 5
UNWIND $ids AS id
MATCH (a)-[r:${type} {id: id}]->(b)
RETURN id, a.id, b.id, properties(r)`
  return decodeRows('readCurrent', await records.run(text, { ids }), relationshipRow).map(
    ([id, from, to, properties]) =>
      storedRecord.parse({ form: 'RELATIONSHIP', id, relationship: type, from, to, properties }),
  )
}
