import { z } from 'zod'
import type { SourceFacts, StatedEvidence } from '#graph-schema/model/derive-record.ts'
import type { EvidenceFields } from '#graph-schema/model/record-fields.ts'
import type { EntityRecord, SourceRecord, TerritorialFactRecord, TieRecord } from '#graph-schema/model/records.ts'

interface Dated<Form extends string, Stored> {
  readonly form: Form
  readonly id: string
  readonly stated: StatedEvidence
  /** The record, once bounds, sets and attestations have been derived. */
  readonly complete: (evidence: EvidenceFields) => Stored
}

/** What one line of a table says, before its evidence is completed from the sources. */
export type Draft =
  | Dated<'entity', EntityRecord>
  | (Dated<'source', SourceRecord> & { readonly facts: SourceFacts })
  | Dated<'tie', TieRecord>
  | Dated<'fact', TerritorialFactRecord>
  /** Further sources of a record that another table holds. */
  | { readonly form: 'citation'; readonly id: string; readonly sources: readonly string[] }

interface CellIssue {
  readonly column: string
  readonly rule: string
}

export interface Table {
  readonly columns: readonly string[]
  /** Columns that a file may do without: their cells then count as empty. */
  readonly optionalColumns: readonly string[]
  readonly read: (cells: Readonly<Record<string, string>>) => Draft | readonly CellIssue[]
}

export function defineTable<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  draft: (fields: z.output<z.ZodObject<Shape>>) => Draft,
): Table {
  return {
    columns: Object.keys(schema.shape),
    optionalColumns: Object.entries(schema.shape).flatMap(([name, cell]) =>
      z.safeParse(cell, undefined).success ? [name] : [],
    ),
    read: (cells) => {
      const parsed = schema.safeParse(cells)
      if (parsed.success) return draft(parsed.data)
      return parsed.error.issues.map(({ path, message }) => ({ column: String(path[0] ?? ''), rule: message }))
    },
  }
}

type Stated = StatedEvidence & { readonly id: string }

export function draftEntity(stated: Stated, complete: (evidence: EvidenceFields) => EntityRecord): Draft {
  return { form: 'entity', id: stated.id, stated, complete }
}
