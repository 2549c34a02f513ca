import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { loadSets } from '#api/commands/load-seed.ts'
import { startTestApi, type TestApi } from '#api/testing/test-api.ts'
import { openTestStore, type TestStore } from '#api/testing/test-store.ts'
import { type Difference, queryOfView, writeDocument } from '#client/features/explorer/as-graphql/view-query.ts'
import { type Exploration, explore, sliceOf } from '#client/features/explorer/state/explore.ts'
import { type Question, readQuestion } from '#client/features/explorer/state/question.ts'
import type { ExplorerNetworkQuery } from '#client/generated/graphql.ts'
import { type DateGroup, dateGroupOf } from '#client/graph/model/date-group.ts'
import { ENTITY_CLASSES } from '#client/graph/model/entity-class.ts'
import { buildNetwork, type Network, type PresentAs } from '#client/graph/model/network.ts'
import { CERTAINTIES, DATE_STATUSES, FACT_SETS } from '#graph-schema/model/evidence.ts'
import { ARROW_FAMILIES, TIE_KINDS, TIE_ROLES } from '#graph-schema/model/tie.ts'
import { collectTrustedDocuments } from '../.config/trusted-documents.ts'

const TODAY = '2026-11-23'
const { ids, texts } = collectTrustedDocuments(path.resolve(import.meta.dirname, '..', 'client'))

let store: TestStore
let api: TestApi
let network: Network

beforeAll(async () => {
  store = await openTestStore()
  await loadSets(store.database, () => {})
  api = await startTestApi(store.database, { acceptsClientText: true })
  const { data } = await api.ask(texts[ids['ExplorerNetwork'] ?? ''] ?? '', { limit: 300 })
  network = buildNetwork((data as unknown as ExplorerNetworkQuery).network)
})
afterAll(async () => {
  await api.stop()
  await store.close()
})

const end = z.object({ id: z.string() })
const answered = z.object({
  truncated: z.boolean(),
  entities: z.array(z.object({ id: z.string() })),
  ties: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(TIE_KINDS),
      role: z.enum(TIE_ROLES).nullable(),
      dateStatus: z.enum(DATE_STATUSES),
      presence: z.enum(['SURE', 'POSSIBLE']).optional(),
      period: z.object({ text: z.string(), end: z.object({ latest: z.string().nullable() }) }),
      from: end,
      to: end,
    }),
  ),
})
type Answer = z.infer<typeof answered>
type AnsweredTie = Answer['ties'][number]

interface Shown {
  readonly entities: readonly string[]
  readonly ties: readonly string[]
}

/** What the query of a view answers, changed as its differences say. */
async function askView(exploration: Exploration, question: Question): Promise<Shown> {
  const query = queryOfView(question, exploration)
  const { data, errors } = await api.ask(writeDocument(query), query.variables)
  expect(errors).toBeUndefined()
  const answer = answered.parse(data?.[query.field])
  expect(answer.truncated).toBe(false)
  const ties = answer.ties.filter((tie) => query.differences.every((difference) => isShown(tie, difference)))
  const tieIds = ties.map(({ id }) => id).sort()
  if (query.field === 'neighbourhood') return { entities: reach(ties, question), ties: tieIds }
  const tied = new Set(ties.flatMap(({ from, to }) => [from.id, to.id]))
  const all = answer.entities.map(({ id }) => id)
  const cleared = ties.length < answer.ties.length ? all.filter((id) => tied.has(id)) : all
  const alone = query.differences.flatMap((difference) => (difference.what === 'alone' ? difference.ids : []))
  const hidden = query.differences.flatMap((difference) => (difference.what === 'hidden' ? difference.ids : []))
  const entities = [...new Set([...cleared, ...alone])].filter((id) => !hidden.includes(id)).sort()
  return {
    entities,
    ties: ties
      .flatMap(({ id, from, to }) => (entities.includes(from.id) && entities.includes(to.id) ? [id] : []))
      .sort(),
  }
}

function isShown(tie: AnsweredTie, difference: Difference): boolean {
  switch (difference.what) {
    case 'roles':
      return tie.kind !== difference.kind || (tie.role !== null && difference.roles.includes(tie.role))
    case 'ended':
      return groupOf(tie) !== 'ENDED'
    case 'dates':
      return difference.kept.includes(groupOf(tie))
    case 'presences':
      return tie.presence !== undefined && difference.kept.includes(tie.presence)
    default:
      return true
  }
}

function groupOf({ dateStatus, period }: AnsweredTie): DateGroup {
  const unbounded = { kind: 'UNKNOWN', earliest: null, latest: null } as const
  const end = { kind: 'UNKNOWN', earliest: null, latest: period.end.latest } as const
  return dateGroupOf({ dateStatus, period: { text: period.text, start: unbounded, end } }, TODAY)
}

function reach(ties: readonly AnsweredTie[], { scope }: Question): readonly string[] {
  const found = new Set([scope.isolated ?? ''])
  for (let step = 0; step < scope.steps; step += 1) {
    const ring = ties.flatMap(({ from, to }) => (found.has(from.id) ? [to.id] : found.has(to.id) ? [from.id] : []))
    for (const id of ring) found.add(id)
  }
  return [...found].sort()
}

function shownBy({ visible }: Exploration): Shown {
  return { entities: [...visible.entities].sort(), ties: [...visible.ties].sort() }
}

function exploreView(question: Question): Exploration {
  return explore(network, sliceOf(network, question.sets), question, TODAY)
}

/** Most of the values, or few of them: both ways of filtering. */
function someOf<Value>(values: readonly Value[]): fc.Arbitrary<ReadonlySet<Value>> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(new Set(values)) },
    { weight: 2, arbitrary: fc.subarray([...values]).map((chosen) => new Set(chosen)) },
  )
}

const anyQuestion = fc
  .record({
    classes: someOf(ENTITY_CLASSES),
    collective: fc.boolean(),
    families: someOf(ARROW_FAMILIES),
    unconfirmed: fc.constantFrom(null, null, null, 1, 5, 10),
    presences: someOf<PresentAs>(['SURE', 'POSSIBLE']),
    dates: someOf<DateGroup>(['GIVEN', 'IMPLIED', 'ENDED', 'UNKNOWN']),
    certainties: someOf(CERTAINTIES),
    areas: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.subarray(['micro-area:MA1', 'micro-area:MA4', 'micro-area:MA5']) },
    ),
    sets: someOf(FACT_SETS),
    asOf: fc.constantFrom(null, null, '1990-01-01', '2016-01-01', '2020-12-31', '2024-12-31'),
    hidden: fc.subarray(['actor:smp', 'actor:cpe', 'project:progetto_patto']),
  })
  .map(({ sets, asOf, hidden, areas, ...filters }): Question => {
    const whole = readQuestion({})
    return {
      ...whole,
      filters: { ...filters, areas: new Set(areas) },
      sets,
      asOf,
      scope: { ...whole.scope, hidden },
    }
  })

describe('the query of a view', () => {
  test('asks for what the page shows, whatever the filters, once its differences are applied', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuestion, async (question) => {
        const exploration = exploreView(question)
        expect(await askView(exploration, question)).toEqual(shownBy(exploration))
      }),
      { numRuns: 12, seed: 5 },
    )
  }, 120_000)

  test.each([
    {},
    { fonti: 'vademecum,altre-fonti' },
    { fonti: 'vademecum,altre-fonti', tipi: 'enti-pubblici,sanita,cooperative' },
    { tipi: '-collettivi,-eventi' },
    { area: 'micro-area:MA4', fonti: 'vademecum,altre-fonti' },
    { fondatezza: 'dedotta', tipi: 'progetti,mutualita' },
    { alla: '2020-12-31' },
    { alla: '2016-01-01', fonti: 'vademecum,altre-fonti', date: '-assente' },
  ])('has nothing to add or to leave out for %j', async (address) => {
    const question = readQuestion(address)
    const exploration = exploreView(question)
    const { differences } = queryOfView(question, exploration)
    expect(differences.filter(({ what }) => what !== 'alone')).toEqual([])
    expect(await askView(exploration, question)).toEqual(shownBy(exploration))
  })

  test.each([
    { isola: 'actor:smp' },
    { isola: 'actor:coesa', passi: '2' },
    { isola: 'actor:coesa', passi: '3', relazioni: 'appartiene', fonti: 'vademecum,altre-fonti' },
    { isola: 'project:progetto_patto', tipi: '-mutualita', fondatezza: 'scritta' },
    { isola: 'actor:smp', passi: '2', alla: '2015-06-30' },
  ])('asks for the neighbourhood of what is shown alone: %j', async (address) => {
    const question = readQuestion(address)
    const exploration = exploreView(question)
    expect(queryOfView(question, exploration).field).toBe('neighbourhood')
    expect(await askView(exploration, question)).toEqual(shownBy(exploration))
  })

  test('names every difference that has no word in a filter', () => {
    const question = readQuestion({
      relazioni: 'promuove',
      date: 'certa,terminata',
      testo: 'mutua',
      nascosti: 'actor:cpe',
      raccolti: 'actor:smp',
    })
    const { differences } = queryOfView(question, exploreView(question))
    expect(differences.map(({ what }) => what)).toEqual(['roles', 'roles', 'dates', 'alone', 'lit', 'hidden', 'folded'])
    expect(differences[0]).toEqual({
      what: 'roles',
      kind: 'PARTICIPATION',
      roles: ['PROMOTER', 'LAUNCHER', 'ISSUER', 'PUBLISHER'],
    })
  })
})
