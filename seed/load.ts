import type { EntityType } from '#graph-schema/model/entity.ts'
import { groupBy } from '#graph-schema/model/group-by.ts'
import type { NeedReportRecord } from '#graph-schema/model/need-report-record.ts'
import type { GraphRecord, RecordBatch } from '#graph-schema/model/record-batch.ts'
import { propertiesOf, type StoredProperties } from '#graph-schema/model/stored-record.ts'
import { TIES } from '#graph-schema/model/tie.ts'
import { createRelationships, MERGE_REPORTS, mergeEntities } from './statements.ts'

type StoredRow = {
  readonly id: string
  readonly properties: StoredProperties
  /** Ends of a relationship. */
  readonly from?: string
  readonly to?: string
}

export type WriteParameters = { readonly rows: readonly StoredRow[] }

/**
 * Runs one writing statement; whole numbers must arrive as integers. Statements may share one transaction, so that a
 * seed is there whole or not at all, or have one each, as a large scenario needs.
 */
export type Write = (cypher: string, parameters: WriteParameters) => Promise<void>

/** How many records have been sent so far. */
export interface LoadCounts {
  readonly entities: number
  readonly ties: number
  readonly facts: number
  readonly reports: number
}

export interface LoadOptions {
  /** ISO instant that the records carry as `recordedAt`. */
  readonly recordedAt: string
  /** Rows of one statement; 2,000 unless told. */
  readonly rowsPerStatement?: number
  readonly onProgress?: (counts: LoadCounts) => void
}

/**
 * Writes batches in order, vertices before relationships. What is in the store already is left as it is, so loading
 * the same records again changes nothing, and a correction made since is not undone.
 */
export async function loadRecords(
  batches: Iterable<RecordBatch>,
  write: Write,
  { recordedAt, rowsPerStatement = 2_000, onProgress = () => {} }: LoadOptions,
): Promise<LoadCounts> {
  let counts: LoadCounts = { entities: 0, ties: 0, facts: 0, reports: 0 }
  const send = async (
    cypher: string,
    records: readonly (GraphRecord | NeedReportRecord)[],
    kind: keyof LoadCounts,
  ): Promise<void> => {
    for (let start = 0; start < records.length; start += rowsPerStatement) {
      const rows = records.slice(start, start + rowsPerStatement).map((record) => toStoredRow(record, recordedAt))
      await write(cypher, { rows })
      counts = { ...counts, [kind]: counts[kind] + rows.length }
      onProgress(counts)
    }
  }
  for (const { entities, ties, facts, reports = [] } of batches) {
    for (const [type, group] of groupBy(entities, entityTypeOfRecord))
      await send(mergeEntities(type), group, 'entities')
    for (const [relationship, group] of groupBy(ties, ({ kind }) => TIES[kind].relationship)) {
      await send(createRelationships(relationship), group, 'ties')
    }
    for (const [relationship, group] of groupBy(facts, (fact) => fact.relationship)) {
      await send(createRelationships(relationship), group, 'facts')
    }
    if (reports.length > 0) await send(MERGE_REPORTS, reports, 'reports')
  }
  return counts
}

function entityTypeOfRecord({ type }: { readonly type: EntityType }): EntityType {
  return type
}

function toStoredRow(record: GraphRecord | NeedReportRecord, recordedAt: string): StoredRow {
  const properties = { version: 1, recordedAt, ...propertiesOf(record) }
  return 'from' in record
    ? { id: record.id, from: record.from, to: record.to, properties }
    : { id: record.id, properties }
}
