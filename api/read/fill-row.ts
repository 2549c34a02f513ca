import { parseCitation } from '#graph-schema/model/evidence.ts'
import type { Presence } from '#graph-schema/model/presence.ts'
import type { StoredEntity, StoredRelationship } from '#graph-schema/model/stored-record.ts'
import { BadInput } from '../errors.ts'
import type { RelatedSource } from './fields.ts'
import type { Column, RowPlan } from './plan.ts'
import type { RowValues } from './shape.ts'

type GraphStored = StoredEntity | StoredRelationship

/** Records as they were at some instant, at hand. An id that has not been read yet may be asked for: it is noted. */
export interface RecordsAtHand {
  /** Undefined where the record was not there, or has not been read. */
  readonly get: (id: string) => GraphStored | undefined
  /** Presence on the day asked; null where none was. */
  readonly presenceOf: (id: string) => Presence | null
  /** Ids of the entities that an entity leads to over territorial facts, in their order. */
  readonly relatedTo: (id: string, source: RelatedSource) => readonly string[]
  /** Days on which the ties of an entity were last told, stored ones. */
  readonly tiesAttested: (id: string) => readonly number[]
}

/** Columns that can be filled from records as they were: what they hold, their ends, documents, places and the like. */
const FILLED: ReadonlySet<Column['kind']> = new Set([
  'property',
  'presence',
  'end',
  'referred',
  'citedSources',
  'lastAttested',
  'related',
])

/** @throws BadInput naming the first field of a selection that asks more than a record holds. */
export function refuseBeyondRecord(plan: RowPlan, field: string): void {
  for (const { column, name } of plan.seal()) {
    const ofSomeDays = column.kind === 'related' && column.during !== null
    if (!FILLED.has(column.kind) || ofSomeDays) {
      throw new BadInput(
        field,
        ofSomeDays
          ? `"${name}" cannot be asked of some days here; leave out its \`during\``
          : `"${name}" cannot be asked here; ask it of \`node\` by its id, and here what the record itself holds, its ends, sources, places and services`,
      )
    }
    if ('row' in column && column.row !== null) {
      refuseBeyondRecord(column.row, field)
    }
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
    case 'lastAttested':
      return [record.properties['lastAttested'] ?? null, ...atHand.tiesAttested(record.id)]
    case 'end': {
      const end = record.form === 'RELATIONSHIP' ? atHand.get(record[column.end]) : undefined
      return end === undefined ? null : fillRow(column.row, end, atHand)
    }
    case 'referred': {
      const id = record.properties[column.property]
      return fillRows(column.row, typeof id === 'string' ? [id] : [], atHand)
    }
    case 'citedSources':
      return fillRows(column.row, sourcesOf(record), atHand)
    case 'related':
      return fillRows(column.row, atHand.relatedTo(record.id, column.source), atHand)
    default:
      return null
  }
}

function fillRows(plan: RowPlan, ids: readonly string[], atHand: RecordsAtHand): RowValues[] {
  return ids.flatMap((id) => {
    const record = atHand.get(id)
    return record === undefined ? [] : [fillRow(plan, record, atHand)]
  })
}

function sourcesOf({ properties }: GraphStored): string[] {
  const { sources } = properties
  return Array.isArray(sources) ? [...new Set(sources.map((citation) => parseCitation(citation).sourceId))] : []
}
