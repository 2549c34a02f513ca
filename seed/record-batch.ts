import type { EntityRecord, TerritorialFactRecord, TieRecord } from '#graph-schema/model/records.ts'

/** Records to be written together: the ends of its ties and facts are among its entities or in an earlier batch. */
export interface RecordBatch {
  readonly entities: readonly EntityRecord[]
  readonly ties: readonly TieRecord[]
  readonly facts: readonly TerritorialFactRecord[]
}

export type SeedRecord = EntityRecord | TieRecord | TerritorialFactRecord
