import { expect, test } from 'vitest'
import { parseIsoDay } from '#graph-schema/model/day.ts'
import { type NeedReportRecord, needReportRecord } from '#graph-schema/model/need-report-record.ts'
import type { GraphRecord } from '#graph-schema/model/record-batch.ts'
import { storeRecord } from '#graph-schema/model/stored-record.ts'
import { generateScenario } from '#seed/scenario/generate.ts'
import { RecordState } from '../time/record-state.ts'
import { readTimedEntity, readTimedFact } from '../time/timed-records.ts'
import { DayView } from './day-view.ts'
import { layMatrix } from './matrix.ts'

function makeMatrix(asOf: string) {
  const batches = [...generateScenario({ actors: 300, seed: 2 })]
  const stored = (records: readonly GraphRecord[]) =>
    records.map((record) => {
      const { properties } = storeRecord(record)
      return { ...properties, recordedAt: '2026-01-02T03:04:05.000Z' }
    })
  const entities = stored(batches.flatMap((batch) => batch.entities)).map(readTimedEntity)
  const facts = batches
    .flatMap((batch) => batch.facts)
    .map((fact) => readTimedFact(fact, fact.relationship, stored([fact])[0] ?? {}))
  const reports = batches.flatMap((batch): readonly NeedReportRecord[] => batch.reports ?? [])
  const state = new RecordState({
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    facts: new Map(facts.map((fact) => [fact.id, fact])),
    ...{ ties: new Map(), rewound: new Map() },
  })
  const ground = {
    ...{ places: new Map(), subjects: new Map(), decisions: [] },
    reports: reports.map((report) => ({ ...report, version: 1, earliest: 0 })),
  }
  const day = parseIsoDay(asOf) ?? 0
  const view = new DayView(state, day, null)
  return { ...layMatrix({ view, ground, subject: null, day, role: 'PUBLIC' }), reports }
}

test('a scenario shows every state of a cell, the sure beside the possible, and services without an area', () => {
  const { cells, totals, unassigned, reports } = makeMatrix('2024-06-30')
  expect(totals.map(({ count }) => count > 0)).toEqual([true, true, true, true, true])
  expect(cells.filter(({ state, sureState }) => state !== sureState).length).toBeGreaterThan(5)
  expect(cells.filter(({ areaId, providers }) => areaId === null && providers.possible > 0).length).toBeGreaterThan(0)
  expect(cells.filter(({ needs }) => needs.few).length).toBeGreaterThan(0)
  expect(cells.filter(({ needs }) => needs.answers >= 5).length).toBeGreaterThan(5)
  expect(unassigned).toEqual([])
  expect(reports.filter((report) => !needReportRecord.safeParse(report).success)).toEqual([])
})
