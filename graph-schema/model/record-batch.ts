import type { NeedReportRecord } from './need-report-record.ts'
import type { EntityRecord, TerritorialFactRecord, TieRecord } from './records.ts'

/** Records to be written together: the ends of its ties and facts are among its entities or in an earlier batch. */
export interface RecordBatch {
  readonly entities: readonly EntityRecord[]
  readonly ties: readonly TieRecord[]
  readonly facts: readonly TerritorialFactRecord[]
  /** Results of surveys, which no relationship joins to what they are about. */
  readonly reports?: readonly NeedReportRecord[]
}

/** Anything that the graph holds and a source attests. */
export type GraphRecord = EntityRecord | TieRecord | TerritorialFactRecord
