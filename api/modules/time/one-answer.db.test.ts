import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { ACTOR_KINDS } from '#graph-schema/model/actor.ts'
import { isoDay, parseIsoDay } from '#graph-schema/model/day.ts'
import { NETWORK_ENTITY_TYPES } from '#graph-schema/model/entity.ts'
import { CERTAINTIES, DATE_STATUSES } from '#graph-schema/model/evidence.ts'
import { TIE_KINDS } from '#graph-schema/model/tie.ts'
import { drawFrom, randomFor } from '#seed/scenario/random.ts'
import { loadScenario } from '../../commands/load-seed.ts'
import { makeFact, makeTheme } from '../../testing/records.ts'
import { startTestApi, type TestApi } from '../../testing/test-api.ts'
import { openTestStore, type TestStore } from '../../testing/test-store.ts'

let store: TestStore
let api: TestApi

beforeAll(async () => {
  store = await openTestStore()
  await loadScenario(store.database, { actors: 60, ties: 240, seed: 11 }, () => {})
  // A scenario tells no themes.
  await store.load({
    entities: ['care', 'work'].map((slug) => makeTheme(slug)),
    facts: Array.from({ length: 30 }, (_, place) =>
      makeFact(`about-${place}`, 'ABOUT', [`actor:e${place + 1}`, place % 3 === 0 ? 'theme:care' : 'theme:work'], {
        period: ['/', '2016-05/..', '2014/2020', '2018-02-03/'][place % 4] ?? '/',
      }),
    ),
  })
  api = await startTestApi(store.database, { acceptsClientText: true })
})
afterAll(async () => {
  await api.stop()
  await store.close()
})

async function dataOf(query: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await api.askByHash(query, variables)
  expect(errors).toBeUndefined()
  return data ?? {}
}

const ids = z.array(z.object({ id: z.string() }))
const named = z.object({
  microAreas: ids,
  municipalities: z.object({ nodes: ids }),
  localNodes: z.object({ nodes: ids }),
  themes: z.object({ nodes: ids }),
})

const random = randomFor('one answer', 2026)

function pick<Item>(items: readonly Item[]): Item[] {
  return items.filter(() => random() < 0.4)
}

/** A filter that asks a few of all things that can be asked. */
function makeFilter({
  microAreas,
  municipalities,
  localNodes,
  themes,
}: z.infer<typeof named>): Record<string, unknown> {
  const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)
  const conditions: Record<string, unknown> = {
    entityTypes: pick(NETWORK_ENTITY_TYPES),
    kinds: pick(ACTOR_KINDS),
    collective: random() < 0.5,
    tieKinds: pick(TIE_KINDS),
    certainty: pick(CERTAINTIES),
    dateStatus: pick(DATE_STATUSES),
    areas: idsOf(pick(microAreas)),
    municipalities: idsOf(pick(municipalities.nodes)),
    groups: idsOf(pick(localNodes.nodes)),
    themes: idsOf(pick(themes.nodes)),
    text: 'a',
    sets: ['scenario'],
    includeIsolated: false,
  }
  // A few at a time: a statement with all of them at once takes the database long to plan.
  const names = Object.keys(conditions)
  const asked = Array.from({ length: 3 }, () => drawFrom(random, names))
  return Object.fromEntries(Object.entries(conditions).filter(([name]) => asked.includes(name)))
}

function makeDay(): string {
  return isoDay((parseIsoDay('2014-06-01') ?? 0) + Math.floor(random() * 4_500))
}

const TOTALS = 'totals { entities ties byTieKind { kind count } byEntityType { entityType count } } truncated'
const WHOLE = `entities { __typename id label presence period { text start { earliest latest } } sources { locator source { label } }
    ... on Actor { seat { label microArea { code } } areas { code } services { title areas { code } needs { code } } themes { label } }
    ... on Group { areas { code } } ... on Event { places { label } } lastAttested }
  ties { __typename id kind role presence certainty from { id label } to { id presence } } ${TOTALS}`

const slice = z.object({
  network: z.object({
    entities: ids,
    ties: ids,
    totals: z.object({ entities: z.number(), ties: z.number(), byTieKind: z.unknown() }),
  }),
})

const IDS = `entities { id presence } ties { id presence } ${TOTALS}`

async function ask(
  filter: unknown,
  presence: string,
  asOf: string | null,
  { known, selection = IDS }: { readonly known: string | null; readonly selection?: string },
) {
  const query = `query Q($filter: NetworkFilter, $asOf: Date, $presence: Presence!, $known: DateTime) {
    network(filter: $filter, asOf: $asOf, presence: $presence, limit: 5000, recordedBefore: $known) { ${selection} } }`
  return dataOf(query, { filter, asOf, presence, known })
}

const point = z.object({
  day: z.string(),
  entities: z.object({ sure: z.number(), possible: z.number() }),
  ties: z.object({ sure: z.number(), possible: z.number() }),
})
const told = z.object({
  growth: z.object({ points: z.array(point) }),
  compareNetwork: z.object({ before: point, after: point }),
})

describe('for random filters and days', () => {
  test('the network, the record in memory, the growth and the difference give one answer', async () => {
    const areas = named.parse(
      await dataOf(
        '{ microAreas { id } municipalities(first: 50) { nodes { id } } localNodes { nodes { id } } themes { nodes { id } } }',
      ),
    )
    const known = new Date().toISOString()
    for (let round = 0; round < 4; round += 1) {
      const filter = makeFilter(areas)
      const days = [makeDay(), makeDay()].sort()
      const [from = '', to = ''] = days
      const figures = { from: {}, to: {} }
      for (const [name, day] of [
        ['from', from],
        ['to', to],
      ] as const) {
        const counts: Record<string, { sure: number; possible: number }> = {
          entities: { sure: 0, possible: 0 },
          ties: { sure: 0, possible: 0 },
        }
        for (const presence of ['SURE', 'POSSIBLE'] as const) {
          const stored = await ask(filter, presence, day, { known: null })
          expect([filter, presence, day, await ask(filter, presence, day, { known })]).toEqual([
            filter,
            presence,
            day,
            stored,
          ])
          const { totals } = slice.parse(stored).network
          const side = presence === 'SURE' ? 'sure' : 'possible'
          for (const what of ['entities', 'ties'] as const) Object.assign(counts[what] ?? {}, { [side]: totals[what] })
        }
        figures[name] = { day, ...counts }
      }
      const query = `query Q($from: Date!, $to: Date!, $filter: NetworkFilter) {
        growth(from: $from, to: $to, step: YEAR, filter: $filter) { points { day entities { sure possible } ties { sure possible } } }
        compareNetwork(from: $from, to: $to, filter: $filter) {
          before { day entities { sure possible } ties { sure possible } } after { day entities { sure possible } ties { sure possible } } } }`
      const { growth, compareNetwork } = told.parse(await dataOf(query, { from, to, filter }))
      const { points } = growth
      expect([filter, { from: points[0], to: points.at(-1) }]).toEqual([filter, figures])
      expect([filter, { from: compareNetwork.before, to: compareNetwork.after }]).toEqual([filter, figures])
    }
  }, 120_000)

  test('the network of a theme, in the store and in memory, is what the theme says is about it', async () => {
    const filter = { themes: ['theme:care'] }
    const stored = await ask(filter, 'POSSIBLE', '2019-05-05', { known: null })
    expect(await ask(filter, 'POSSIBLE', '2019-05-05', { known: new Date().toISOString() })).toEqual(stored)
    const theme = await dataOf('{ node(id: "theme:care", asOf: "2019-05-05") { ... on Theme { about { id } } } }')
    const { about } = z.object({ node: z.object({ about: ids }) }).parse(theme).node
    const sorted = (items: z.infer<typeof ids>) => items.map(({ id }) => id).sort()
    expect(about.length).toBeGreaterThan(2)
    expect(sorted(slice.parse(stored).network.entities)).toEqual(sorted(about))
  })

  test('without a day, and with every presence, the record in memory gives the network', async () => {
    const known = new Date().toISOString()
    for (const [presence, asOf] of [
      ['POSSIBLE', null],
      ['ABSENT', '2019-05-05'],
    ] as const) {
      const stored = await ask({}, presence, asOf, { known: null, selection: WHOLE })
      expect(await ask({}, presence, asOf, { known, selection: WHOLE })).toEqual(stored)
    }
  })

  test('the figures measured of the record in memory are those of the network', async () => {
    const query = `query Q($known: DateTime) { metrics(asOf: "2020-01-01", recordedBefore: $known) {
      entityCount pairCount density componentSizes transitivity bridgeCount
      entities(first: 3) { entity { id label presence } tieCount betweenness rank } } }`
    const known = new Date().toISOString()
    expect(await dataOf(query, { known })).toEqual(await dataOf(query, { known: null }))
  })
})
