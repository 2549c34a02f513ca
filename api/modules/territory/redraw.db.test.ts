import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { INTEGRITY_CHECKS } from '#graph-schema/model/integrity-checks.ts'
import { OPERATOR } from '../../database/run.ts'
import { type ActApi, startActApi } from '../../testing/act-api.ts'
import { makeFact, makeLocalNode, makeMicroArea, makeMunicipality, makeService } from '../../testing/records.ts'
import { openTestStore, type TestStore } from '../../testing/test-store.ts'

let store: TestStore
let admin: ActApi
let staff: ActApi

/** Two areas, three comuni: m1 and m2 in MA1, m3 in MA2; m4 in none. A service serves MA2, a local node covers it. */
beforeAll(async () => {
  store = await openTestStore()
  const area = (slug: string, to: string) =>
    makeFact(`area-${slug}`, 'PART_OF_AREA', [`municipality:${slug}`, `micro-area:${to}`], { period: '../..' })
  await store.load({
    entities: [
      ...['000001', '000002', '000003', '000004'].map((slug) => makeMunicipality(slug, { period: '../..' })),
      ...['MA1', 'MA2'].map((slug) => makeMicroArea(slug, { period: '../..' })),
      makeService('desk'),
      makeLocalNode('valley'),
    ],
    facts: [
      ...[area('000001', 'MA1'), area('000002', 'MA1'), area('000003', 'MA2')],
      makeFact('serves', 'SERVES', ['service:desk', 'micro-area:MA2']),
      makeFact('covers', 'COVERS', ['local-node:valley', 'micro-area:MA2']),
    ],
  })
  admin = await startActApi(store.database, 'ADMIN')
  staff = await startActApi(store.database, 'STAFF', 'account:staff')
})
afterAll(async () => {
  await admin.api.stop()
  await staff.api.stop()
  await store.close()
})

let count = 0
const SOURCE = { source: { sourceId: 'source:test', locator: 'verbale' } }
function redraw(input: Readonly<Record<string, unknown>>) {
  count += 1
  return admin.act('redrawTerritory', { requestId: `redraw-${count}`, on: '2026-01-01', ...SOURCE, ...input })
}
const move = (slug: string, area: string | null) => ({ municipality: `municipality:${slug}`, area })

/** Areas with their comuni, and what serves and covers, as they are on a day. */
async function territoryOn(asOf: string) {
  const query = `query Q($asOf: Date) {
    microAreas(asOf: $asOf) { code name municipalities { istatCode } }
    desk: node(id: "service:desk", asOf: $asOf) { ... on Service { areas { code } } }
    node: node(id: "local-node:valley", asOf: $asOf) { ... on LocalNode { areas { code } } }
  }`
  const { data, errors } = await admin.api.ask(query, { asOf })
  expect(errors).toBeUndefined()
  return data
}

const MA8 = [{ code: 'MA8' }]

/** Redrawings between two days, as `compareNetwork` tells them. */
async function compared(from: string, to: string, filter: Readonly<Record<string, readonly string[]>> = {}) {
  const query = `query Q($from: Date!, $to: Date!, $filter: NetworkFilter) {
    compareNetwork(from: $from, to: $to, filter: $filter) {
      changes { id kind surely when { earliest latest } before after subject { id } redrawn
        leftAreas { code } enteredAreas { code } }
      totals { kind surely possibly }
      after { since { started { surely } lives { surely } redrawings { surely } } } } }`
  const { data, errors } = await admin.api.ask(query, { from, to, filter })
  expect(errors).toBeUndefined()
  return comparison.parse(data).compareNetwork
}

const comparison = z.object({
  compareNetwork: z.object({
    changes: z.array(z.looseObject({ id: z.string() })).transform((all) => all.sort((a, b) => (a.id < b.id ? -1 : 1))),
    totals: z.unknown(),
    after: z.unknown(),
  }),
})

function told(
  redrawn: string,
  id: string,
  before: string,
  after: string,
  areas: Readonly<Record<string, readonly { code: string }[]>>,
) {
  return {
    ...{ id: `REDRAWN/${id}/${redrawn}/2026-01-01`, kind: 'REDRAWN', surely: true, before, after, redrawn },
    ...{ when: { earliest: '2026-01-01', latest: '2026-01-01' }, subject: { id }, leftAreas: [], enteredAreas: [] },
    ...areas,
  }
}

const BEFORE = {
  microAreas: [
    { code: 'MA1', name: 'MA1', municipalities: [{ istatCode: '000001' }, { istatCode: '000002' }] },
    { code: 'MA2', name: 'MA2', municipalities: [{ istatCode: '000003' }] },
  ],
  desk: { areas: [{ code: 'MA2' }] },
  node: { areas: [{ code: 'MA2' }] },
}

describe('a new drawing of the territory', () => {
  test.each([
    [{ moves: [] }, [['moves', 'COUNT']]],
    [{ moves: [move('000001', 'micro-area:nowhere')] }, [['moves.0.area', 'UNKNOWN']]],
    [{ moves: [move('999999', 'micro-area:MA2')] }, [['moves.0.municipality', 'UNKNOWN']]],
    [{ moves: [move('000001', 'micro-area:MA1')] }, [['moves.0.area', 'NOT_MOVED']]],
    [{ moves: [move('000004', null)] }, [['moves.0.area', 'NOT_MOVED']]],
    [{ moves: [move('000001', 'micro-area:MA2'), move('000001', null)] }, [['moves.1.municipality', 'TWICE']]],
    [
      { moves: [{ ...move('000001', 'micro-area:MA2'), from: 'micro-area:MA2' }] },
      [['moves.0.from', 'MOVED_MEANWHILE']],
    ],
    [{ moves: [{ ...move('000001', 'micro-area:MA2'), from: null }] }, [['moves.0.from', 'MOVED_MEANWHILE']]],
    [
      { moves: [{ ...move('000004', 'micro-area:MA2'), from: 'micro-area:MA1' }] },
      [['moves.0.from', 'MOVED_MEANWHILE']],
    ],
    [
      { newAreas: [{ code: 'ma1', name: 'Nuova' }], moves: [move('000004', 'micro-area:MA1')] },
      [['newAreas.0.code', 'CODE_TAKEN']],
    ],
    [
      { newAreas: [{ code: 'M A', name: ' ' }], moves: [move('000004', 'micro-area:MA1')] },
      [
        ['newAreas.0.code', 'CODE'],
        ['newAreas.0.name', 'LENGTH'],
      ],
    ],
    [
      { newAreas: [{ code: 'MA8', name: 'Vuota' }], moves: [move('000004', 'micro-area:MA1')] },
      [['newAreas.0', 'EMPTY']],
    ],
  ])('is refused where it makes no sense: %j', async (input, problems) => {
    const outcome = await redraw(input)
    const found = outcome['problems']
    expect(Array.isArray(found) ? found.map(({ field, code }) => [field, code]) : outcome).toEqual(problems)
  })

  test('is for administrators', async () => {
    const { errors } = await staff.send('redrawTerritory', { requestId: 'no', on: '2026-01-01', moves: [], ...SOURCE })
    expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN')
  })

  test('begins, merges, moves and ends from a day; past days keep the past areas; all of it can be taken back', async () => {
    const outcome = await redraw({
      newAreas: [{ code: 'MA8', name: 'Alte valli' }],
      moves: [
        { ...move('000002', 'ma8'), from: 'micro-area:MA1' },
        move('000003', 'MA8'),
        { ...move('000004', 'micro-area:MA1'), from: null },
      ],
    })
    expect(outcome).toMatchObject({ __typename: 'Recorded', subject: { __typename: 'MicroArea' } })
    const after = {
      microAreas: [
        { code: 'MA1', name: 'MA1', municipalities: [{ istatCode: '000001' }, { istatCode: '000004' }] },
        { code: 'MA8', name: 'Alte valli', municipalities: [{ istatCode: '000002' }, { istatCode: '000003' }] },
      ],
      desk: { areas: [{ code: 'MA8' }] },
      node: { areas: [{ code: 'MA8' }] },
    }
    expect(await territoryOn('2025-12-31')).toEqual(BEFORE)
    expect(await territoryOn('2026-01-01')).toEqual(after)
    const listed = await admin.api.ask(
      '{ now: microAreas { code } all: microAreas(includeEnded: true) { code } past: microAreas(asOf: "2025-12-31") { code } }',
    )
    expect(listed.data).toEqual({
      now: [{ code: 'MA1' }, { code: 'MA8' }],
      all: [{ code: 'MA1' }, { code: 'MA2' }, { code: 'MA8' }],
      past: [{ code: 'MA1' }, { code: 'MA2' }],
    })
    for (const { name, cypher } of INTEGRITY_CHECKS) {
      const found = await store.database.read({ operation: 'check', text: cypher, parameters: {} }, OPERATOR)
      expect([name, found]).toEqual([name, []])
    }
    expect(await redraw({ on: '2025-06-01', moves: [move('000002', 'micro-area:MA1')] })).toMatchObject({
      problems: [{ field: 'moves.0.municipality', code: 'LATER_DRAWING' }],
    })

    expect(await compared('2025-12-31', '2026-01-01')).toEqual({
      changes: [
        told('BEGAN', String(outcome['subjectId']), 'ABSENT', 'SURE', {
          leftAreas: [{ code: 'MA1' }, { code: 'MA2' }],
        }),
        told('ENDED', 'micro-area:MA2', 'SURE', 'ABSENT', { enteredAreas: MA8 }),
        told('MOVED', 'municipality:000002', 'SURE', 'SURE', { leftAreas: [{ code: 'MA1' }], enteredAreas: MA8 }),
        told('MOVED', 'municipality:000003', 'SURE', 'SURE', { leftAreas: [{ code: 'MA2' }], enteredAreas: MA8 }),
        told('MOVED', 'municipality:000004', 'SURE', 'SURE', { enteredAreas: [{ code: 'MA1' }] }),
      ],
      totals: [{ kind: 'REDRAWN', surely: 5, possibly: 0 }],
      after: { since: { started: { surely: 0 }, lives: { surely: 0 }, redrawings: { surely: 5 } } },
    })
    expect((await compared('2026-01-01', '2026-06-01')).changes).toEqual([])
    expect((await compared('2025-12-31', '2026-01-01', { municipalities: ['municipality:000004'] })).totals).toEqual([
      { kind: 'REDRAWN', surely: 1, possibly: 0 },
    ])
    expect((await compared('2025-12-31', '2026-01-01', { sets: ['vademecum'] })).totals).toEqual([])

    const undone = await admin.act('revertChange', { requestId: 'back', changeId: outcome['changeId'] })
    expect(undone).toMatchObject({ __typename: 'Recorded' })
    expect(await territoryOn('2026-01-01')).toEqual(BEFORE)
  })

  test('may put the name and the code of an area right, not with a code that another has', async () => {
    const id = 'micro-area:MA1'
    const correct = { requestId: 'correct', id, version: 1, name: ' Valle  unita', code: 'ma7' }
    expect(await admin.act('correctMicroArea', correct)).toMatchObject({ __typename: 'Recorded', subjectId: id })
    const { data } = await admin.api.ask('{ node(id: "micro-area:MA1") { ... on MicroArea { code name version } } }')
    expect(data).toEqual({ node: { code: 'MA7', name: 'Valle unita', version: 2 } })
    expect(
      await admin.act('correctMicroArea', { ...correct, requestId: 'taken', version: 2, code: 'MA2' }),
    ).toMatchObject({ problems: [{ field: 'code', code: 'CODE_TAKEN' }] })
    expect(await admin.act('correctMicroArea', { ...correct, requestId: 'stale' })).toMatchObject({
      ...{ __typename: 'StaleVersion', version: 2 },
    })
  })
})
