import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OPERATOR } from '../../database/run.ts'
import {
  makeActor,
  makeEvent,
  makeFact,
  makeGovernanceBody,
  makeLocalNode,
  makeMicroArea,
  makeMunicipality,
  makeProject,
  makeTie,
} from '../../testing/records.ts'
import { startTestApi, type TestApi } from '../../testing/test-api.ts'
import { openTestStore, type TestStore } from '../../testing/test-store.ts'

let store: TestStore
let api: TestApi

/**
 * A hub with three spokes a, b and c; c leads on to d, d to the pact; e stands alone; the fair took place in one comune.
 */
beforeAll(async () => {
  store = await openTestStore()
  await store.load({
    entities: [
      makeActor('hub', { period: '../..', kind: 'MUTUALITY' }),
      makeActor('a', { period: '2000/2010' }),
      makeActor('b', { kind: 'HEALTH', name: 'Beta Sanità' }),
      makeActor('c', { collective: true }),
      makeActor('d', { period: '2015/..' }),
      makeActor('e'),
      makeProject('pact', { period: '2012/..' }),
      makeEvent('fair'),
      makeLocalNode('valley'),
      makeGovernanceBody('board', { structural: true }),
      makeMunicipality('001001'),
      makeMicroArea('MA1'),
    ],
    ties: [
      makeTie('ha', 'COLLABORATION', ['actor:hub', 'actor:a'], { period: '2001/2009', dateStatus: 'GIVEN' }),
      makeTie('hb1', 'CONTRACT', ['actor:hub', 'actor:b']),
      makeTie('hb2', 'COLLABORATION', ['actor:b', 'actor:hub'], { certainty: 'INFERRED' }),
      makeTie('hc', 'FOUNDING', ['actor:hub', 'actor:c'], { role: 'FOUNDED' }),
      makeTie('cd', 'CONTRACT', ['actor:c', 'actor:d'], { period: '2016/..' }),
      makeTie('dp', 'ADHESION', ['actor:d', 'project:pact'], { role: 'DECIDED' }),
      makeTie('dv', 'MEMBERSHIP', ['actor:d', 'local-node:valley'], { role: 'MEMBER' }),
      makeTie('bv', 'MEMBERSHIP', ['actor:b', 'local-node:valley'], { role: 'MEMBER' }),
    ],
    facts: [
      makeFact('s1', 'SEATED_IN', ['actor:hub', 'municipality:001001'], { period: '2005/..' }),
      makeFact('s2', 'TAKES_PLACE_IN', ['event:fair', 'municipality:001001']),
      makeFact('p1', 'PART_OF_AREA', ['municipality:001001', 'micro-area:MA1'], { period: '../..' }),
      makeFact('c1', 'COVERS', ['local-node:valley', 'micro-area:MA1']),
    ],
  })
  api = await startTestApi(store.database, { acceptsClientText: true })
})
afterAll(async () => {
  await api.stop()
  await store.close()
})

async function dataOf(query: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await api.ask(query, variables)
  expect(errors).toBeUndefined()
  return data ?? {}
}

/** Ids of the entities and of the ties of a slice, as one word each. */
async function sliceOf(field: string, variables: Record<string, unknown> = {}) {
  const declared = ['$filter: NetworkFilter', '$asOf: Date', '$presence: Presence! = POSSIBLE']
  const used = declared.filter((variable) => field.includes(variable.slice(0, variable.indexOf(':'))))
  const query = `query Q${used.length === 0 ? '' : `(${used.join(', ')})`} { slice: ${field} { entities { id } ties { id } } }`
  const text = JSON.stringify(await dataOf(query, variables))
  const entities = [...text.matchAll(/"id":"(?!tie:)[a-z-]+:([^"]+)"/gu)].map((match) => match[1])
  return { entities, ties: [...text.matchAll(/"tie:([^"]+)"/gu)].map((match) => match[1]) }
}

const NETWORK = 'network(filter: $filter, asOf: $asOf, presence: $presence)'
const everything = ['hub', 'b', 'd', 'valley', 'c', 'a', 'pact', 'e', 'fair']

describe('network', () => {
  test('holds everything by default but what is structural, the most tied first', async () => {
    const { entities, ties } = await sliceOf(NETWORK)
    expect(entities.slice(0, 5)).toEqual(['hub', 'b', 'd', 'c', 'valley'])
    expect([...entities].sort()).toEqual([...everything].sort())
    expect(ties).toEqual(['bv', 'cd', 'dp', 'dv', 'ha', 'hb1', 'hb2', 'hc'])
  })

  test.each([
    [{ entityTypes: ['ACTOR'] }, ['a', 'b', 'c', 'd', 'e', 'hub'], ['cd', 'ha', 'hb1', 'hb2', 'hc']],
    [{ entityTypes: ['ACTOR'], includeIsolated: false }, ['a', 'b', 'c', 'd', 'hub'], ['cd', 'ha', 'hb1', 'hb2', 'hc']],
    [{ entityTypes: [] }, [], []],
    [{ kinds: ['HEALTH'], entityTypes: ['ACTOR', 'LOCAL_NODE'] }, ['b', 'valley'], ['bv']],
    [
      { collective: false, entityTypes: ['ACTOR', 'LOCAL_NODE'] },
      ['a', 'b', 'd', 'e', 'hub', 'valley'],
      ['bv', 'dv', 'ha', 'hb1', 'hb2'],
    ],
    [{ collective: true }, ['c', 'fair', 'pact', 'valley'], []],
    [{ tieKinds: ['CONTRACT'], includeIsolated: false }, ['b', 'c', 'd', 'hub'], ['cd', 'hb1']],
    [{ certainty: ['INFERRED'], includeIsolated: false }, ['b', 'hub'], ['hb2']],
    [{ dateStatus: ['GIVEN'], includeIsolated: false }, ['a', 'hub'], ['ha']],
    [{ areas: ['micro-area:MA1'] }, ['fair', 'hub', 'valley'], []],
    [{ municipalities: ['municipality:001001'] }, ['fair', 'hub'], []],
    [{ groups: ['local-node:valley'] }, ['b', 'd', 'valley'], ['bv', 'dv']],
    [{ text: 'beta sanita' }, ['b'], []],
    [{ sets: ['vademecum'] }, [], []],
    [{ sets: ['register'], entityTypes: ['EVENT'] }, ['fair'], []],
    [{ entityTypes: ['GOVERNANCE_BODY'], includeStructural: true }, ['board'], []],
  ])('filtered by %j holds %j and %j', async (filter, entities, ties) => {
    const slice = await sliceOf(NETWORK, { filter })
    expect([[...slice.entities].sort(), slice.ties]).toEqual([entities, ties])
  })

  test('on a day holds what may hold that day, or what surely does', async () => {
    const possible = await sliceOf(NETWORK, { asOf: '2005-06-01' })
    expect([[...possible.entities].sort(), possible.ties]).toEqual([
      ['a', 'b', 'c', 'e', 'fair', 'hub', 'valley'],
      ['bv', 'ha', 'hb1', 'hb2', 'hc'],
    ])
    const sure = await sliceOf(NETWORK, { asOf: '2005-06-01', presence: 'SURE' })
    expect([[...sure.entities].sort(), sure.ties]).toEqual([['a', 'hub'], ['ha']])
    const seated = await sliceOf(NETWORK, { asOf: '2004-06-01', filter: { municipalities: ['municipality:001001'] } })
    expect(seated.entities).toEqual(['fair'])
    const all = await sliceOf(NETWORK, { asOf: '1950-01-01', presence: 'ABSENT' })
    expect(all.ties).toHaveLength(8)
  })

  test('cut by its limit keeps the most tied, says so, and still counts all', async () => {
    const query = `query Q($limit: Int!) { network(limit: $limit) { entities { id } ties { id } truncated
      totals { entities ties byEntityType { entityType count } byTieKind { kind count } } } }`
    const totals = {
      entities: 9,
      ties: 8,
      byEntityType: [
        { entityType: 'ACTOR', count: 6 },
        { entityType: 'LOCAL_NODE', count: 1 },
        { entityType: 'PROJECT', count: 1 },
        { entityType: 'EVENT', count: 1 },
      ],
      byTieKind: [
        { kind: 'MEMBERSHIP', count: 2 },
        { kind: 'ADHESION', count: 1 },
        { kind: 'COLLABORATION', count: 2 },
        { kind: 'FOUNDING', count: 1 },
        { kind: 'CONTRACT', count: 2 },
      ],
    }
    expect(await dataOf(query, { limit: 2 })).toEqual({
      network: {
        entities: [{ id: 'actor:hub' }, { id: 'actor:b' }],
        ties: [{ id: 'tie:hb1' }, { id: 'tie:hb2' }],
        truncated: true,
        totals,
      },
    })
    expect(await dataOf(query, { limit: 9 })).toMatchObject({ network: { truncated: false, totals } })
  })
})

describe('neighbourhood', () => {
  test('holds what lies within so many steps, the nearest first', async () => {
    expect(await sliceOf('neighbourhood(of: "actor:d")')).toEqual({
      entities: ['d', 'c', 'pact', 'valley'],
      ties: ['cd', 'dp', 'dv'],
    })
    expect(await sliceOf('neighbourhood(of: "actor:d", depth: 2)')).toEqual({
      entities: ['d', 'c', 'pact', 'valley', 'b', 'hub'],
      ties: ['bv', 'cd', 'dp', 'dv', 'hb1', 'hb2', 'hc'],
    })
  })

  test('goes only where its filter and day allow', async () => {
    const around = 'neighbourhood(of: "actor:hub", depth: 3, filter: $filter, asOf: $asOf, presence: $presence)'
    expect(await sliceOf(around, { filter: { tieKinds: ['CONTRACT', 'FOUNDING'] } })).toEqual({
      entities: ['hub', 'b', 'c', 'd'],
      ties: ['cd', 'hb1', 'hc'],
    })
    expect(await sliceOf(around, { asOf: '2003-01-01', filter: { entityTypes: ['ACTOR'] } })).toEqual({
      entities: ['hub', 'a', 'b', 'c'],
      ties: ['ha', 'hb1', 'hb2', 'hc'],
    })
  })

  test('cut by its limit says so; of what stands alone is that alone', async () => {
    const query =
      'query Q($of: ID!, $limit: Int!) { neighbourhood(of: $of, depth: 2, limit: $limit) { entities { id } truncated totals { entities ties } } }'
    expect(await dataOf(query, { of: 'actor:d', limit: 2 })).toEqual({
      neighbourhood: {
        entities: [{ id: 'actor:d' }, { id: 'actor:c' }],
        truncated: true,
        totals: { entities: 6, ties: 7 },
      },
    })
    expect(await dataOf(query, { of: 'actor:e', limit: 9 })).toEqual({
      neighbourhood: { entities: [{ id: 'actor:e' }], truncated: false, totals: { entities: 1, ties: 0 } },
    })
  })
})

describe('paths', () => {
  const query = `query Q($from: ID!, $to: ID!, $atMost: Int! = 3, $filter: NetworkFilter, $asOf: Date) {
    paths(from: $from, to: $to, atMost: $atMost, filter: $filter, asOf: $asOf) { length entities { id } ties { id from { label } } } }`
  const waysOf = async (variables: Record<string, unknown>) => {
    const text = JSON.stringify(await dataOf(query, variables))
    return text
      .split('"length":')
      .slice(1)
      .map((path) => [...path.matchAll(/"id":"[a-z-]+:([^"]+)"/gu)].map((match) => match[1]).join(' '))
  }

  test('are the shortest ways that pass by different entities', async () => {
    expect(await waysOf({ from: 'actor:hub', to: 'actor:d' })).toEqual(['hub c d hc cd', 'hub b valley d hb1 bv dv'])
    expect(await waysOf({ from: 'actor:hub', to: 'actor:d', atMost: 1 })).toEqual(['hub c d hc cd'])
  })

  test('keep to the filter and to the day, their ends excepted from the filter', async () => {
    expect(
      await waysOf({ from: 'actor:hub', to: 'actor:d', filter: { tieKinds: ['CONTRACT', 'MEMBERSHIP'] } }),
    ).toEqual(['hub b valley d hb1 bv dv'])
    expect(await waysOf({ from: 'actor:hub', to: 'actor:d', filter: { entityTypes: ['ACTOR'] } })).toEqual([
      'hub c d hc cd',
    ])
    expect(await waysOf({ from: 'actor:b', to: 'project:pact', filter: { entityTypes: ['ACTOR'] } })).toEqual([
      'b hub c d pact hb1 hc cd dp',
    ])
    expect(await waysOf({ from: 'actor:hub', to: 'actor:d', asOf: '2003-01-01' })).toEqual([])
    expect(await waysOf({ from: 'actor:a', to: 'actor:hub', asOf: '2003-01-01' })).toEqual(['a hub ha'])
  })

  test.each([
    ['actor:hub', 'actor:hub'],
    ['actor:hub', 'actor:e'],
  ])('from %s to %s are none, without an error', async (from, to) => {
    expect(await waysOf({ from, to })).toEqual([])
  })
})

describe('metrics', () => {
  test('leave collective actors out of the ranking unless asked, and cut it at its size', async () => {
    const query = `query Q($first: Int!, $with: Boolean!) { metrics(filter: { entityTypes: [ACTOR] }) { entityCount pairCount
      componentSizes smallSample articulationPoints { label } entities(first: $first, includeCollective: $with) { entity { id } degree core } } }`
    expect(await dataOf(query, { first: 2, with: false })).toEqual({
      metrics: {
        entityCount: 6,
        pairCount: 4,
        componentSizes: [5, 1],
        smallSample: true,
        articulationPoints: [{ label: 'c' }, { label: 'hub' }],
        entities: [
          { entity: { id: 'actor:hub' }, degree: 3, core: 1 },
          { entity: { id: 'actor:a' }, degree: 1, core: 1 },
        ],
      },
    })
    expect(JSON.stringify(await dataOf(query, { first: 2, with: true }))).toContain(
      '"entity":{"id":"actor:c"},"degree":2',
    )
  })

  test('of a day and of nothing are figures of what is there', async () => {
    const query =
      'query Q($asOf: Date, $filter: NetworkFilter) { metrics(asOf: $asOf, filter: $filter) { entityCount pairCount density transitivity largestCore } }'
    expect(
      await dataOf(query, { asOf: '2003-01-01', filter: { entityTypes: ['ACTOR'], includeIsolated: false } }),
    ).toEqual({
      metrics: { entityCount: 4, pairCount: 3, density: 0.5, transitivity: 0, largestCore: 1 },
    })
    expect(await dataOf(query, { filter: { sets: ['context'] } })).toEqual({
      metrics: { entityCount: 0, pairCount: 0, density: null, transitivity: null, largestCore: 0 },
    })
  })
})

describe('the figures of single entities', () => {
  const ASKED = `query Q($filter: NetworkFilter, $ids: [ID!], $limit: Int! = 10) { metrics(filter: $filter) { sampled
    figures(limit: $limit) { entityId tieCount degree rank componentSize } entities(ids: $ids) { entity { id } rank core } } }`
  const filter = { entityTypes: ['ACTOR'] }

  test('are those of all, a collective actor without a rank, and of those asked for by id', async () => {
    expect(await dataOf(ASKED, { filter, ids: ['actor:c', 'actor:e', 'actor:stranger'] })).toEqual({
      metrics: {
        sampled: false,
        figures: [
          { entityId: 'actor:a', tieCount: 1, degree: 1, rank: 2, componentSize: 5 },
          { entityId: 'actor:b', tieCount: 2, degree: 1, rank: 2, componentSize: 5 },
          { entityId: 'actor:c', tieCount: 2, degree: 2, rank: null, componentSize: 5 },
          { entityId: 'actor:d', tieCount: 1, degree: 1, rank: 2, componentSize: 5 },
          { entityId: 'actor:e', tieCount: 0, degree: 0, rank: 2, componentSize: 1 },
          { entityId: 'actor:hub', tieCount: 4, degree: 3, rank: 1, componentSize: 5 },
        ],
        entities: [
          { entity: { id: 'actor:c' }, rank: null, core: 1 },
          { entity: { id: 'actor:e' }, rank: 2, core: 0 },
        ],
      },
    })
    expect(await dataOf(ASKED, { filter, ids: [], limit: 1 })).toMatchObject({
      metrics: { figures: [{ entityId: 'actor:a' }], entities: [] },
    })
  })

  test('are refused in larger numbers than there may be', async () => {
    const long = await api.ask(ASKED, { ids: Array.from({ length: 101 }, (_, place) => `actor:${place}`) })
    expect(long.errors?.[0]?.message).toContain('entities.ids: 100 values at most')
    const many = await api.ask('{ metrics { figures(limit: 5001) { degree } } }')
    expect(many.errors?.[0]?.message).toContain('figures.limit: a number from 1 to 5000 is needed')
  })

  test('are worked out once for a question, however it is put, until the data change', async () => {
    const ask = (sets: readonly string[]) =>
      dataOf('query Q($filter: NetworkFilter) { metrics(filter: $filter) { density } }', { filter: { sets } })
    await ask(['vademecum', 'context'])
    takeOperations()
    await ask(['context', 'vademecum'])
    expect(takeOperations()).toEqual([])
    await store.database.write('test', OPERATOR, (run) => run('RETURN 1', {}))
    takeOperations()
    await ask(['vademecum', 'context'])
    expect(takeOperations()).toEqual(['metrics'])
  })
})

describe('impactOfLeaving', () => {
  const IMPACT = `query Q($actors: [ID!]!, $filter: NetworkFilter) { impactOfLeaving(actors: $actors, filter: $filter) {
    cutOff { id label } cutOffCount cutOffParts partedPairs lostPairs } }`

  test('names who would be cut off, and counts what would be lost', async () => {
    const { data } = await api.ask(IMPACT, { actors: ['actor:d'] })
    expect(data?.['impactOfLeaving']).toEqual({
      cutOff: [{ id: 'project:pact', label: 'pact' }],
      cutOffCount: 1,
      cutOffParts: 1,
      partedPairs: 5,
      lostPairs: 3,
    })
  })

  test('counts only what the filter leaves', async () => {
    const { data } = await api.ask(IMPACT, { actors: ['actor:hub'], filter: { entityTypes: ['ACTOR'] } })
    expect(data?.['impactOfLeaving']).toMatchObject({ cutOffCount: 2, cutOffParts: 2, lostPairs: 3 })
  })

  test('refuses nobody, and somebody who is not there, by name', async () => {
    const nobody = await api.ask(IMPACT, { actors: [] })
    expect(nobody.errors?.[0]?.message).toContain('impactOfLeaving.actors')
    const stranger = await api.ask(IMPACT, {
      actors: ['actor:e'],
      filter: { includeIsolated: false, kinds: ['HEALTH'] },
    })
    expect(stranger.errors?.[0]).toMatchObject({
      message: expect.stringContaining('"actor:e" is not in the network'),
      extensions: { code: 'BAD_USER_INPUT' },
    })
  })
})

/** Statements since the last call. The number of the last change is read twice a second at most, whoever asks. */
function takeOperations(): readonly string[] {
  return store.takeStatements().flatMap(({ operation }) => (operation === 'changeSeq' ? [] : [operation]))
}

describe('a question about the network', () => {
  test.each([
    [
      'network { entities { id label ... on Actor { services { id } } } ties { id from { label } sources { source { title } } } }',
      2,
    ],
    ['network { totals { entities } truncated }', 1],
    ['network { entities { id } }', 1],
    ['network(filter: { kinds: [HEALTH], sets: ["register"] }) { entities { id } }', 1],
    ['network(filter: { areas: ["micro-area:MA1"], groups: ["local-node:valley"] }) { entities { id } }', 2],
    ['neighbourhood(of: "actor:hub") { entities { id label } ties { id } }', 3],
    ['paths(from: "actor:hub", to: "actor:d") { entities { label } ties { note } }', 3],
    ['metrics { density entities { entity { label } } articulationPoints { period { text } } }', 2],
    ['metrics(filter: { entityTypes: [EVENT] }) { density figures { entityId degree } }', 1],
  ])('%s sends %i statements', async (field, count) => {
    store.takeStatements()
    await dataOf(`{ ${field} }`)
    expect(takeOperations()).toHaveLength(count)
  })
})
