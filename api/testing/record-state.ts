import type { EntityRecord, TerritorialFactRecord, TieRecord } from '#graph-schema/model/records.ts'
import { propertiesOf } from '#graph-schema/model/stored-record.ts'
import { RecordState } from '../modules/time/record-state.ts'
import { readTimedEntity, readTimedFact, readTimedTie } from '../modules/time/timed-records.ts'

/** The record in memory of some made records, without a database. */
export function makeState(records: {
  readonly entities: readonly EntityRecord[]
  readonly ties?: readonly TieRecord[]
  readonly facts?: readonly TerritorialFactRecord[]
}): RecordState {
  const { entities, ties = [], facts = [] } = records
  const held = (record: EntityRecord | TieRecord | TerritorialFactRecord) => ({
    ...propertiesOf(record),
    recordedAt: '2026-01-02T03:04:05.000Z',
  })
  return new RecordState({
    entities: new Map(entities.map((record) => [record.id, readTimedEntity(held(record))])),
    ties: new Map(ties.map((record) => [record.id, readTimedTie(record, held(record))])),
    facts: new Map(facts.map((record) => [record.id, readTimedFact(record, record.relationship, held(record))])),
    rewound: new Map(),
  })
}
