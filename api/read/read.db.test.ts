import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { parseIsoDay } from '#graph-schema/model/day.ts'
import { storedBounds } from '#graph-schema/model/derive-record.ts'
import { parsePeriod } from '#graph-schema/model/period.ts'
import { PRESENCE_CASES } from '#graph-schema/model/presence.cases.ts'
import {
  makeActor,
  makeEvent,
  makeFact,
  makeLocalNode,
  makeMicroArea,
  makeMunicipality,
  makeProject,
  makeService,
  makeTie,
} from '../testing/records.ts'
import { startTestApi, type TestApi } from '../testing/test-api.ts'
import { openTestStore, type TestStore } from '../testing/test-store.ts'

let store: TestStore
let api: TestApi

/** One entity and one tie a row of the case table, bounds and all. */
const CASES = PRESENCE_CASES.map(({ period, attested, on }, row) => {
  const bounds = { period, attested: [...attested], ...storedBounds(parsePeriod(period, attested)) }
  return {
    on,
    entity: { ...makeActor(`case${row}`), ...bounds },
    tie: { ...makeTie(`case${row}`, 'COLLABORATION', ['actor:always', 'actor:also']), ...bounds },
  }
})

beforeAll(async () => {
  store = await openTestStore()
  await store.load({
    entities: [
      makeActor('always', { period: '../..' }),
      makeActor('also', { period: '../..' }),
      ...CASES.map(({ entity }) => entity),
      makeActor('hub', { name: 'Àncora', acronym: 'ANC', period: '2000/..', aliases: ['Cooperativa Àncora'] }),
      makeActor('old', { name: 'Bottega', period: '1990/2005', kind: 'BUSINESS' }),
      makeActor('crowd', { name: 'Zanzare', kind: 'MIXED', collective: true, memberEstimate: 60 }),
      makeProject('pact', { period: '2010/..' }),
      makeEvent('fair', { period: '2012-05-04/2012-05-05' }),
      makeLocalNode('valley', { period: '2011/..' }),
      makeMunicipality('001001', { period: '../..' }),
      makeMunicipality('001002', { period: '../..' }),
      makeMicroArea('MA1', { period: '../..' }),
      makeMicroArea('MA2', { period: '../..' }),
      makeService('desk', { period: '2015/..' }),
    ],
    ties: [
      ...CASES.map(({ tie }) => tie),
      makeTie('t1', 'COLLABORATION', ['actor:hub', 'actor:old'], { period: '2001/2004', dateStatus: 'GIVEN' }),
      makeTie('t2', 'ADHESION', ['actor:hub', 'project:pact'], { period: '2011/..', role: 'SIGNED' }),
      makeTie('t3', 'MEMBERSHIP', ['actor:hub', 'local-node:valley'], { period: '2012/..', role: 'MEMBER' }),
      makeTie('t4', 'MEMBERSHIP', ['actor:crowd', 'local-node:valley'], { role: 'MEMBER', certainty: 'INFERRED' }),
      makeTie('t5', 'PARTICIPATION', ['actor:old', 'event:fair'], { role: 'HOST' }),
    ],
    facts: [
      makeFact('s1', 'SEATED_IN', ['actor:hub', 'municipality:001001'], { period: '2000/2010' }),
      makeFact('s2', 'SEATED_IN', ['actor:hub', 'municipality:001002'], { period: '2010/..' }),
      makeFact('p1', 'PART_OF_AREA', ['municipality:001001', 'micro-area:MA1'], { period: '../..' }),
      makeFact('p2', 'PART_OF_AREA', ['municipality:001002', 'micro-area:MA2'], { period: '../..' }),
      makeFact('o1', 'OFFERS', ['actor:hub', 'service:desk'], { period: '2015/..' }),
      makeFact('v1', 'SERVES', ['service:desk', 'micro-area:MA1'], { period: '2015/2018' }),
      makeFact('v2', 'SERVES', ['service:desk', 'municipality:001002'], { period: '2015/..' }),
      makeFact('e1', 'TAKES_PLACE_IN', ['event:fair', 'municipality:001001']),
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
  return data
}

describe('presence on a day', () => {
  test.each(CASES.map((row) => [row.entity.period, row.entity.attested, row] as const))(
    'in the database follows the case table for %s attested %j, for entities and for ties',
    async (_period, _attested, { on, entity, tie }) => {
      const found: Record<string, unknown> = {}
      for (const day of Object.keys(on)) {
        expect(parseIsoDay(day)).not.toBeNull()
        const data = await dataOf(
          `query Q($entity: ID!, $tie: ID!, $day: Date) {
            actor(id: $entity, asOf: $day) { presence }
            node(id: $tie, asOf: $day) { ... on Tie { presence } }
          }`,
          { entity: entity.id, tie: tie.id, day },
        )
        expect(data?.['node']).toEqual(data?.['actor'])
        found[day] = data?.['actor']
      }
      expect(found).toEqual(Object.fromEntries(Object.entries(on).map(([day, presence]) => [day, { presence }])))
    },
  )

  test('of a tie is absent while one of its ends is absent', async () => {
    const asked =
      'query Q($day: Date) { node(id: "tie:t5", asOf: $day) { ... on Tie { presence from { presence } to { presence } } } }'
    expect(await dataOf(asked, { day: '2012-05-04' })).toEqual({
      node: { presence: 'ABSENT', from: { presence: 'ABSENT' }, to: { presence: 'SURE' } },
    })
  })

  test('of an entity is sure where a sure tie needs it', async () => {
    const asked = 'query Q($day: Date) { actor(id: "actor:crowd", asOf: $day) { presence } }'
    expect(await dataOf(asked, { day: '2013-01-01' })).toEqual({ actor: { presence: 'POSSIBLE' } })
    await store.load({
      ties: [makeTie('t6', 'COLLABORATION', ['actor:crowd', 'actor:hub'], { period: '2014-02-01/2014-03-01' })],
    })
    expect(await dataOf(asked, { day: '2014-02-10' })).toEqual({ actor: { presence: 'SURE' } })
    expect(await dataOf(asked, { day: '2014-03-10' })).toEqual({ actor: { presence: 'POSSIBLE' } })
  })

  test('is null when no day is asked', async () => {
    expect(await dataOf('{ actor(id: "actor:hub") { presence } }')).toEqual({ actor: { presence: null } })
  })
})

describe('a day asked at the root', () => {
  const asked = `query Q($day: Date) { actor(id: "actor:hub", asOf: $day) {
    seat { istatCode microArea { code } } areas { code } services { title }
    ties(first: 10) { totalCount nodes { id presence } } } }`

  test('holds for everything below: what is absent then is not listed', async () => {
    expect(await dataOf(asked, { day: '2003-06-01' })).toEqual({
      actor: {
        seat: { istatCode: '001001', microArea: { code: 'MA1' } },
        areas: [],
        services: [],
        ties: { totalCount: 1, nodes: [{ id: 'tie:t1', presence: 'SURE' }] },
      },
    })
    expect(await dataOf(asked, { day: '2020-01-01' })).toEqual({
      actor: {
        seat: { istatCode: '001002', microArea: { code: 'MA2' } },
        areas: [{ code: 'MA2' }],
        services: [{ title: 'desk' }],
        ties: {
          totalCount: 2,
          nodes: [
            { id: 'tie:t2', presence: 'SURE' },
            { id: 'tie:t3', presence: 'SURE' },
          ],
        },
      },
    })
  })

  test('left out means everything on record, the latest seat being the seat', async () => {
    expect(await dataOf(asked)).toMatchObject({
      actor: {
        seat: { istatCode: '001002' },
        areas: [{ code: 'MA1' }, { code: 'MA2' }],
        ties: { totalCount: 4 },
      },
    })
  })

  test('keeps an actor that is absent, saying so, but drops it from lists', async () => {
    expect(
      await dataOf(
        '{ actor(id: "actor:old", asOf: "2010-01-01") { presence } actors(filter: { text: "bottega" }, asOf: "2010-01-01") { totalCount nodes { id } } }',
      ),
    ).toEqual({ actor: { presence: 'ABSENT' }, actors: { totalCount: 0, nodes: [] } })
  })

  test('with a presence keeps what is at least so present', async () => {
    const count =
      'query Q($p: Presence!) { actors(filter: { text: "bottega" }, asOf: "2005-06-01", presence: $p) { totalCount } }'
    const counts = await Promise.all(['SURE', 'POSSIBLE', 'ABSENT'].map((p) => dataOf(count, { p })))
    expect(counts).toEqual([0, 1, 1].map((totalCount) => ({ actors: { totalCount } })))
  })
})

describe('a selection', () => {
  test('is answered with exactly what was asked, under its aliases', async () => {
    expect(
      await dataOf(`{ who: actor(id: "actor:hub") {
        what: kind name acronym aliases memberEstimate collective taxCode
        period { text open start { kind earliest latest } end { kind earliest latest } }
        sources { locator source { id } } cited: sources { source { title set } }
        first: ties(first: 1) { nodes { kind role directed attested note } } again: ties(first: 1, kinds: [ADHESION]) { nodes { id __typename } }
      } }`),
    ).toEqual({
      who: {
        what: 'CIVIL_SOCIETY',
        name: 'Àncora',
        acronym: 'ANC',
        aliases: ['Cooperativa Àncora'],
        memberEstimate: null,
        collective: false,
        taxCode: null,
        period: {
          text: '2000/..',
          open: true,
          start: { kind: 'DATED', earliest: '2000-01-01', latest: '2000-12-31' },
          end: { kind: 'OPEN', earliest: null, latest: null },
        },
        sources: [{ locator: 'p. 1', source: { id: 'source:test' } }],
        cited: [{ source: { title: 'test', set: 'register' } }],
        first: { nodes: [{ kind: 'ADHESION', role: 'SIGNED', directed: true, attested: [], note: null }] },
        again: { nodes: [{ id: 'tie:t2', __typename: 'Adhesion' }] },
      },
    })
  })

  test('of unlike entities gives each what its type has', async () => {
    const asked = `query Q($id: ID!) { node(id: $id) { __typename id ... on Entity { label }
      ... on Group { members { totalCount } } ... on Event { places { label microArea { code } } kind }
      ... on Municipality { seat { latitude longitude } populationDate actors { id } events { id } }
      ... on Tie { from { __typename ... on Actor { acronym } } to { label ... on Project { what: kind } } } } }`
    const nodes = await Promise.all(
      ['local-node:valley', 'event:fair', 'municipality:001001', 'tie:t2'].map(
        async (id) => (await dataOf(asked, { id }))?.['node'],
      ),
    )
    expect(nodes).toEqual([
      { __typename: 'LocalNode', id: 'local-node:valley', label: 'valley', members: { totalCount: 2 } },
      {
        __typename: 'Event',
        id: 'event:fair',
        label: 'fair',
        kind: 'SEMINAR',
        places: [{ label: '001001', microArea: { code: 'MA1' } }],
      },
      {
        __typename: 'Municipality',
        id: 'municipality:001001',
        label: '001001',
        seat: { latitude: 44.9, longitude: 7.3 },
        populationDate: '2024-01-01',
        actors: [{ id: 'actor:hub' }],
        events: [{ id: 'event:fair' }],
      },
      {
        __typename: 'Adhesion',
        id: 'tie:t2',
        from: { __typename: 'Actor', acronym: 'ANC' },
        to: { label: 'pact', what: 'PACT' },
      },
    ])
  })

  test.each(['', 'actor:nobody', 'tie:none', 'nothing', 'actor:', '🙂', 'project:hub'])(
    'of the unknown id %s is null',
    async (id) => {
      expect(await dataOf('query Q($id: ID!) { node(id: $id) { id } actor(id: $id) { id } }', { id })).toEqual({
        node: null,
        actor: null,
      })
    },
  )
})

describe('a list', () => {
  async function walk(query: string, first: number) {
    const ids: unknown[] = []
    let after: unknown = null
    for (let turn = 0; turn < 50; turn += 1) {
      const data = await dataOf(query, { first, after })
      const list = Object.values(data ?? {})[0]
      const { nodes, pageInfo } = page.parse(list)
      ids.push(...nodes.map(({ id }) => id))
      expect(pageInfo.hasPreviousPage).toBe(after !== null)
      if (!pageInfo.hasNextPage) return ids
      after = pageInfo.endCursor
    }
    throw new Error('the list does not end')
  }
  const page = z.object({
    nodes: z.array(z.object({ id: z.string() })),
    pageInfo: z.object({ hasNextPage: z.boolean(), hasPreviousPage: z.boolean(), endCursor: z.string().nullable() }),
  })

  test('read page by page gives every item once, in order, whatever the size of the page', async () => {
    const query =
      'query Q($first: Int!, $after: String) { actors(first: $first, after: $after) { nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor } } }'
    const whole = await walk(query, 200)
    expect(whole).toHaveLength(CASES.length + 5)
    expect(await walk(query, 1)).toEqual(whole)
    expect(await walk(query, 4)).toEqual(whole)
    const down = await walk(query.replace('(first: $first', '(orderBy: NAME_DESC, first: $first'), 3)
    expect(down).toEqual([...whole].reverse())
  })

  test('of ties is ordered by kind, then by the other end, and pages likewise', async () => {
    const page =
      'query Q($after: String) { actor(id: "actor:hub") { ties(first: 2, after: $after) { totalCount edges { cursor node { id } } pageInfo { hasNextPage endCursor } } } }'
    const first = await dataOf(page)
    const cursor = JSON.stringify(first).match(/"endCursor":"([^"]+)"/u)?.[1]
    const second = await dataOf(page, { after: cursor })
    const ids = [...JSON.stringify([first, second]).matchAll(/tie:t\d/gu)].map(String)
    expect(ids).toEqual(['tie:t2', 'tie:t1', 'tie:t6', 'tie:t3'])
    expect(JSON.stringify(second)).toContain('"hasNextPage":false')
  })

  test('can be narrowed, conditions adding up', async () => {
    const asked = 'query Q($filter: ActorFilter) { actors(filter: $filter) { nodes { id } } }'
    const found = async (filter: Record<string, unknown>) =>
      JSON.stringify(await dataOf(asked, { filter })).match(/actor:\w+/gu) ?? []
    expect(await found({ text: 'cooperativa ancora' })).toEqual(['actor:hub'])
    expect(await found({ kinds: ['BUSINESS', 'MIXED'] })).toEqual(['actor:old', 'actor:crowd'])
    expect(await found({ kinds: ['BUSINESS', 'MIXED'], collective: true })).toEqual(['actor:crowd'])
    expect(await found({ areas: ['micro-area:MA2'] })).toEqual(['actor:hub'])
    expect(await found({ sets: ['vademecum'] })).toEqual([])
    expect(await found({ kinds: [] })).toEqual([])
  })

  test('of a short vocabulary comes whole, ordered by code', async () => {
    expect(await dataOf('{ microAreas { code municipalities { istatCode } } }')).toEqual({
      microAreas: [
        { code: 'MA1', municipalities: [{ istatCode: '001001' }] },
        { code: 'MA2', municipalities: [{ istatCode: '001002' }] },
      ],
    })
  })
})
