import type { GraphRecord } from '#graph-schema/model/record-batch.ts'
import { type StoredRecord, storeRecord } from '#graph-schema/model/stored-record.ts'
import type { Row } from '../../../database/run.ts'
import type { RecordReader } from '../../../write/read-records.ts'

/** Reads from a list of records as from a store: enough for a plan. */
export function readerOver(records: readonly GraphRecord[]): RecordReader {
  const stored = records.map((record): StoredRecord => {
    const { properties, ...rest } = storeRecord(record)
    return { ...rest, properties: { ...properties, version: 1, recordedAt: '2026-01-02T03:04:05.000Z' } }
  })
  const byId = new Map(stored.map((record) => [record.id, record]))
  return {
    read: async (ids) =>
      new Map([...new Set(ids)].flatMap((id) => (byId.has(id) ? [[id, byId.get(id) ?? missing()]] : []))),
    readAround: async (ids) =>
      stored
        .filter((record) => record.form === 'RELATIONSHIP')
        .filter(({ from, to }) => ids.includes(from) || ids.includes(to)),
    run: async (text) => (text.includes('(a:Actor)') ? records.flatMap(actorRow) : records.flatMap(groundRow)),
  }
}

function missing(): never {
  throw new Error('a record that was there is gone')
}

function actorRow(record: GraphRecord): Row[] {
  if (!('type' in record) || record.type !== 'ACTOR') return []
  return [[record.id, record.name, record.acronym, record.aliases, record.taxCode, record.vatNumber]]
}

function groundRow(record: GraphRecord): Row[] {
  return 'type' in record && !['ACTOR', 'EVENT', 'NEED', 'SERVICE', 'THEME'].includes(record.type) ? [[record.id]] : []
}
