import { ENTITY_TYPES } from '#graph-schema/model/entity.ts'
import { entityTypeOf } from '#graph-schema/model/ids.ts'
import { ITEMS } from '#graph-schema/model/items.ts'
import { formOf, type StoredRecord, storedRecord } from '#graph-schema/model/stored-record.ts'
import { TIE_KINDS, TIES } from '#graph-schema/model/tie.ts'
import { decodeRows } from '../../database/decode.ts'
import type { Caller, Database } from '../../database/run.ts'
import { readerIn } from '../../write/read-records.ts'
import { goneRow, NAME_ACCOUNTS, NAME_ENTITIES, NAME_GONE, nameRow } from './changes.cypher.ts'

/** A record by what it is called. */
export interface NamedRecord {
  readonly id: string
  readonly type: string
  readonly label: string
}

/** What a record is, in one word: type of entity, kind of tie, kind of fact, type of item. */
export function typeOfRecord(record: StoredRecord): string {
  if (record.form !== 'RELATIONSHIP') return record.type
  return TIE_KINDS.find((kind) => TIES[kind].relationship === record.relationship) ?? record.relationship
}

/** Names of entities and accounts by their ids. */
export type Names = ReadonlyMap<string, string>

/** What a record is called, from its state and the names of what it names. */
export function labelOf(record: StoredRecord, names: Names): string {
  if (record.form === 'ENTITY') return textOf(record.properties['name']) ?? ''
  if (record.form === 'RELATIONSHIP') return `${names.get(record.from) ?? ''} – ${names.get(record.to) ?? ''}`
  if (record.type === 'ACCOUNT') return names.get(record.id) ?? ''
  const own = ITEMS[record.type].personal.includes('name') ? null : textOf(record.properties['name'])
  const { actorId, needId, areaId } = record.properties
  const named = [actorId, needId, areaId].flatMap((id) => names.get(textOf(id) ?? '') ?? [])
  return own ?? named.join(' – ')
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

/** Ids of entities and accounts that a record's label needs. */
export function namedBy(record: StoredRecord): string[] {
  if (record.form === 'RELATIONSHIP') return [record.from, record.to]
  if (record.form === 'ENTITY') return []
  const { actorId, accountId, needId, areaId } = record.properties
  return [record.type === 'ACCOUNT' ? record.id : null, actorId, accountId, needId, areaId].filter(
    (id) => typeof id === 'string',
  )
}

/** How to read for naming. */
export interface Reading {
  readonly database: Database
  readonly caller: Caller
}

/** Names of entities and accounts; what is no longer on record is named as it was last written. */
export async function readNames(reading: Reading, ids: Iterable<string>): Promise<Names> {
  const asked = [...new Set(ids)]
  const entities = asked.filter((id) => entityTypeOf(id) !== null)
  const accounts = asked.filter((id) => id.startsWith(`${ITEMS.ACCOUNT.idPrefix}:`))
  const names = new Map([
    ...(await readRows(reading, NAME_ENTITIES, entities, nameRow)),
    ...(await readRows(reading, NAME_ACCOUNTS, accounts, nameRow)),
  ])
  const gone = entities.filter((id) => !names.has(id))
  for (const [id, before, after] of await readRows(reading, NAME_GONE, gone, goneRow)) {
    const name = nameIn(after, id) ?? nameIn(before, id)
    if (name !== null && !names.has(id)) names.set(id, name)
  }
  return names
}

async function readRows<Row>(
  { database, caller }: Reading,
  text: string,
  ids: readonly string[],
  row: Parameters<typeof decodeRows<Row>>[2],
): Promise<Row[]> {
  if (ids.length === 0) return []
  const rows = await database.read({ operation: 'nameRecords', text, parameters: { ids } }, caller)
  return decodeRows('nameRecords', rows, row)
}

function nameIn(side: string, id: string): string | null {
  const states: unknown = JSON.parse(side)
  const state: unknown = typeof states === 'object' && states !== null ? Reflect.get(states, id) : null
  const parsed = storedRecord.safeParse(state)
  return parsed.success ? textOf(parsed.data.properties['name']) : null
}

/** What these ids are, by name, as far as they are on record; so many at most. */
export async function nameRecords(reading: Reading, ids: readonly string[], most: number): Promise<NamedRecord[]> {
  const { database, caller } = reading
  const known = ids.filter((id) => formOf(id) !== null).slice(0, most)
  const reader = readerIn((text, parameters) => database.read({ operation: 'nameRecords', text, parameters }, caller))
  const records = [...(await reader.read(known)).values()]
  const names = await readNames(reading, records.flatMap(namedBy))
  return records.map((record) => ({ id: record.id, type: typeOfRecord(record), label: labelOf(record, names) }))
}

/** Order of records in words: what things are before how they hang together. */
export function orderOf(record: StoredRecord): number {
  if (record.form === 'ENTITY') return ENTITY_TYPES.indexOf(record.type)
  return record.form === 'RELATIONSHIP' ? 100 : 200
}
