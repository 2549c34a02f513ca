import { z } from 'zod'
import { ENTITIES, ENTITY_TYPES, type EntityType } from './entity.ts'
import { ITEM_TYPES, ITEMS, type ItemType } from './items.ts'
import type { GraphRecord } from './record-batch.ts'
import {
  type EntityRecord,
  entityRecord,
  type TerritorialFactRecord,
  type TieRecord,
  territorialFactRecord,
  tieRecord,
} from './records.ts'
import { TERRITORIAL_FACTS, TIE_KINDS, TIES } from './tie.ts'

/** Everything that a relationship between two entities can be in the store. */
export const RELATIONSHIPS: readonly string[] = [
  ...TIE_KINDS.map((kind) => TIES[kind].relationship),
  ...TERRITORIAL_FACTS.map(({ relationship }) => relationship),
]

const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])
const properties = z.record(z.string(), value)
type StoredValue = z.infer<typeof value>
export type StoredProperties = Readonly<Record<string, StoredValue>>

/** One record as the store holds it: an absent value is an absent property. `properties` hold `id`, too. */
export const storedRecord = z.discriminatedUnion('form', [
  z.object({ form: z.literal('ENTITY'), id: z.string(), type: z.enum(ENTITY_TYPES), properties }),
  z.object({
    form: z.literal('RELATIONSHIP'),
    id: z.string(),
    relationship: z.string().refine((name) => RELATIONSHIPS.includes(name), 'a known relationship'),
    from: z.string(),
    to: z.string(),
    properties,
  }),
  z.object({ form: z.literal('ITEM'), id: z.string(), type: z.enum(ITEM_TYPES), properties }),
])
export type StoredRecord = z.infer<typeof storedRecord>
export type StoredEntity = Extract<StoredRecord, { form: 'ENTITY' }>
export type StoredRelationship = Extract<StoredRecord, { form: 'RELATIONSHIP' }>
export type StoredItem = Extract<StoredRecord, { form: 'ITEM' }>

/** Whether a record is of this form. */
export function hasForm<Form extends StoredRecord['form']>(
  record: StoredRecord,
  form: Form,
): record is Extract<StoredRecord, { form: Form }> {
  return record.form === form
}

/** Names of fields that are told by labels, by the relationship type or by the ends, and so are not properties. */
const NOT_STORED: ReadonlySet<string> = new Set(['type', 'relationship', 'from', 'to'])

/** The properties of a record: null fields left out. */
export function propertiesOf(record: object): StoredProperties {
  return properties.parse(
    Object.fromEntries(
      Object.entries(record).filter(([name, held]) => held !== null && held !== undefined && !NOT_STORED.has(name)),
    ),
  )
}

/** A record of the graph as the store holds it, without `version` and `recordedAt`. */
export function storeRecord(record: GraphRecord): StoredRecord {
  const { id } = record
  if ('type' in record) return { form: 'ENTITY', id, type: record.type, properties: propertiesOf(record) }
  const { from, to } = record
  const relationship = 'kind' in record ? TIES[record.kind].relationship : record.relationship
  return { form: 'RELATIONSHIP', id, relationship, from, to, properties: propertiesOf(record) }
}

/** An item as the store holds it; null values are left out. */
export function storeItem(type: ItemType, id: string, values: Readonly<Record<string, unknown>>): StoredItem {
  return { form: 'ITEM', id, type, properties: propertiesOf({ ...values, id }) }
}

/** Fields that may be absent in the store: null there where the record allows it, an empty list where it is one. */
function withAbsent(shape: z.ZodRawShape, held: StoredProperties): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(shape).map(([name, field]) => {
      const found = held[name]
      if (found !== undefined) return [name, found]
      return [name, field instanceof z.ZodArray ? [] : null]
    }),
  )
}

const ENTITY_SHAPES = new Map<EntityType, z.ZodRawShape>(
  entityRecord.options.map((option) => [option.shape.type.value, option.shape]),
)

/** The inverse of {@link storeRecord} for an entity. */
export function readStoredEntity({ type, properties: held }: StoredEntity): EntityRecord {
  return entityRecord.parse({ ...withAbsent(ENTITY_SHAPES.get(type) ?? {}, held), type })
}

/** The inverse of {@link storeRecord} for a tie of the network. */
export function readStoredTie({ from, to, properties: held }: StoredRelationship): TieRecord {
  return tieRecord.parse({ ...withAbsent(tieRecord.shape, held), from, to })
}

/** The inverse of {@link storeRecord} for a territorial fact. */
export function readStoredFact(stored: StoredRelationship): TerritorialFactRecord {
  const { from, to, relationship, properties: held } = stored
  return territorialFactRecord.parse({ ...withAbsent(territorialFactRecord.shape, held), from, to, relationship })
}

/** Id of the actor at whose invitation a stored tie came about; null where none is on record. */
export function inviterOf({ properties: { invitedBy } }: StoredRelationship): string | null {
  return typeof invitedBy === 'string' ? invitedBy : null
}

/** What a record with this id is stored as; null when no id of ours looks so. */
export function formOf(id: string): StoredRecord['form'] | null {
  const prefix = id.slice(0, id.indexOf(':'))
  if (prefix === 'tie' || prefix === 'fact') return 'RELATIONSHIP'
  if (ENTITY_TYPES.some((type) => ENTITIES[type].idPrefix === prefix)) return 'ENTITY'
  return ITEM_TYPES.some((type) => ITEMS[type].idPrefix === prefix) ? 'ITEM' : null
}

/** The version of a stored record; 0 of one that carries none. */
export function versionOf({ properties: { version } }: StoredRecord): number {
  return typeof version === 'number' ? version : 0
}
