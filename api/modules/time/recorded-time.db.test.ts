import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type ActApi, startActApi } from '../../testing/act-api.ts'
import { makeActor, makeFact, makeLocalNode, makeMicroArea, makeMunicipality, makeTie } from '../../testing/records.ts'
import { openTestStore, type TestStore } from '../../testing/test-store.ts'

let store: TestStore
let staff: ActApi
let requests = 0

beforeAll(async () => {
  store = await openTestStore()
  await store.load({
    entities: [
      makeActor('ada', { name: 'Ada' }),
      makeActor('bea', { name: 'Bea' }),
      makeActor('ciro', { name: 'Ciro' }),
      makeLocalNode('valle', { name: 'Valle' }),
      makeMunicipality('001001', { name: 'Paese' }),
      makeMicroArea('MA1', { name: 'Area 1' }),
    ],
    ties: [
      makeTie('old', 'COLLABORATION', ['actor:ada', 'actor:bea'], { period: '2015-01-01/..' }),
      makeTie('wrong', 'CONTRACT', ['actor:ada', 'actor:bea'], { period: '2016-01-01/..' }),
      makeTie('dated', 'CONTRACT', ['actor:bea', 'actor:ada'], { period: '2017-01-01/..' }),
      makeTie('ending', 'MEMBERSHIP', ['actor:ada', 'local-node:valle'], { role: 'MEMBER', period: '2018-01-01/..' }),
    ],
    facts: [
      makeFact('part', 'PART_OF_AREA', ['municipality:001001', 'micro-area:MA1'], { period: '2000-01-01/..' }),
      makeFact('seat', 'SEATED_IN', ['actor:ciro', 'municipality:001001'], { period: '2026-02-01/..' }),
    ],
  })
  staff = await startActApi(store.database)
})
afterAll(async () => {
  await staff.api.stop()
  await store.close()
})

const LOADED_AT = '2026-01-02T03:04:05.000Z'
const source = { sourceId: 'source:test' }

async function act(field: string, input: Readonly<Record<string, unknown>>): Promise<string> {
  requests += 1
  const outcome = await staff.act(field, { requestId: `recorded-${requests}`, ...input })
  expect(outcome).toMatchObject({ __typename: 'Recorded' })
  return String(outcome['subjectId'])
}

async function ask(query: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await staff.api.askByHash(query, variables)
  expect(errors).toBeUndefined()
  return data ?? {}
}

const NETWORK = `network(recordedBefore: $known) { totals { entities ties } entities { id label version period { text } }
  ties { id kind version period { text start { latest } end { earliest } } from { label } to { label } } }`

/** What is known now, and an instant after which it was. */
async function remember() {
  const answer = await ask(`query Q($known: DateTime) { ${NETWORK} }`)
  await pause(5)
  const instant = new Date().toISOString()
  await pause(5)
  return { answer, instant }
}

const today = new Date().toISOString().slice(0, 10)

const difference = z.object({
  compareNetwork: z.object({
    changes: z.array(z.looseObject({ id: z.string() })),
    totals: z.unknown(),
    after: z.object({ ties: z.unknown(), since: z.object({ started: z.unknown(), ended: z.unknown() }) }),
  }),
})

async function compare(from: string, to: string, known: string | null = null) {
  const query = `query Q($from: Date!, $to: Date!, $known: DateTime) { compareNetwork(from: $from, to: $to, recordedBefore: $known) {
    changes { id surely before after correction { act periodBefore periodAfter fields label } } totals { kind surely possibly }
    after { ties { sure possible } since { started { surely possibly } ended { surely possibly } } } } }`
  return difference.parse(await ask(query, { from, to, known })).compareNetwork
}

describe('what was on record', () => {
  const remembered: Awaited<ReturnType<typeof remember>>[] = []
  let late = ''

  beforeAll(async () => {
    remembered.push(await remember())
    late = await act('recordTie', {
      kind: 'MEMBERSHIP',
      from: 'actor:bea',
      to: 'local-node:valle',
      role: 'MEMBER',
      period: '2019-03-01/..',
      source,
    })
    remembered.push(await remember())
    await act('correctTie', { id: 'tie:dated', version: 1, period: '2014-06-01/..', dateStatus: 'GIVEN', source })
    remembered.push(await remember())
    await act('endTie', { id: 'tie:ending', version: 1, on: '2026-09-01' })
    remembered.push(await remember())
    await act('removeTie', { id: 'tie:wrong', version: 1, reason: 'mai esistito' })
    remembered.push(await remember())
    await act('confirmTie', { id: 'tie:old', version: 1, on: '2026-05-01' })
    remembered.push(await remember())
    await act('recordTie', { kind: 'CONTRACT', from: 'actor:ciro', to: 'actor:ada', period: '2026-06-01/..', source })
    remembered.push(await remember())
  }, 60_000)

  test('is what the network answered at each instant', async () => {
    for (const { answer, instant } of remembered) {
      expect(await ask(`query Q($known: DateTime) { ${NETWORK} }`, { known: instant })).toEqual(answer)
    }
  }, 60_000)

  test('is told from the instant of the first load, and never before it', async () => {
    const { recordSpan } = await ask('{ recordSpan { first last } }')
    expect(recordSpan).toEqual({ first: LOADED_AT, last: expect.stringMatching(/^2\d{3}-/u) })
    const first = await ask(`query Q($known: DateTime) { ${NETWORK} }`, { known: LOADED_AT })
    expect(first).toEqual(remembered[0]?.answer)
    for (const field of [
      'network(recordedBefore: $known) { truncated }',
      'metrics(recordedBefore: $known) { density }',
      'growth(from: "2020-01-01", to: "2021-01-01", step: YEAR, recordedBefore: $known) { span { first } }',
      'compareNetwork(from: "2020-01-01", to: "2021-01-01", recordedBefore: $known) { undecided }',
    ]) {
      const { errors, status } = await staff.api.askByHash(`query Q($known: DateTime) { ${field} }`, {
        known: '2025-12-31T23:00:00Z',
      })
      const name = field.slice(0, field.indexOf('('))
      expect([status, errors?.[0]?.extensions.code, errors?.[0]?.message]).toEqual([
        400,
        'BAD_USER_INPUT',
        `${name}.recordedBefore: 2025-12-31T23:00:00.000Z is before anything was on record; ask ${LOADED_AT} or later, or leave it out to ask what is known now`,
      ])
    }
  }, 60_000)

  test('is asked for what a record holds itself: what leads to other records is refused by name', async () => {
    const { errors } = await staff.api.askByHash(
      'query Q($known: DateTime) { network(recordedBefore: $known) { entities { ties { totalCount } } } }',
      { known: remembered[0]?.instant },
    )
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
    expect(errors?.[0]?.message).toMatch(/^network: "ties" cannot be asked here/u)
  })

  test('corrected is told as a correction, never as growth', async () => {
    const { changes, totals, after } = await compare('2026-01-31', today)
    const told = new Map(changes.map(({ id, ...rest }) => [id, rest]))
    const correction = (act: string, label: string, facts: Record<string, unknown> = {}) => ({
      act,
      label,
      periodBefore: null,
      periodAfter: null,
      fields: [],
      ...facts,
    })
    expect(Object.fromEntries(told)).toEqual({
      [`CORRECTED/${late}`]: {
        surely: true,
        before: 'SURE',
        after: 'SURE',
        correction: correction('RECORDED_LATE', 'Bea – Valle', { periodAfter: '2019-03-01/..' }),
      },
      'CORRECTED/tie:dated': {
        surely: true,
        before: 'SURE',
        after: 'SURE',
        correction: correction('CORRECTED', 'Bea – Ada', {
          periodBefore: '2017-01-01/..',
          periodAfter: '2014-06-01/..',
          fields: ['dateStatus', 'period', 'sources'],
        }),
      },
      'CORRECTED/tie:wrong': {
        surely: true,
        before: 'ABSENT',
        after: 'ABSENT',
        correction: correction('REMOVED', 'Ada – Bea', { periodBefore: '2016-01-01/..' }),
      },
      'LEFT/tie:ending': { surely: true, before: 'SURE', after: 'ABSENT', correction: null },
      [[...told.keys()].find((id) => id.startsWith('STARTED/')) ?? '']: {
        surely: true,
        before: 'ABSENT',
        after: 'SURE',
        correction: null,
      },
      'FIRST_COVERED/micro-area:MA1': { surely: true, before: 'ABSENT', after: 'SURE', correction: null },
    })
    expect(totals).toEqual([
      { kind: 'LEFT', surely: 1, possibly: 0 },
      { kind: 'STARTED', surely: 1, possibly: 0 },
      { kind: 'CORRECTED', surely: 3, possibly: 0 },
      { kind: 'FIRST_COVERED', surely: 1, possibly: 0 },
    ])
    expect(after).toEqual({
      ties: { sure: 4, possible: 4 },
      since: { started: { surely: 1, possibly: 0 }, ended: { surely: 1, possibly: 0 } },
    })
  })

  test('is compared as it was known: before anything was put right there was nothing to tell but what happened', async () => {
    const { changes, after } = await compare('2026-01-31', today, remembered[0]?.instant ?? null)
    expect(changes.map(({ id }) => id)).toEqual(['FIRST_COVERED/micro-area:MA1'])
    expect(after).toEqual({
      ties: { sure: 4, possible: 4 },
      since: { started: { surely: 0, possibly: 0 }, ended: { surely: 0, possibly: 0 } },
    })
  })

  test('gives the growth as it was known then', async () => {
    const query = `query Q($known: DateTime) { growth(from: "2016-12-31", to: "2020-12-31", step: YEAR, recordedBefore: $known) { points { ties { sure } } } }`
    const points = z.object({
      growth: z.object({ points: z.array(z.object({ ties: z.object({ sure: z.number() }) })) }),
    })
    const series = await Promise.all(
      [remembered[0]?.instant, remembered[1]?.instant, null].map(async (known) =>
        points.parse(await ask(query, { known })).growth.points.map(({ ties }) => ties.sure),
      ),
    )
    expect(series).toEqual([
      [2, 3, 4, 4, 4],
      [2, 3, 4, 5, 5],
      [2, 2, 3, 4, 4],
    ])
  })
})

describe('a series of days', () => {
  test('is refused backwards, and when it is too long, by field, value and way out', async () => {
    const messages = await Promise.all(
      [
        'growth(from: "2020-01-01", to: "2019-01-01", step: YEAR) { span { first } }',
        'growth(from: "2010-01-01", to: "2019-01-01", step: DAY) { span { first } }',
        'compareNetwork(from: "2020-01-01", to: "2019-01-01") { undecided }',
      ].map(async (field) => (await staff.api.askByHash(`{ ${field} }`)).errors?.[0]?.message),
    )
    expect(messages).toEqual([
      'growth.to: 2019-01-01 is before 2020-01-01, the first day; exchange them',
      'growth.step: DAY from 2010-01-01 to 2019-01-01 are more than 240 days; ask a longer step or a shorter time',
      'compareNetwork.to: 2019-01-01 is before 2020-01-01, the first day; exchange them',
    ])
  })
})

describe('meetings', () => {
  let id = ''
  beforeEach(async () => {
    id = await act('recordMeeting', { heldOn: '2026-03-04', title: '  Cabina   di regia ' })
  })

  test('are recorded, put right and taken out, the newest first', async () => {
    const list = '{ meetings { id heldOn title version } }'
    const other = await act('recordMeeting', { heldOn: '2026-04-05', title: 'Tavolo' })
    expect(await ask(list)).toEqual({
      meetings: [
        { id: other, heldOn: '2026-04-05', title: 'Tavolo', version: 1 },
        { id, heldOn: '2026-03-04', title: 'Cabina di regia', version: 1 },
      ],
    })
    await act('correctMeeting', { id, version: 1, heldOn: '2026-05-05', title: 'Cabina' })
    await act('removeMeeting', { id: other, version: 1 })
    expect(await ask(list)).toEqual({ meetings: [{ id, heldOn: '2026-05-05', title: 'Cabina', version: 2 }] })
    expect(await staff.act('recordMeeting', { requestId: 'empty', heldOn: '2026-05-05', title: ' ' })).toMatchObject({
      __typename: 'ValidationFailed',
      problems: [{ field: 'title', code: 'LENGTH' }],
    })
  })
})
