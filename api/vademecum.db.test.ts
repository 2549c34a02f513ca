import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { loadSets } from './commands/load-seed.ts'
import { startTestApi, type TestApi } from './testing/test-api.ts'
import { openTestStore, type TestStore } from './testing/test-store.ts'

const EXAMPLES = fileURLToPath(new URL('../client/features/research/examples', import.meta.url))

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

async function dataOf(query: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await api.ask(query, variables)
  expect(errors).toBeUndefined()
  return data ?? {}
}

describe('paths', () => {
  // Lengths counted by hand-written brute force over the simple graph of everything on record.
  test.each([
    ['actor:solidea', 'actor:comune_buriasco', [3, 5, 5]],
    ['actor:fimiv', 'project:accordo_aslto3_cpe', [3, 4, 4]],
    ['event:sportello_fisso', 'actor:strutture_convenzionate', [2, 3, 4]],
  ])('from %s to %s are the three shortest, parallel ties and detours notwithstanding', async (from, to, lengths) => {
    const query = 'query Q($from: ID!, $to: ID!) { paths(from: $from, to: $to) { length } }'
    expect(await dataOf(query, { from, to })).toEqual({ paths: lengths.map((length) => ({ length })) })
  })
})

describe('evidence', () => {
  const counts = '{ certainty dateStatus count }'

  /** `{ STATED: 74 }`, counted by one of the two words of a fact's evidence. */
  function sumBy(word: 'certainty' | 'dateStatus', cells: unknown): Record<string, number> {
    const sums: Record<string, number> = {}
    for (const cell of evidenceCells.parse(cells)) sums[cell[word]] = (sums[cell[word]] ?? 0) + cell.count
    return sums
  }

  test('of the vademecum is 81 ties: 7 given, 10 implied, 64 undated; 7 of them inferred', async () => {
    const data = await dataOf(`{ evidence(sets: ["vademecum"]) { ties ${counts} } }`)
    const { ties } = z.object({ ties: z.unknown() }).parse(data['evidence'])
    expect(sumBy('dateStatus', ties)).toEqual({ GIVEN: 7, IMPLIED: 10, UNKNOWN: 64 })
    expect(sumBy('certainty', ties)).toEqual({ STATED: 74, INFERRED: 7 })
  })

  test('says what the vademecum does not: no local node, no member of the three levels, no signature', async () => {
    const asked = `actors actorsWithoutSeat collectiveActors collectiveActorsWithoutEstimate localNodes governanceLevels
      governanceLevelsWithoutMembers adhesions adhesionsSigned events services servicesWithoutArea`
    expect(await dataOf(`{ evidence(sets: ["vademecum"]) { unknown { ${asked} } } }`)).toEqual({
      evidence: {
        unknown: {
          actors: 40,
          actorsWithoutSeat: expect.any(Number),
          collectiveActors: 7,
          collectiveActorsWithoutEstimate: 5,
          localNodes: 0,
          governanceLevels: 3,
          governanceLevelsWithoutMembers: 3,
          adhesions: 6,
          adhesionsSigned: 0,
          events: 10,
          services: 11,
          servicesWithoutArea: 10,
        },
      },
    })
  })

  test('is found under every source: the facts that cite the vademecum are those of its set', async () => {
    const { node } = z
      .object({ node: z.unknown() })
      .parse(await dataOf('{ node(id: "source:vademecum") { ... on Source { citedBy { ties } } } }'))
    expect(node).toEqual({ citedBy: { ties: 81 } })
  })
})

describe('members named so far', () => {
  test('are those of the body that a collective actor does nothing but belong to, or its own parts', async () => {
    const named = '{ namedMemberCount namedMembers { id } }'
    expect(
      await dataOf(`{ cpe: actor(id: "actor:soci_cpe") ${named} smp: actor(id: "actor:soci_smp") ${named}
        unions: actor(id: "actor:sindacati") ${named} wecare: actor(id: "actor:soggetti_attuatori_wecare") ${named}
        one: actor(id: "actor:smp") ${named} }`),
    ).toEqual({
      cpe: { namedMemberCount: 2, namedMembers: [{ id: 'actor:acea' }, { id: 'actor:coesa' }] },
      smp: { namedMemberCount: 1, namedMembers: [{ id: 'actor:coesa' }] },
      unions: { namedMemberCount: 3, namedMembers: [{ id: 'actor:cgil' }, { id: 'actor:cisl' }, { id: 'actor:uil' }] },
      wecare: { namedMemberCount: 0, namedMembers: [] },
      one: { namedMemberCount: null, namedMembers: [] },
    })
  })
})

const evidenceCells = z.array(z.object({ certainty: z.string(), dateStatus: z.string(), count: z.number() }))

describe('the figures of the vademecum’s graph', () => {
  const asked = `query Q($filter: NetworkFilter!) { metrics(filter: $filter) {
    entityCount pairCount density componentSizes transitivity largestCore bridgeCount
    articulationPoints { id } entities(first: 200, includeCollective: true) { entity { id } betweenness constraint } } }`
  const alone = { sets: ['vademecum'], certainty: ['STATED'], includeIsolated: false }

  /** `smp` → [betweenness, constraint], of the actors and projects named. */
  function figuresOf(data: unknown, names: readonly string[]): Record<string, unknown> {
    const text = JSON.stringify(data)
    return Object.fromEntries(
      names.map((name) => {
        const found = new RegExp(
          `"id":"[a-z-]+:${name}"\\},"betweenness":([\\d.e-]+),"constraint":([\\d.]+)`,
          'u',
        ).exec(text)
        return [name, [Number(found?.[1]).toFixed(4), Number(found?.[2]).toFixed(4)]]
      }),
    )
  }

  test('among actors are those known', async () => {
    const data = await dataOf(asked, { filter: { ...alone, entityTypes: ['ACTOR', 'GOVERNANCE_BODY', 'LOCAL_NODE'] } })
    expect(data).toMatchObject({
      metrics: {
        entityCount: 25,
        pairCount: 21,
        density: expect.closeTo(0.07, 4),
        componentSizes: [14, 5, 2, 2, 2],
        transitivity: 0,
        bridgeCount: 17,
        articulationPoints: ['coesa', 'cpe', 'idea', 'psw', 'smp'].map((name) => ({ id: `actor:${name}` })),
      },
    })
    const one = `query Q($filter: NetworkFilter!) { metrics(filter: $filter) {
      sampled smallSample entities(ids: ["actor:smp", "actor:cpe"]) { entityId degree rank componentSize } } }`
    expect(
      await dataOf(one, { filter: { ...alone, entityTypes: ['ACTOR', 'GOVERNANCE_BODY', 'LOCAL_NODE'] } }),
    ).toEqual({
      metrics: {
        sampled: false,
        smallSample: true,
        entities: [
          { entityId: 'actor:smp', degree: 8, rank: 1, componentSize: 14 },
          { entityId: 'actor:cpe', degree: 4, rank: 2, componentSize: 14 },
        ],
      },
    })
    expect(figuresOf(data, ['smp', 'cpe', 'coesa', 'idea', 'psw'])).toEqual({
      smp: ['0.2138', '0.1250'],
      cpe: ['0.0906', '0.2500'],
      coesa: ['0.0815', '0.3333'],
      idea: ['0.0815', '0.3333'],
      psw: ['0.0217', '0.2500'],
    })
  })

  test('with projects and events are those known', async () => {
    const data = await dataOf(asked, { filter: alone })
    expect(data).toMatchObject({
      metrics: {
        entityCount: 63,
        pairCount: 73,
        density: expect.closeTo(0.0374, 4),
        componentSizes: [63],
        transitivity: expect.closeTo(0.0439, 4),
        largestCore: 3,
        bridgeCount: 49,
      },
    })
    expect(
      JSON.stringify(data)
        .match(/"articulationPoints":\[([^\]]+)\]/u)?.[1]
        ?.split('},{'),
    ).toHaveLength(18)
    expect(figuresOf(data, ['progetto_patto', 'smp', 'patto'])).toEqual({
      progetto_patto: ['0.8598', '0.0509'],
      smp: ['0.2625', '0.1049'],
      patto: ['0.2225', '0.1111'],
    })
    expect(figuresOf(data, ['psw'])['psw']).toEqual(['0.1029', expect.anything()])
  })
})

describe('search', () => {
  const first = async (text: string, more: Record<string, unknown> = {}) => {
    const data = await dataOf(
      'query Q($text: String!, $first: Int! = 5, $asOf: Date) { search(text: $text, first: $first, asOf: $asOf) { ... on Entity { id } } }',
      { text, ...more },
    )
    return [...JSON.stringify(data).matchAll(/"id":"([^"]+)"/gu)].map((match) => match[1])
  }

  test.each([
    ['asl to3', 'actor:aslto3'],
    ['ASLTO3', 'actor:aslto3'],
    ['A.S.L. TO-3', 'actor:aslto3'],
    ['ciss', 'actor:ciss'],
    ['we.ca.re', 'project:wecare'],
    ['WECARE', 'project:wecare'],
    ['valdese', 'actor:diaconia_valdese'],
    ['Diaconia valdes', 'actor:diaconia_valdese'],
    ['socièta mutua piemonte', 'actor:smp'],
    ['SMP', 'actor:smp'],
    ['ripartiamo insieme', 'project:ripartiamo_insieme'],
  ])('for "%s" finds %s first', async (text, id) => {
    expect((await first(text))[0]).toBe(id)
  })

  test('bears one wrong letter', async () => {
    expect(await first('diaconja valdese')).toContain('actor:diaconia_valdese')
  })

  test.each(['*', '~', '+ -', 'a && b', '"', '[x TO y]', 'AND', 'foo:bar', '\\', '((', '../..', 'a^9', '{!x}'])(
    'takes %j as words, not as a language',
    async (text) => {
      expect(await first(text)).toEqual(expect.any(Array))
    },
  )

  test('gives as many as asked, and none that is absent on the day', async () => {
    expect(await first('comune', { first: 3 })).toHaveLength(3)
    expect(await first('ripartiamo insieme', { asOf: '2019-01-01' })).not.toContain('project:ripartiamo_insieme')
  })
})

describe('each typed root field', () => {
  const nested =
    'id label sources { locator source { title } } ties(first: 5) { totalCount nodes { id from { label } to { label ... on Actor { services { title areas { code } } } } } }'
  const PAGED = [
    'actors',
    'localNodes',
    'governanceBodies',
    'projects',
    'events',
    'municipalities',
    'themes',
    'sources',
  ]
  const FIELDS = [
    ...PAGED.map(
      (field) =>
        [
          field,
          (first: number) => `${field}(first: ${first}) { totalCount nodes { ${nested} } pageInfo { hasNextPage } }`,
        ] as const,
    ),
    ['node', () => `node(id: "actor:smp") { ... on Entity { ${nested} } }`] as const,
    [
      'node of a tie',
      () => 'node(id: "tie:r02") { ... on Tie { id from { label } sources { source { title } } } }',
    ] as const,
    ['actor', () => `actor(id: "actor:smp") { ${nested} seat { microArea { code } } areas { code } }`] as const,
    ['evidence', () => 'evidence(asOf: "2020-12-31") { ties { count } unknown { actors services } }'] as const,
    ['microAreas', () => `microAreas { ${nested} municipalities { actors { label } } }`] as const,
    ['needs', () => `needs { ${nested} services { providers { label } } }`] as const,
    ['search', (first: number) => `search(text: "pinerolo", first: ${first}) { ... on Entity { ${nested} } }`] as const,
  ]

  test.each(FIELDS)('%s sends one statement, however large its page', async (_name, ask) => {
    const sent: number[] = []
    for (const first of [10, 100]) {
      store.takeStatements()
      await dataOf(`{ ${ask(first)} }`)
      sent.push(store.takeStatements().length)
    }
    expect(sent).toEqual([1, 1])
  })
})

describe('the gallery of examples', () => {
  const files = readdirSync(EXAMPLES).filter((file) => file.endsWith('.graphql'))

  test('has ten at least', () => {
    expect(files.length).toBeGreaterThanOrEqual(10)
  })

  test.each(files)('%s is answered to the public, within its budget', async (file) => {
    const own = await startTestApi(store.database)
    const { errors, data, status } = await own.ask(readFileSync(path.join(EXAMPLES, file), 'utf8'))
    await own.stop()
    expect({ errors, status }).toEqual({ errors: undefined, status: 200 })
    expect(Object.values(data ?? {}).every((value) => value !== null)).toBe(true)
  })
})
