import { z } from 'zod'
import { ACTOR_KINDS } from '#graph-schema/model/actor.ts'
import { FILE_NOTES, type FileNote, type ImportTable, type SheetFacts } from '#graph-schema/model/import-file.ts'
import {
  IMPORT_FIELDS,
  IMPORT_OUTCOMES,
  IMPORT_STATUSES,
  type ImportOutcome,
  type MappedColumn,
  type RowDecision,
} from '#graph-schema/model/import-plan.ts'
import type { StoredProperties } from '#graph-schema/model/stored-record.ts'
import { GUESS_GROUNDS, type GuessGround } from './columns/guess-columns.ts'
import type { RecordedRow } from './plan/plan-types.ts'

/** How a column's field came about, once a person may have chosen it. */
const COLUMN_GROUNDS = [...GUESS_GROUNDS, 'CHOSEN'] as const

interface ImportColumn extends MappedColumn {
  readonly ground: GuessGround | 'CHOSEN'
}

/** What undoing left as it is, and why. */
export interface KeptRecord {
  readonly id: string
  readonly label: string
  readonly code: 'EDITED_SINCE' | 'IN_USE'
  readonly changedBy: string | null
  readonly changedAt: string | null
}

const facts = z.record(z.string(), z.union([z.string(), z.number()]))
const field = z.enum(IMPORT_FIELDS).nullable()
const table = json(
  z.object({
    columns: z.array(z.string()),
    rows: z.array(z.object({ row: z.int(), cells: z.array(z.string()), surplus: z.int() })),
  }),
)
const decision = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('SAME_AS'), id: z.string() }),
  z.object({ kind: z.literal('ANOTHER') }),
  z.object({ kind: z.literal('SKIP') }),
])
const counts = z.record(z.enum(IMPORT_OUTCOMES), z.int())
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null)

/** An import as the store holds it: lists and tables are JSON. */
const importProperties = z.object({
  id: z.string(),
  version: z.int(),
  ownerId: text,
  fileName: z.string(),
  uploadedAt: z.string(),
  status: z.enum(IMPORT_STATUSES),
  rowCount: z.int(),
  headersKey: z.string(),
  rows: table,
  notes: json(z.array(z.object({ code: z.enum(FILE_NOTES), facts }))),
  sheets: json(z.array(z.object({ name: z.string(), hidden: z.boolean(), rows: z.int() }))),
  sheet: text,
  columns: json(z.array(z.object({ column: z.string(), field, ground: z.enum(COLUMN_GROUNDS) }))),
  fixes: json(z.record(z.string(), z.record(z.string(), z.string()))),
  decisions: json(z.record(z.string(), decision)),
  sourceId: text,
  sourceTitle: z.string(),
  sourceDate: text,
  kind: z
    .enum(ACTOR_KINDS)
    .nullish()
    .transform((value) => value ?? null),
  pactId: text,
  attemptedAt: text,
  committedAt: text,
  undoneAt: text,
  undoneDownTo: z
    .int()
    .nullish()
    .transform((value) => value ?? null),
  counts: json(counts)
    .nullish()
    .transform((value) => value ?? null),
  results: json(
    z.array(
      z.object({ row: z.int(), outcome: z.enum(IMPORT_OUTCOMES), actorId: z.string().nullable(), name: z.string() }),
    ),
  )
    .nullish()
    .transform((value) => value ?? []),
  kept: json(
    z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        code: z.enum(['EDITED_SINCE', 'IN_USE']),
        changedBy: z.string().nullable(),
        changedAt: z.string().nullable(),
      }),
    ),
  )
    .nullish()
    .transform((value) => value ?? []),
})

function json<T>(inner: z.ZodType<T>) {
  return z
    .string()
    .transform((value, context) => {
      try {
        return JSON.parse(value)
      } catch {
        context.addIssue('a property that holds JSON holds something else')
        return z.NEVER
      }
    })
    .pipe(inner)
}

/** An import, read. */
export interface ImportRecord {
  readonly id: string
  readonly version: number
  readonly ownerId: string | null
  readonly fileName: string
  readonly uploadedAt: string
  readonly status: (typeof IMPORT_STATUSES)[number]
  readonly rowCount: number
  readonly headersKey: string
  readonly rows: ImportTable
  readonly notes: readonly FileNote[]
  readonly sheets: readonly SheetFacts[]
  readonly sheet: string | null
  readonly columns: readonly ImportColumn[]
  readonly fixes: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly decisions: Readonly<Record<string, RowDecision>>
  readonly sourceId: string | null
  readonly sourceTitle: string
  readonly sourceDate: string | null
  readonly kind: (typeof ACTOR_KINDS)[number] | null
  readonly pactId: string | null
  readonly attemptedAt: string | null
  readonly committedAt: string | null
  readonly undoneAt: string | null
  /** Number of the earliest change that undoing has dealt with, while it is not through; null else. */
  readonly undoneDownTo: number | null
  readonly counts: Readonly<Partial<Record<ImportOutcome, number>>> | null
  readonly results: readonly RecordedRow[]
  readonly kept: readonly KeptRecord[]
}

/** Reads an import from its properties in the store. */
export function readImport(properties: StoredProperties | Readonly<Record<string, unknown>>): ImportRecord {
  return importProperties.parse(properties)
}

/** Some properties of an import as the store takes them: lists and tables as JSON, null to take one away. */
export function writeImport(
  change: Partial<Omit<ImportRecord, 'id' | 'version'>>,
): Record<string, string | number | null> {
  return Object.fromEntries(
    Object.entries(change).map(([name, value]) => [
      name,
      value !== null && typeof value === 'object' ? JSON.stringify(value) : value,
    ]),
  )
}

/** Properties that are there. */
export function withoutNulls(
  properties: Readonly<Record<string, string | number | null>>,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(properties).filter((entry): entry is [string, string | number] => entry[1] !== null),
  )
}
