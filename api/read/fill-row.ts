import { parseCitation } from '#graph-schema/model/evidence.ts'
import type { Presence } from '#graph-schema/model/presence.ts'
import type { StoredEntity, StoredRelationship } from '#graph-schema/model/stored-record.ts'
import { BadInput } from '../errors.ts'
import type { Column, RowPlan } from './plan.ts'
import type { RowValues } from './shape.ts'

type GraphStored = StoredEntity | StoredRelationship

/** Records as they were at some instant, at hand. */
export interface RecordsAtHand {
  /** Undefined where the record was not there, or has not been read. */
  readonly get: (id: string) => GraphStored | undefined
  /** Presence on the day asked; null where none was. */
  readonly presenceOf: (id: string) => Presence | null
}

/** Columns that a record as it was can fill: what it holds itself, its ends, the documents that it cites. */
const FILLED: ReadonlySet<Column['kind']> = new Set(['property', 'presence', 'end', 'citedSources'])

/** @throws BadInput naming the first field of a selection that asks more than a record holds. */
export function refuseBeyondRecord(plan: RowPlan, field: string): void {
  for (const { column, name } of plan.seal()) {
    if (!FILLED.has(column.kind)) {
      throw new BadInput(
        field,
        `"${name}" leads to other records and cannot be asked here; ask it of \`node\` by its id, and here what the record itself holds, its ends and its sources`,
      )
    }
    if (column.kind === 'end' || column.kind === 'citedSources') refuseBeyondRecord(column.row, field)
  }
}

/** Fills a row from a record, with the same values that the statement of the plan would read. */
export function fillRow(plan: RowPlan, record: GraphStored, atHand: RecordsAtHand): RowValues {
  return plan.seal().map(({ column }) => fillColumn(column, record, atHand))
}

function fillColumn(column: Column, record: GraphStored, atHand: RecordsAtHand): unknown {
  switch (column.kind) {
    case 'property':
      return record.properties[column.property] ?? null
    case 'presence':
      return atHand.presenceOf(record.id)
    case 'end': {
      const end = record.form === 'RELATIONSHIP' ? atHand.get(record[column.end]) : undefined
      return end === undefined ? null : fillRow(column.row, end, atHand)
    }
    case 'citedSources':
      return sourcesOf(record).flatMap((id) => {
        const source = atHand.get(id)
        return source === undefined ? [] : [fillRow(column.row, source, atHand)]
      })
    default:
      return null
  }
}

/** Ids of what else has to be at hand to fill a row from a record. */
export function namedByRow(plan: RowPlan, record: GraphStored): string[] {
  return plan.seal().flatMap(({ column }) => {
    if (column.kind === 'end' && record.form === 'RELATIONSHIP') return [record[column.end]]
    return column.kind === 'citedSources' ? sourcesOf(record) : []
  })
}

/** Ids of what rows of ends need in turn. */
export function plansOfEnds(plan: RowPlan): RowPlan[] {
  return plan.seal().flatMap(({ column }) => (column.kind === 'end' ? [column.row] : []))
}

function sourcesOf({ properties }: GraphStored): string[] {
  const { sources } = properties
  return Array.isArray(sources) ? [...new Set(sources.map((citation) => parseCitation(citation).sourceId))] : []
}
