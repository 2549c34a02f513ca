import { z } from 'zod'
import { type StoredRecord, storedRecord } from '#graph-schema/model/stored-record.ts'
import { decodeRows } from '../database/decode.ts'
import type { Row } from '../database/run.ts'

/** Record id → its state; null where there was none. Items name their personal properties and do not hold them. */
export type RecordStates = ReadonlyMap<string, StoredRecord | null>

/** A change as the record holds it, its two sides read. */
export interface StoredChange {
  readonly id: string
  readonly seq: number
  /** ISO instant. */
  readonly at: string
  readonly userId: string | null
  readonly role: string
  readonly action: string
  readonly subjectId: string
  readonly subjectIds: readonly string[]
  readonly before: RecordStates
  readonly after: RecordStates
  readonly reason: string | null
  readonly requestId: string
  readonly reverts: string | null
  readonly batch: string | null
}

const text = z.string().nullable().default(null)
const states = z
  .string()
  .transform((json): unknown => JSON.parse(json))
  .pipe(z.record(z.string(), storedRecord.nullable()))
  .transform((held): RecordStates => new Map(Object.entries(held)))

/** One row of a statement that returns `properties(c)` of changes first. */
export const storedChange = z.object({
  id: z.string(),
  seq: z.number(),
  at: z.string(),
  userId: text,
  role: z.string(),
  action: z.string(),
  subjectId: z.string(),
  subjectIds: z.array(z.string()),
  before: states,
  after: states,
  reason: text,
  requestId: z.string(),
  reverts: text,
  batch: text,
})

/** Reads rows of `RETURN properties(c)`. */
export function readStoredChanges(operation: string, rows: readonly Row[]): StoredChange[] {
  return decodeRows(operation, rows, z.tuple([storedChange])).map(([change]) => change)
}

/** Changes by their ids, in the order of the record. */
export const READ_CHANGES = `CYPHER 5
UNWIND $ids AS id
MATCH (c:Change {id: id})
RETURN properties(c)
ORDER BY c.seq`
