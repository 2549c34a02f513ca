import { z } from 'zod'
import { type StoredRecord, versionOf } from '#graph-schema/model/stored-record.ts'
import { decodeRows } from '../../database/decode.ts'
import type { RecordWrite } from '../../write/apply-writes.ts'
import type { RecordReader } from '../../write/read-records.ts'
import type { KeptRecord } from './import-item.ts'

interface Batch {
  readonly seq: number
  readonly writes: readonly RecordWrite[]
}

const READ_WRITERS = `CYPHER 5
UNWIND $ids AS id
MATCH (c:Change)
WHERE c.seq > $seq AND id IN c.subjectIds
WITH id, c ORDER BY c.seq DESC
WITH id, head(collect(c)) AS c
OPTIONAL MATCH (a:Account {id: c.userId})
RETURN id, a.name, c.at`

const READ_ITEM_ACTORS = `CYPHER 5
MATCH (i:Item)
WHERE i.actorId IN $ids
RETURN DISTINCT i.actorId`

const READ_CITED = `CYPHER 5
CALL () {
  MATCH (x:Entity) WHERE any(one IN x.sources WHERE one = $id OR one STARTS WITH $id + '#') RETURN x.id AS id
  UNION
  MATCH (:Entity)-[x]->(:Entity) WHERE any(one IN x.sources WHERE one = $id OR one STARTS WITH $id + '#') RETURN x.id AS id
}
RETURN id`

const writerRow = z.tuple([z.string(), z.string().nullable(), z.string()])
const idRow = z.tuple([z.string()])

/**
 * What undoing a batch has to leave: records written since, and what it made that something else hangs on by now – a
 * tie, a contact, a citation.
 */
export async function keepRecords(
  records: RecordReader,
  changes: readonly Batch[],
  current: ReadonlyMap<string, StoredRecord>,
): Promise<{ readonly kept: KeptRecord[]; readonly keptIds: ReadonlySet<string> }> {
  const writes = changes.flatMap((change) => change.writes)
  const edited = writes.flatMap(({ before, after }) => {
    const held = current.get(after?.id ?? before?.id ?? '')
    return held !== undefined && after !== null && versionOf(held) !== versionOf(after) ? [held.id] : []
  })
  const keptIds = new Set(edited)
  const made = writes.flatMap(({ before, after }) => (before === null && after?.form === 'ENTITY' ? [after] : []))
  const removable = new Set(
    writes.flatMap(({ before, after }) => (before === null && after !== null ? [after.id] : [])),
  )
  const around = await records.readAround(made.filter(({ type }) => type !== 'SOURCE').map(({ id }) => id))
  const ofContacts = decodeRows('readItemActors', await records.run(READ_ITEM_ACTORS, { ids: [...removable] }), idRow)
  const inUse = new Set(ofContacts.map(([id]) => id))
  for (const { id, from, to } of around) {
    if (removable.has(id) && !keptIds.has(id)) continue
    inUse.add(from)
    inUse.add(to)
  }
  for (const { id } of made) if (inUse.has(id)) keptIds.add(id)
  for (const { id, type } of made) {
    if (type !== 'SOURCE') continue
    const cited = decodeRows('readCited', await records.run(READ_CITED, { id }), idRow).map(([one]) => one)
    if (
      cited.some((one) => one !== id && (!removable.has(one) || keptIds.has(one)) && !isPutBack(one, writes, keptIds))
    ) {
      keptIds.add(id)
    }
  }
  return { kept: await describe(records, { changes, current, keptIds, edited }), keptIds }
}

/** A record on file before, which the undo puts back to a state without the import's source. */
function isPutBack(id: string, writes: readonly RecordWrite[], keptIds: ReadonlySet<string>): boolean {
  return !keptIds.has(id) && writes.some(({ before }) => before?.id === id)
}

interface Keeping {
  readonly changes: readonly Batch[]
  readonly current: ReadonlyMap<string, StoredRecord>
  readonly keptIds: ReadonlySet<string>
  readonly edited: readonly string[]
}

async function describe(records: RecordReader, { changes, current, keptIds, edited }: Keeping): Promise<KeptRecord[]> {
  const seq = Math.max(0, ...changes.map((change) => change.seq))
  const ids = [...keptIds]
  const writers = new Map(
    decodeRows('readWriters', ids.length === 0 ? [] : await records.run(READ_WRITERS, { ids, seq }), writerRow).map(
      (row) => [row[0], row],
    ),
  )
  const labels = await readLabels(records, ids, current)
  return ids.map((id): KeptRecord => {
    const [, changedBy = null, changedAt = null] = writers.get(id) ?? []
    return { id, label: labels(id), code: edited.includes(id) ? 'EDITED_SINCE' : 'IN_USE', changedBy, changedAt }
  })
}

/** What a kept record is called: an entity by its name, a relationship by the names of its ends. */
async function readLabels(records: RecordReader, ids: readonly string[], current: ReadonlyMap<string, StoredRecord>) {
  const ends = ids.flatMap((id) => {
    const record = current.get(id)
    return record?.form === 'RELATIONSHIP' ? [record.from, record.to] : []
  })
  const named = new Map([...current, ...(await records.read(ends))])
  const nameOf = (id: string) => String(named.get(id)?.properties['name'] ?? id)
  return (id: string): string => {
    const record = current.get(id)
    return record?.form === 'RELATIONSHIP' ? `${nameOf(record.from)} – ${nameOf(record.to)}` : nameOf(id)
  }
}
