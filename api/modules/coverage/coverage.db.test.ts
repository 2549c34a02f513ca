import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { loadSets } from '../../commands/load-seed.ts'
import { readMigrations } from '../../database/migrate.ts'
import { OPERATOR } from '../../database/run.ts'
import { startTestApi, type TestApi } from '../../testing/test-api.ts'
import { openTestStore, type TestStore } from '../../testing/test-store.ts'

let store: TestStore
let api: TestApi

beforeAll(async () => {
  store = await openTestStore()
  await loadSets(store.database, () => {})
  api = await startTestApi(store.database, { acceptsClientText: true })
})
afterAll(async () => {
  await api.stop()
  await store.close()
})

const matrix = z.object({
  coverage: z.object({
    areas: z.array(z.object({ code: z.string() })),
    needs: z.array(z.object({ code: z.string() })),
    cells: z.array(
      z.object({
        id: z.string(),
        state: z.string(),
        sureState: z.string(),
        providers: z.object({ sure: z.number(), possible: z.number() }),
      }),
    ),
    totals: z.array(z.object({ state: z.string(), count: z.number() })),
    accepted: z.number(),
    unassigned: z.array(z.object({ name: z.string() })),
  }),
})
const MATRIX = `areas { code } needs { code } cells { id state sureState providers { sure possible } }
  totals { state count } accepted unassigned { name }`

async function askMatrix(given = '') {
  const { data, errors } = await api.ask(`{ coverage${given} { ${MATRIX} } }`)
  expect(errors).toBeUndefined()
  return matrix.parse(data).coverage
}

describe('the gap matrix of the vademecum', () => {
  test('is not surveyed in 80 of 84 cells; the desks serve N12 in four areas, where nobody has asked', async () => {
    const { areas, needs, cells, totals, accepted, unassigned } = await askMatrix('(sets: ["vademecum"])')
    expect(areas.map(({ code }) => code)).toEqual(['MA1', 'MA2', 'MA3', 'MA4', 'MA5', 'MA6', 'MA7'])
    expect(needs).toHaveLength(12)
    expect(cells).toHaveLength(12 * 8)
    expect(totals).toEqual([
      { state: 'NOT_SURVEYED', count: 80 },
      { state: 'UNMET', count: 0 },
      { state: 'FRAGILE', count: 0 },
      { state: 'COVERED', count: 0 },
      { state: 'UNREQUESTED', count: 4 },
    ])
    const known = cells.filter(({ state, id }) => state !== 'NOT_SURVEYED' && !id.startsWith('unstated/'))
    expect(known).toEqual(
      ['MA1', 'MA4', 'MA5', 'MA7'].map((code) => ({
        id: `micro-area:${code}/need:N12`,
        state: 'UNREQUESTED',
        sureState: 'UNREQUESTED',
        providers: { sure: 1, possible: 1 },
      })),
    )
    expect(accepted).toBe(0)
    expect(unassigned).toEqual([])
  })

  test('keeps services whose area the text does not tell in a column of their own', async () => {
    const { cells } = await askMatrix('(sets: ["vademecum"])')
    const column = cells.filter(({ id, state }) => id.startsWith('unstated/') && state !== 'NOT_SURVEYED')
    expect(column.map(({ id, providers }) => `${id} ${providers.possible}`)).toEqual([
      'unstated/need:N01 1',
      'unstated/need:N05 1',
      'unstated/need:N06 1',
      'unstated/need:N07 1',
    ])
  })

  test('is possible, never sure, on a day of today: the text is undated', async () => {
    const { cells } = await askMatrix('(sets: ["vademecum"], asOf: "2026-11-01")')
    expect(cells.find(({ id }) => id === 'micro-area:MA1/need:N12')).toEqual({
      id: 'micro-area:MA1/need:N12',
      state: 'UNREQUESTED',
      sureState: 'NOT_SURVEYED',
      providers: { sure: 0, possible: 1 },
    })
  })

  test('leaves out services that do not say for whom when a subject is asked', async () => {
    const { cells } = await askMatrix('(sets: ["vademecum"], subject: CITIZENS)')
    expect(cells.filter(({ state }) => state !== 'NOT_SURVEYED').map(({ id }) => id)).toEqual(['unstated/need:N07'])
  })
})

const figures = z.object({
  territory: z.object({
    areas: z.array(
      z.object({
        area: z.object({ code: z.string() }),
        desks: z.object({ possible: z.number() }),
        seats: z.object({ possible: z.number() }),
        pieces: z.number(),
        neighbours: z.array(z.string()),
      }),
    ),
    municipalities: z.array(z.object({ events: z.object({ possible: z.number() }), areaId: z.string() })),
    areaTies: z.array(z.object({ a: z.string(), b: z.string(), tieIds: z.array(z.string()) })),
  }),
})
const FIGURES = `territory(sets: ["vademecum"]) {
  areas { area { code } desks { possible } seats { possible } pieces neighbours }
  municipalities { events { possible } areaId } areaTies { a b tieIds } }`

async function askTerritory() {
  const { data, errors } = await api.ask(`{ ${FIGURES} }`)
  expect(errors).toBeUndefined()
  return figures.parse(data).territory
}

describe('the territory of the vademecum', () => {
  test('has no desk and no named comune in three of the seven areas', async () => {
    const { areas, municipalities } = await askTerritory()
    expect(areas.filter(({ desks }) => desks.possible === 0).map(({ area }) => area.code)).toEqual([
      'MA2',
      'MA3',
      'MA6',
    ])
    const named = new Set(municipalities.flatMap(({ events, areaId }) => (events.possible > 0 ? [areaId] : [])))
    expect([...named].sort()).toEqual(['MA1', 'MA4', 'MA5', 'MA7'].map((code) => `micro-area:${code}`))
  })

  test('knows its borders also where the database was seeded before they were told', async () => {
    const before = await askTerritory()
    const forget = 'CYPHER 5 MATCH (m:Municipality) REMOVE m.neighbours RETURN count(*)'
    await store.database.write('test', OPERATOR, (run) => run(forget, {}))
    const [migration] = readMigrations().filter(({ name }) => name.startsWith('0011'))
    for (const statement of migration?.statements ?? []) {
      await store.database.write('test', OPERATOR, (run) => run(statement, {}))
    }
    const rows = await store.database.read(
      { operation: 'test', text: 'CYPHER 5 MATCH (m:Municipality) RETURN sum(size(m.neighbours))', parameters: {} },
      OPERATOR,
    )
    expect(rows).toEqual([[2 * 118]])
    expect((await askTerritory()).areas.map(({ pieces }) => pieces)).toEqual(before.areas.map(({ pieces }) => pieces))
  })
})
