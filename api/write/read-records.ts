import { z } from 'zod'
import { groupBy } from '#graph-schema/model/group-by.ts'
import { entityTypeOf } from '#graph-schema/model/ids.ts'
import { ITEM_TYPES, ITEMS, type ItemType } from '#graph-schema/model/items.ts'
import {
  formOf,
  hasForm,
  RELATIONSHIPS,
  type StoredEntity,
  type StoredItem,
  type StoredRecord,
  type StoredRelationship,
  storedRecord,
} from '#graph-schema/model/stored-record.ts'
import { decodeRows, UnexpectedRow } from '../database/decode.ts'
import { type Database, OPERATOR, type RunInTransaction } from '../database/run.ts'

const held = z.record(z.string(), z.unknown())
const vertexRow = z.tuple([z.string(), held])
const relationshipRow = z.tuple([z.string(), z.string(), z.string(), z.string(), held])

const READ_ENTITIES = `CYPHER 5
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN id, properties(e)`

const READ_ITEMS = `CYPHER 5
UNWIND $ids AS id
MATCH (i:Item {id: id})
RETURN id, properties(i)`

const READ_RELATIONSHIPS = `CYPHER 5
UNWIND $ids AS id
CALL (id) {
  ${RELATIONSHIPS.map((type) => `MATCH (a)-[r:${type} {id: id}]->(b) RETURN r, a, b`).join('\n  UNION ALL ')}
}
RETURN id, type(r), a.id, b.id, properties(r)`

const READ_AROUND = `CYPHER 5
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[r]-(:Entity)
WITH DISTINCT r
RETURN r.id, type(r), startNode(r).id, endNode(r).id, properties(r)`

/** Reads what is on record, inside the transaction that will write. */
export interface RecordReader {
  /** Records by id; an id that nothing has is missing. */
  read(ids: Iterable<string>): Promise<ReadonlyMap<string, StoredRecord>>
  /** Every tie and territorial fact that touches one of these entities. */
  readAround(ids: readonly string[]): Promise<readonly StoredRelationship[]>
  /** Anything else that a plan has to know: a reading statement of its own. */
  readonly run: RunInTransaction
}

export function readerIn(run: RunInTransaction): RecordReader {
  return {
    run,
    async read(ids) {
      const byForm = groupBy(new Set(ids), formOf)
      const [entities, relationships, items] = [
        await readVertices(run, READ_ENTITIES, byForm.get('ENTITY') ?? [], storeEntityRow),
        await readRelationships(run, READ_RELATIONSHIPS, byForm.get('RELATIONSHIP') ?? []),
        await readVertices(run, READ_ITEMS, byForm.get('ITEM') ?? [], storeItemRow),
      ]
      return new Map([...entities, ...relationships, ...items].map((record) => [record.id, record]))
    },
    readAround: (ids) => readRelationships(run, READ_AROUND, ids),
  }
}

/** Has the database plan what every act reads, before somebody waits for it; failures do not matter here. */
export async function planReads(database: Database): Promise<void> {
  const nobody = ['actor:none', 'tie:none', 'contact:none']
  const records = readerIn((text, parameters) => database.read({ operation: 'planReads', text, parameters }, OPERATOR))
  await records.read(nobody).catch(() => null)
  await records.readAround(nobody).catch(() => null)
}

async function readVertices<Kept>(
  run: RunInTransaction,
  text: string,
  ids: readonly string[],
  read: (id: string, properties: Record<string, unknown>) => Kept,
): Promise<Kept[]> {
  if (ids.length === 0) return []
  return decodeRows('readRecords', await run(text, { ids }), vertexRow).map(([id, found]) => read(id, found))
}

async function readRelationships(
  run: RunInTransaction,
  text: string,
  ids: readonly string[],
): Promise<StoredRelationship[]> {
  if (ids.length === 0) return []
  const rows = decodeRows('readRecords', await run(text, { ids }), relationshipRow)
  return rows.map(([id, relationship, from, to, found]) =>
    expectForm('RELATIONSHIP', { form: 'RELATIONSHIP', id, relationship, from, to, properties: found }),
  )
}

function storeEntityRow(id: string, found: Record<string, unknown>): StoredEntity {
  return expectForm('ENTITY', { form: 'ENTITY', id, type: entityTypeOf(id), properties: found })
}

function storeItemRow(id: string, found: Record<string, unknown>): StoredItem {
  return expectForm('ITEM', { form: 'ITEM', id, type: itemTypeOf(id), properties: found })
}

function expectForm<Form extends StoredRecord['form']>(
  form: Form,
  value: unknown,
): Extract<StoredRecord, { form: Form }> {
  const parsed = storedRecord.parse(value)
  if (!hasForm(parsed, form)) throw new UnexpectedRow(`a record of the form ${form} was expected`)
  return parsed
}

/** The item type that an id names. */
function itemTypeOf(id: string): ItemType | undefined {
  const prefix = id.slice(0, id.indexOf(':'))
  return ITEM_TYPES.find((type) => ITEMS[type].idPrefix === prefix)
}
