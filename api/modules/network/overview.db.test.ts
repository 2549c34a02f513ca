import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { loadSets } from '../../commands/load-seed.ts'
import { makeFact, makeLocalNode, makeTie } from '../../testing/records.ts'
import { startTestApi, type TestApi } from '../../testing/test-api.ts'
import { openTestStore, type TestStore } from '../../testing/test-store.ts'

let store: TestStore
let api: TestApi

/** Everything that is seeded and, beside it, a group that covers two micro-areas. */
beforeAll(async () => {
  store = await openTestStore()
  await loadSets(store.database, () => {})
  await store.load({
    entities: [makeLocalNode('two-valleys')],
    ties: [makeTie('member', 'MEMBERSHIP', ['actor:smp', 'local-node:two-valleys'], { role: 'MEMBER' })],
    facts: [
      makeFact('w1', 'COVERS', ['local-node:two-valleys', 'micro-area:MA1']),
      makeFact('w4', 'COVERS', ['local-node:two-valleys', 'micro-area:MA4']),
    ],
  })
  api = await startTestApi(store.database, { acceptsClientText: true })
})
afterAll(async () => {
  await api.stop()
  await store.close()
})

type Variables = Readonly<Record<string, unknown>>

async function dataOf(query: string, variables: Variables) {
  const { data, errors } = await api.ask(query, variables)
  expect(errors).toBeUndefined()
  return data ?? {}
}

const withId = z.object({ id: z.string() })
const placed = z.object({ microArea: withId.nullable() })
const totals = z.object({
  entities: z.number(),
  ties: z.number(),
  byEntityType: z.array(z.object({ entityType: z.string(), count: z.number() })),
  byTieKind: z.array(z.object({ kind: z.string(), count: z.number() })),
})
const overviewAnswer = z.object({
  totals,
  cells: z.array(
    z.object({
      id: z.string(),
      area: z.object({ id: z.string(), label: z.string() }).nullable(),
      severalAreas: z.boolean(),
      entityType: z.string(),
      kind: z.string().nullable(),
      entities: z.number(),
      collective: z.number(),
      ties: z.number(),
    }),
  ),
  bundles: z.array(z.object({ ends: z.tuple([z.string(), z.string()]), ties: z.number() })),
  opened: z.array(z.object({ cell: z.string(), entities: z.array(withId), rest: z.number() })),
})
const networkAnswer = z.object({
  totals,
  entities: z.array(
    z.object({
      __typename: z.string(),
      id: z.string(),
      kind: z.string().optional(),
      collective: z.boolean().optional(),
      seat: placed.nullable().optional(),
      places: z.array(placed).optional(),
      areas: z.array(withId).optional(),
    }),
  ),
  ties: z.array(z.object({ from: withId, to: withId })),
})
type NetworkAnswer = z.infer<typeof networkAnswer>

const ARGUMENTS = 'filter: $filter, asOf: $asOf, presence: $presence'
const VARIABLES = '$filter: NetworkFilter, $asOf: Date, $presence: Presence! = POSSIBLE'
const TOTALS = 'totals { entities ties byEntityType { entityType count } byTieKind { kind count } }'
const OVERVIEW = `query Q(${VARIABLES}, $open: [ID!]! = []) { networkOverview(${ARGUMENTS}, open: $open) { ${TOTALS}
  cells { id area { id label } severalAreas entityType kind entities collective ties }
  bundles { ends ties } opened { cell entities { id } rest } } }`
const NETWORK = `query Q(${VARIABLES}) { network(${ARGUMENTS}, limit: 500) { ${TOTALS}
  entities { __typename id ... on Actor { kind collective seat { microArea { id } } } ... on Event { places { microArea { id } } } ... on Group { areas { id } } }
  ties { from { id } to { id } } } }`

async function overviewOf(variables: Variables) {
  return overviewAnswer.parse((await dataOf(OVERVIEW, variables))['networkOverview'])
}

async function networkOf(variables: Variables) {
  return networkAnswer.parse((await dataOf(NETWORK, variables))['network'])
}

const TYPES = {
  LocalNode: 'LOCAL_NODE',
  GovernanceBody: 'GOVERNANCE_BODY',
  Project: 'PROJECT',
  Event: 'EVENT',
} as const

/** The cell of each entity of a network, by the definition of the SDL. */
function cellsOf({ entities }: NetworkAnswer): ReadonlyMap<string, string> {
  return new Map(
    entities.map((entity) => {
      const places = [entity.seat ?? { microArea: null }, ...(entity.places ?? [])]
      const areas = entity.__typename === 'Actor' ? [] : (entity.areas ?? [])
      const all = new Set([...places.flatMap(({ microArea }) => microArea?.id ?? []), ...areas.map(({ id }) => id)])
      const [first = '-none'] = all
      const place = all.size > 1 ? '-several' : first.replace('micro-area:', '')
      const type = Object.entries(TYPES).find(([name]) => name === entity.__typename)?.[1]
      return [entity.id, `cell:${place}/${type ?? entity.kind}`]
    }),
  )
}

function countBy(keys: Iterable<string>): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1
  return counts
}

/** Bundles by their ends, where what is in `shown` stands for itself. */
function bundlesOf({ ties }: NetworkAnswer, cells: ReadonlyMap<string, string>, shown: ReadonlySet<string>) {
  const endOf = (id: string) => (shown.has(id) ? id : (cells.get(id) ?? ''))
  const ends = ties.map(({ from, to }) => [endOf(from.id), endOf(to.id)].sort())
  return countBy(ends.filter(([a, b]) => a !== b).map((pair) => pair.join(' ')))
}

function tellBundles({ bundles }: z.infer<typeof overviewAnswer>) {
  return Object.fromEntries(bundles.map(({ ends, ties }) => [ends.join(' '), ties]))
}

const QUESTIONS = [
  {},
  { filter: { sets: ['vademecum', 'context'], includeIsolated: false } },
  { filter: { tieKinds: ['PARTICIPATION'], certainty: ['STATED'], kinds: ['PUBLIC_BODY', 'HEALTH'] } },
  { filter: { areas: ['micro-area:MA4'] } },
  { asOf: '2019-06-01' },
  { asOf: '2019-06-01', presence: 'SURE', filter: { entityTypes: ['ACTOR'] } },
] as const

describe('the overview of a network', () => {
  test.each(QUESTIONS)('counts what network holds, cell by cell, for %j', async (question) => {
    const [overview, network] = [await overviewOf(question), await networkOf(question)]
    const cells = cellsOf(network)
    const inside = network.ties.flatMap(({ from, to }) => {
      const cell = cells.get(from.id) ?? ''
      return cell === cells.get(to.id) ? [cell] : []
    })
    const collective = network.entities.flatMap(({ id, collective: unnamed }) =>
      unnamed === true ? [cells.get(id) ?? ''] : [],
    )
    expect(overview.totals).toEqual(network.totals)
    expect(Object.fromEntries(overview.cells.map(({ id, entities }) => [id, entities]))).toEqual(
      countBy(cells.values()),
    )
    expect(Object.fromEntries(overview.cells.flatMap(({ id, ties }) => (ties === 0 ? [] : [[id, ties]])))).toEqual(
      countBy(inside),
    )
    expect(
      Object.fromEntries(overview.cells.flatMap(({ id, collective: count }) => (count === 0 ? [] : [[id, count]]))),
    ).toEqual(countBy(collective))
    expect(tellBundles(overview)).toEqual(bundlesOf(network, cells, new Set()))
  })

  test('adds up to the totals', async () => {
    const { totals: all, cells, bundles } = await overviewOf({ filter: { sets: ['vademecum'] } })
    const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
    expect(sum(cells.map(({ entities }) => entities))).toBe(all.entities)
    expect(sum([...cells, ...bundles].map(({ ties }) => ties))).toBe(all.ties)
  })

  test('says of each cell where it is and what it is of, ordered by place and kind', async () => {
    const { cells } = await overviewOf({ filter: { entityTypes: ['LOCAL_NODE', 'EVENT'] } })
    expect(
      cells.map(({ id, area, severalAreas, entityType, kind }) => ({
        id,
        area: area?.id,
        severalAreas,
        entityType,
        kind,
      })),
    ).toEqual([
      { id: 'cell:MA1/EVENT', area: 'micro-area:MA1', severalAreas: false, entityType: 'EVENT', kind: null },
      { id: 'cell:MA5/EVENT', area: 'micro-area:MA5', severalAreas: false, entityType: 'EVENT', kind: null },
      { id: 'cell:-several/LOCAL_NODE', area: undefined, severalAreas: true, entityType: 'LOCAL_NODE', kind: null },
      { id: 'cell:-several/EVENT', area: undefined, severalAreas: true, entityType: 'EVENT', kind: null },
      { id: 'cell:-none/EVENT', area: undefined, severalAreas: false, entityType: 'EVENT', kind: null },
    ])
  })
})

describe('a cell that is opened', () => {
  test('shows what network answers for its area and kind, with the ties of each', async () => {
    const question = { filter: { sets: ['vademecum', 'context'] } }
    const [overview, network] = [
      await overviewOf({ ...question, open: ['cell:MA4/PUBLIC_BODY', 'cell:-none/PROJECT'] }),
      await networkOf(question),
    ]
    const asked = await networkOf({
      filter: { ...question.filter, areas: ['micro-area:MA4'], kinds: ['PUBLIC_BODY'], entityTypes: ['ACTOR'] },
    })
    const cells = cellsOf(network)
    const seated = asked.entities.map(({ id }) => id).filter((id) => cells.get(id) === 'cell:MA4/PUBLIC_BODY')
    expect(overview.opened.map(({ cell, rest }) => ({ cell, rest }))).toEqual([
      { cell: 'cell:MA4/PUBLIC_BODY', rest: 0 },
      { cell: 'cell:-none/PROJECT', rest: 0 },
    ])
    const [bodies, projects] = overview.opened.map(({ entities }) => entities.map(({ id }) => id))
    expect(bodies?.length).toBeGreaterThan(3)
    expect([...(bodies ?? [])].sort()).toEqual(seated.sort())
    expect(tellBundles(overview)).toEqual(bundlesOf(network, cells, new Set([...(bodies ?? []), ...(projects ?? [])])))
  })

  test('shows the most tied first', async () => {
    const network = await networkOf({})
    const degrees = countBy(network.ties.flatMap(({ from, to }) => [from.id, to.id]))
    const { opened } = await overviewOf({ open: ['cell:-none/PROJECT'] })
    const shown = opened.flatMap(({ entities }) => entities.map(({ id }) => degrees[id] ?? 0))
    expect(shown.length).toBeGreaterThan(3)
    expect(shown).toEqual([...shown].sort((a, b) => b - a))
  })

  test('is passed over where the filter leaves nothing of it', async () => {
    const { opened } = await overviewOf({ filter: { entityTypes: ['EVENT'] }, open: ['cell:-none/PROJECT'] })
    expect(opened).toEqual([])
  })

  test.each(['actor:smp', 'cell:MA4', 'cell:MA4/PLANET', 'cell:-nowhere/EVENT', ''])(
    'by the id %j is refused, and the answer says why',
    async (id) => {
      const { errors } = await api.ask(OVERVIEW, { open: [id] })
      expect(errors?.[0]).toMatchObject({
        message: `networkOverview.open: "${id}" is not the id of a cell; take one from cells, for instance cell:-none/PROJECT`,
        extensions: { code: 'BAD_USER_INPUT' },
      })
    },
  )

  test('with more than twelve others is refused', async () => {
    const open = Array.from({ length: 13 }, (_, index) => `cell:MA${index}/EVENT`)
    const { errors } = await api.ask(OVERVIEW, { open })
    expect(errors?.[0]?.message).toBe('networkOverview.open: 12 values at most are allowed, not 13')
  })
})

test.each([
  ['networkOverview { totals { entities } cells { id entities } bundles { ends ties } }', 1],
  ['networkOverview(open: ["cell:-none/PROJECT"]) { cells { area { label } } opened { entities { label } } }', 2],
])('%s sends %i statements', async (field, count) => {
  store.takeStatements()
  await dataOf(`{ ${field} }`, {})
  expect(store.takeStatements()).toHaveLength(count)
})
