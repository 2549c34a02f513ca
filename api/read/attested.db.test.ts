import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseIsoDay } from '#graph-schema/model/day.ts'
import { fillLastAttested } from '../database/fill-last-attested.ts'
import { OPERATOR } from '../database/run.ts'
import { type ActApi, startActApi } from '../testing/act-api.ts'
import { makeActor, makeFact, makeMicroArea, makeMunicipality, makeTie } from '../testing/records.ts'
import { openTestStore, type TestStore } from '../testing/test-store.ts'

let store: TestStore
let staff: ActApi
let requests = 0

beforeAll(async () => {
  store = await openTestStore()
  await store.load({
    entities: [
      makeActor('ada', { name: 'Ada' }),
      makeActor('bea', { name: 'Bea', attests: '2018-05' }),
      makeActor('ciro', { name: 'Ciro' }),
      makeMunicipality('001001', { name: 'Paese' }),
      makeMicroArea('MA1', { name: 'Area 1' }),
    ],
    ties: [
      makeTie('early', 'COLLABORATION', ['actor:ada', 'actor:bea'], { period: '2010-01-01/2012-01-01' }),
      makeTie('late', 'CONTRACT', ['actor:ada', 'actor:bea'], { period: '2015/..' }),
      makeTie('seen', 'CONTRACT', ['actor:bea', 'actor:ada'], { attests: '[2020-06..]' }),
    ],
    facts: [
      makeFact('seat', 'SERVES', ['actor:ada', 'municipality:001001'], { period: '2011-01-01/2013-01-01' }),
      makeFact('part', 'PART_OF_AREA', ['municipality:001001', 'micro-area:MA1'], { period: '2000-01-01/..' }),
    ],
  })
  staff = await startActApi(store.database)
})
afterAll(async () => {
  await staff.api.stop()
  await store.close()
})

async function ask(query: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await staff.api.askByHash(query, variables)
  expect(errors).toBeUndefined()
  return data ?? {}
}

async function act(field: string, input: Readonly<Record<string, unknown>>): Promise<void> {
  requests += 1
  const outcome = await staff.act(field, { requestId: `attested-${requests}`, ...input })
  expect(outcome).toMatchObject({ __typename: 'Recorded' })
}

describe('a nested list of some days', () => {
  test.each([
    ['2011-12-31', '2012-01-01', ['tie:early', 'tie:seen'], ['Area 1']],
    ['2012-01-01', '2012-02-01', ['tie:seen'], ['Area 1']],
    ['2009-12-01', '2010-01-01', ['tie:seen'], []],
    ['2009-12-01', '2010-01-02', ['tie:early', 'tie:seen'], []],
    ['2013-01-01', '2015-01-01', ['tie:seen'], []],
    ['2013-01-01', '2015-01-02', ['tie:late', 'tie:seen'], []],
  ])('from %s up to the day before %s holds what held on one of them', async (from, to, ties, areas) => {
    const query = `query Q($during: DateRange) { actor(id: "actor:ada") {
      ties(during: $during) { totalCount nodes { id } } areas(during: $during) { label } } }`
    const answer = await ask(query, { during: { from, to } })
    expect(answer).toEqual({
      actor: {
        ties: { totalCount: ties.length, nodes: expect.arrayContaining(ties.map((id) => ({ id }))) },
        areas: areas.map((label) => ({ label })),
      },
    })
  })

  test('holds what surely did where the presence SURE is asked', async () => {
    const query = `{ actors(first: 1, asOf: "2016-06-01", presence: SURE) { nodes { label ties(during: { from: "2015-06-01", to: "2016-01-02" }) { nodes { id } } } } }`
    expect(await ask(query)).toEqual({ actors: { nodes: [{ label: 'Ada', ties: { nodes: [{ id: 'tie:late' }] } }] } })
  })

  test('is of some day: a range without one is refused by field, value and rule', async () => {
    const query = '{ actor(id: "actor:ada") { ties(during: { from: "2015-06-01", to: "2015-06-01" }) { totalCount } } }'
    const { errors } = await staff.api.askByHash(query)
    expect(errors?.[0]?.message).toBe(
      'ties.during: no day is from 2015-06-01 up to the day before 2015-06-01; `to` has to be after `from`',
    )
  })

  test('of territorial facts is of a day or of some days, with their presence', async () => {
    const list = '{ id presence }'
    expect(
      await ask(`{ all: facts(of: "actor:ada") ${list} held: facts(of: "actor:ada", asOf: "2012-12-31") ${list}
        ended: facts(of: "actor:ada", asOf: "2013-01-01") ${list}
        some: facts(of: "actor:ada", during: { from: "2012-12-31", to: "2014-01-01" }) ${list} }`),
    ).toEqual({
      all: [{ id: 'fact:seat', presence: null }],
      held: [{ id: 'fact:seat', presence: 'SURE' }],
      ended: [],
      some: [{ id: 'fact:seat', presence: null }],
    })
  })
})

describe('the day on which something was last told', () => {
  const LAST = `{ ada: actor(id: "actor:ada") { lastAttested } bea: actor(id: "actor:bea") { lastAttested } ciro: actor(id: "actor:ciro") { lastAttested }
    seen: node(id: "tie:seen") { ... on Tie { lastAttested } } late: node(id: "tie:late") { ... on Tie { lastAttested } } }`

  test('is the first of a range, of an entity also that of its ties, and none where none is known', async () => {
    expect(await ask(LAST)).toEqual({
      ada: { lastAttested: '2020-06-01' },
      bea: { lastAttested: '2020-06-01' },
      ciro: { lastAttested: null },
      seen: { lastAttested: '2020-06-01' },
      late: { lastAttested: null },
    })
  })

  test('moves with a confirmation, and with a source that is put right', async () => {
    await act('confirmTie', { id: 'tie:late', version: 1, on: '2025-03-04' })
    expect(await ask(LAST)).toMatchObject({ ada: { lastAttested: '2025-03-04' }, late: { lastAttested: '2025-03-04' } })
    await act('correctSource', { id: 'source:test', version: 1, published: '2025-10' })
    expect(await ask(LAST)).toEqual({
      ada: { lastAttested: '2025-10-01' },
      bea: { lastAttested: '2025-10-01' },
      ciro: { lastAttested: '2025-10-01' },
      seen: { lastAttested: '2025-10-01' },
      late: { lastAttested: '2025-10-01' },
    })
  })

  test('narrows the network to what nobody has told since', async () => {
    await act('confirmTie', { id: 'tie:early', version: 2, on: '2011-03-04' })
    await act('confirmTie', { id: 'tie:late', version: 3, on: '2026-01-04' })
    const query = 'query Q($day: Date) { network(filter: { notAttestedSince: $day }) { ties { id } totals { ties } } }'
    expect(await ask(query, { day: '2026-01-01' })).toEqual({
      network: { ties: [{ id: 'tie:early' }, { id: 'tie:seen' }], totals: { ties: 2 } },
    })
    expect(await ask(query, { day: '2025-10-01' })).toEqual({ network: { ties: [], totals: { ties: 0 } } })
  })

  test('is filled in once for a database from before', async () => {
    const forget = `CYPHER 5
MATCH (d:Derivation) DELETE d
WITH count(*) AS gone
MATCH (:Entity)-[r]->(:Entity) REMOVE r.lastAttested
WITH count(*) AS gone
MATCH (e:Entity) REMOVE e.lastAttested
RETURN count(*)`
    await fillLastAttested(store.database)
    const read = 'CYPHER 5 MATCH (:Entity)-[r]->(:Entity) RETURN r.id, r.lastAttested ORDER BY r.id'
    const readAll = () => store.database.read({ operation: 'test', text: read, parameters: {} }, OPERATOR)
    const [before, asked] = [await readAll(), await ask(LAST)]
    await store.database.note({ operation: 'test', text: forget, parameters: {} }, OPERATOR)
    await fillLastAttested(store.database)
    expect([await readAll(), await ask(LAST)]).toEqual([before, asked])
    expect(before).toContainEqual(['tie:late', parseIsoDay('2026-01-04')])
  })
})

describe('a day that is none', () => {
  test('is refused by field, value, rule and an example', async () => {
    const { errors, status } = await staff.api.askByHash('{ actor(id: "actor:ada", asOf: "ieri") { id } }')
    expect([status, errors?.[0]?.message, errors?.[0]?.extensions]).toEqual([
      400,
      'actor.asOf: "ieri" is not a date YYYY-MM-DD, for instance 2026-01-31',
      expect.objectContaining({ code: 'BAD_USER_INPUT', field: 'actor.asOf' }),
    ])
  })
})
