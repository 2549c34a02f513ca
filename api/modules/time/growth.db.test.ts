import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { loadSets } from '../../commands/load-seed.ts'
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

const band = z.object({ sure: z.number(), possible: z.number() })
const growth = z.object({ growth: z.object({ points: z.array(z.object({ day: z.string(), ties: band })) }) })

async function dataOf(query: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await api.ask(query, variables)
  expect(errors).toBeUndefined()
  return data ?? {}
}

describe('the growth of what is seeded', () => {
  /** Sure–possible ties, counted from the text of the vademecum. */
  const VADEMECUM = {
    '1995-12-31': '0–3',
    '1996-12-31': '1–9',
    '2001-12-31': '2–18',
    '2011-12-31': '6–22',
    '2013-12-31': '7–23',
    '2014-12-31': '7–71',
    '2016-12-31': '10–76',
    '2019-12-31': '10–76',
    '2020-05-31': '12–79',
    '2020-06-30': '12–80',
    '2020-12-30': '12–80',
    '2021-06-30': '12–80',
  }

  test.each(['YEAR', 'QUARTER'])(
    'of the vademecum is a band from what is sure to what is possible (%s)',
    async (step) => {
      const query = `query Q($from: Date!, $to: Date!) { growth(from: $from, to: $to, step: ${step}, filter: { sets: ["vademecum"] }) { points { day ties { sure possible } } } }`
      const found = await Promise.all(
        Object.keys(VADEMECUM).map(async (day) => {
          const { points } = growth.parse(await dataOf(query, { from: '1995-12-31', to: day })).growth
          const last = points.at(-1)
          return [last?.day, `${last?.ties.sure}–${last?.ties.possible}`]
        }),
      )
      expect(Object.fromEntries(found)).toEqual(VADEMECUM)
    },
  )

  test('of CISS is 22 comuni on its first day, 30 in 2016, 47 in 2025, and none the day before', async () => {
    const days = {
      '1997-06-30': 0,
      '1997-07-01': 22,
      '2015-12-31': 22,
      '2016-01-01': 30,
      '2024-12-31': 30,
      '2025-01-01': 47,
    }
    const counts = z.object({ node: z.object({ ties: z.object({ totalCount: z.number() }) }) })
    const query = `query Q($asOf: Date) { node(id: "actor:ciss", asOf: $asOf) { ... on Actor { ties(kinds: [MEMBERSHIP], first: 200) { totalCount } } } }`
    const found = await Promise.all(
      Object.keys(days).map(async (day) => [
        day,
        counts.parse(await dataOf(query, { asOf: day })).node.ties.totalCount,
      ]),
    )
    expect(Object.fromEntries(found)).toEqual(days)
  })

  test('compares: 8 comuni joined CISS with 2016, 17 with 2025, all surely', async () => {
    const query = `query Q($from: Date!, $to: Date!) {
      compareNetwork(from: $from, to: $to, filter: { groups: ["actor:ciss"], tieKinds: [MEMBERSHIP] }) {
        before { ties { sure possible } } after { ties { sure possible } since { started { surely possibly } ended { surely possibly } } }
        changes { kind surely when { kind earliest latest } before after subject { __typename ... on Membership { to { id } } } }
        totals { kind surely possibly } undecided truncated
      } }`
    const joined = (day: string) => ({
      kind: 'JOINED',
      surely: true,
      when: { kind: 'DATED', earliest: day, latest: day },
      before: 'ABSENT',
      after: 'SURE',
      subject: { __typename: 'Membership', to: { id: 'actor:ciss' } },
    })
    const compared = (day: string, before: number, count: number) => ({
      compareNetwork: {
        before: { ties: { sure: before, possible: before } },
        after: {
          ties: { sure: before + count, possible: before + count },
          since: { started: { surely: count, possibly: 0 }, ended: { surely: 0, possibly: 0 } },
        },
        changes: Array.from({ length: count }, () => joined(day)),
        totals: [{ kind: 'JOINED', surely: count, possibly: 0 }],
        undecided: 0,
        truncated: false,
      },
    })
    const areas = z.object({
      compareNetwork: z.looseObject({
        changes: z.array(z.looseObject({ kind: z.string() })),
        totals: z.array(z.looseObject({ kind: z.string() })),
      }),
    })
    /** What is left without the areas that the filtered network reaches with those who join. */
    const ask = async (from: string, to: string) => {
      const { changes, totals, ...rest } = areas.parse(await dataOf(query, { from, to })).compareNetwork
      const isOther = ({ kind }: { readonly kind: string }) => kind !== 'FIRST_COVERED'
      return { compareNetwork: { ...rest, changes: changes.filter(isOther), totals: totals.filter(isOther) } }
    }
    expect(await ask('2015-12-31', '2016-01-01')).toEqual(compared('2016-01-01', 22, 8))
    expect(await ask('2024-12-31', '2025-01-01')).toEqual(compared('2025-01-01', 30, 17))
  })

  test('tells that CISS comes to three micro-areas for the first time with its growth of 2025, and to no other', async () => {
    const query = `query Q($from: Date!, $to: Date!) { compareNetwork(from: $from, to: $to) {
      changes { id kind surely nobodyBefore before after when { earliest latest } by { id } } } }`
    const change = z.looseObject({ kind: z.string(), by: z.array(z.object({ id: z.string() })) })
    const answer = z.object({ compareNetwork: z.object({ changes: z.array(change) }) })
    const firstTimes = async (from: string, to: string) =>
      answer
        .parse(await dataOf(query, { from, to }))
        .compareNetwork.changes.filter(({ kind, by }) => kind === 'FIRST_COVERED' && by[0]?.id === 'actor:ciss')
    const expected = ['MA6', 'MA5', 'MA7'].map((area) => ({
      ...{
        id: `FIRST_COVERED/micro-area:${area}/actor:ciss`,
        kind: 'FIRST_COVERED',
        surely: true,
        nobodyBefore: false,
      },
      ...{ before: 'ABSENT', after: 'SURE', when: { earliest: '2025-01-01', latest: '2025-01-01' } },
      by: [{ id: 'actor:ciss' }],
    }))
    expect(await firstTimes('2015-12-31', '2025-01-01')).toEqual(expected)
    expect(await firstTimes('2024-12-31', '2025-01-01')).toEqual(expected)
    expect(await firstTimes('2015-12-31', '2024-12-31')).toEqual([])
    expect(await firstTimes('2025-01-01', '2026-11-29')).toEqual([])
  })
})
