import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { INTEGRITY_CHECKS } from '#graph-schema/model/integrity-checks.ts'
import { loadSets } from '../../commands/load-seed.ts'
import { OPERATOR } from '../../database/run.ts'
import { type ActApi, startActApi } from '../../testing/act-api.ts'
import { openTestStore, type TestStore } from '../../testing/test-store.ts'

let store: TestStore
let staff: ActApi

beforeAll(async () => {
  store = await openTestStore()
  await loadSets(store.database, () => {})
  staff = await startActApi(store.database, 'STAFF', 'account:staff')
})
afterAll(async () => {
  await staff.api.stop()
  await store.close()
})

/** A document that saw what it tells long after the services of these tests have ended. */
const SOURCE = { newSource: { title: 'Verbale di prova', published: '2026-11-20' } }

async function done(name: string, input: Record<string, unknown>) {
  const outcome = await staff.act(name, { requestId: randomUUID(), ...input })
  expect(outcome).toMatchObject({ __typename: 'Recorded' })
  return outcome
}

async function ask(query: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await staff.api.askByHash(query, variables)
  expect(errors).toBeUndefined()
  return data
}

const services = z.object({
  node: z.object({ services: z.array(z.object({ id: z.string(), title: z.string() })) }),
})

/** Records a new service of COESA that meets N12, in MA6 unless told; its id. */
async function offerNew(title: string, period: string, area = 'micro-area:MA6'): Promise<string> {
  const newService = { title, needs: ['need:N12'], areas: [area], period }
  await done('offerService', { actor: 'actor:coesa', newService, source: SOURCE })
  const found = services.parse(await ask('{ node(id: "actor:coesa") { ... on Actor { services { id title } } } }'))
  return found.node.services.find((one) => one.title === title)?.id ?? ''
}

const withdraw = (service: string, on: string, actor = 'actor:coesa') => done('withdrawService', { actor, service, on })

async function presenceOf(id: string, asOf: string) {
  const query = 'query P($id: ID!, $asOf: Date) { node(id: $id, asOf: $asOf) { ... on Entity { presence } } }'
  const data = await ask(query, { id, asOf })
  return z.object({ node: z.object({ presence: z.string() }).nullable() }).parse(data).node?.presence ?? null
}

async function providersOn(asOf: string | null) {
  const query = `query C($asOf: Date) { coverageCell(area: "micro-area:MA6", need: "need:N12", asOf: $asOf) {
    cell { state sureState providers { sure possible } } services { service { title } presence until } } }`
  return (await ask(query, { asOf }))?.['coverageCell']
}

/** Life of a service, and its facts as `KIND to period`. */
async function lifeOf(id: string) {
  const query =
    'query L($id: ID!) { node(id: $id) { ... on Entity { period { text } } } facts(of: $id) { kind toId period } }'
  const { node, facts } = z
    .object({
      node: z.object({ period: z.object({ text: z.string() }) }),
      facts: z.array(z.object({ kind: z.string(), toId: z.string(), period: z.string() })),
    })
    .parse(await ask(query, { id }))
  return [node.period.text, ...facts.map(({ kind, toId, period }) => `${kind} ${toId} ${period}`).sort()]
}

describe('a service of one actor, from 2024 until it is withdrawn', () => {
  let id = ''
  beforeAll(async () => {
    id = await offerNew('Sportello breve', '2024/..')
    await withdraw(id, '2025-06-30')
  })

  test('lives as long as it is offered, and so does what it meets and serves', async () => {
    const told = ['2024-12-30', '2024-12-31', '2025-06-29', '2025-06-30', '2026-11-29']
    expect(await Promise.all(told.map(async (day) => `${day} ${await presenceOf(id, day)}`))).toEqual([
      '2024-12-30 POSSIBLE',
      '2024-12-31 SURE',
      '2025-06-29 SURE',
      '2025-06-30 ABSENT',
      '2026-11-29 ABSENT',
    ])
    expect(await lifeOf(id)).toEqual([
      '2024/2025-06-30',
      'MEETS need:N12 2024/2025-06-30',
      `OFFERS ${id} 2024/2025-06-30`,
      'SERVES micro-area:MA6 2024/2025-06-30',
    ])
  })

  test('surely covers its cell in between, and no longer from its end on', async () => {
    expect(await providersOn('2025-01-01')).toEqual({
      cell: { state: 'UNREQUESTED', sureState: 'UNREQUESTED', providers: { sure: 1, possible: 1 } },
      services: [{ service: { title: 'Sportello breve' }, presence: 'SURE', until: '2025-06-30' }],
    })
    const none = {
      cell: { state: 'NOT_SURVEYED', sureState: 'NOT_SURVEYED', providers: { sure: 0, possible: 0 } },
      services: [],
    }
    expect([await providersOn('2025-06-30'), await providersOn('2026-11-29')]).toEqual([none, none])
  })

  test('is told with its end and does not count when no day is asked', async () => {
    expect(await providersOn(null)).toEqual({
      cell: { state: 'NOT_SURVEYED', sureState: 'NOT_SURVEYED', providers: { sure: 0, possible: 0 } },
      services: [{ service: { title: 'Sportello breve' }, presence: null, until: '2025-06-30' }],
    })
  })

  test('brings its provider to the area for the first time in the year from which it is offered', async () => {
    const query = `{ compareNetwork(from: "2023-06-01", to: "2025-03-01") {
      changes { kind surely subjectId by { id } when { earliest latest } } } }`
    const change = z.object({ kind: z.string(), subjectId: z.string(), by: z.array(z.object({ id: z.string() })) })
    const { compareNetwork } = z
      .object({ compareNetwork: z.object({ changes: z.array(change.loose()) }) })
      .parse(await ask(query))
    expect(compareNetwork.changes.filter(({ by }) => by.some((one) => one.id === 'actor:coesa'))).toEqual([
      {
        ...{ kind: 'FIRST_COVERED', surely: true, subjectId: 'micro-area:MA6', by: [{ id: 'actor:coesa' }] },
        when: { earliest: '2024-01-01', latest: '2024-12-31' },
      },
    ])
  })

  test('cannot be withdrawn twice', async () => {
    const again = { requestId: randomUUID(), actor: 'actor:coesa', service: id, on: '2025-07-01' }
    expect(await staff.act('withdrawService', again)).toMatchObject({ __typename: 'NotFound' })
  })
})

test('a withdrawal that is undone puts back the life of the service and all that hung on it', async () => {
  const id = await offerNew('Sportello ripreso', '2024/..')
  const before = await lifeOf(id)
  const { changeId } = await withdraw(id, '2025-06-30')
  expect(await lifeOf(id)).not.toEqual(before)
  await done('revertChange', { changeId })
  expect(await lifeOf(id)).toEqual(before)
  expect(before).toEqual(['2024/..', 'MEETS need:N12 2024/..', `OFFERS ${id} 2024/..`, 'SERVES micro-area:MA6 2024/..'])
})

test('a service that two offer goes on with the second, and ends with the later of their ends', async () => {
  const id = await offerNew('Sportello a due', '2024/..')
  await done('offerService', { actor: 'actor:acli', service: id, period: '2025/..', source: SOURCE })
  await withdraw(id, '2026-03-01')
  expect((await lifeOf(id)).slice(0, 2)).toEqual(['2024/..', 'MEETS need:N12 2024/..'])
  await withdraw(id, '2026-02', 'actor:acli')
  expect((await lifeOf(id)).slice(0, 2)).toEqual(['2024/2026-03-01', 'MEETS need:N12 2024/2026-03-01'])
})

test('the end of a service whose life no source dates stands against documents that saw it later', async () => {
  const id = await offerNew('Sportello senza data', '/')
  const { facts } = z
    .object({ facts: z.array(z.object({ id: z.string(), kind: z.string() })) })
    .parse(await ask('query F($id: ID!) { facts(of: $id) { id kind } }', { id }))
  const offer = facts.find(({ kind }) => kind === 'OFFERS')?.id
  await done('correctFact', { id: offer, version: 1, period: '2024/..' })
  await withdraw(id, '2025-06-30')
  expect(await lifeOf(id)).toEqual([
    '/2025-06-30',
    'MEETS need:N12 /2025-06-30',
    `OFFERS ${id} 2024/2025-06-30`,
    'SERVES micro-area:MA6 /2025-06-30',
  ])
  expect([await presenceOf(id, '2025-06-29'), await presenceOf(id, '2026-11-20')]).toEqual(['POSSIBLE', 'ABSENT'])
})

test('a service that is older than a micro-area serves it from the day on which the area was drawn', async () => {
  const municipalities = z.object({ node: z.object({ municipalities: z.array(z.object({ id: z.string() })) }) })
  const { node } = municipalities.parse(
    await ask('{ node(id: "micro-area:MA3") { ... on MicroArea { municipalities { id } } } }'),
  )
  const admin = await startActApi(store.database, 'ADMIN', 'account:admin')
  const drawn = await admin.act('redrawTerritory', {
    ...{ requestId: randomUUID(), on: '2026-11-01', source: SOURCE, newAreas: [{ code: 'MB3', name: 'Area nuova' }] },
    moves: node.municipalities.map(({ id }) => ({ municipality: id, area: 'MB3' })),
  })
  await admin.api.stop()
  const area = String(drawn['subjectId'])
  const id = await offerNew('Sportello di prima', '2024/..', area)
  expect(await lifeOf(id)).toEqual([
    '2024/..',
    'MEETS need:N12 2024/..',
    `OFFERS ${id} 2024/..`,
    `SERVES ${area} 2026-11-01/..`,
  ])
  const early = { requestId: randomUUID(), actor: 'actor:coesa', service: id, on: '2025-06-30' }
  expect(await staff.act('withdrawService', early)).toMatchObject({ problems: [{ field: 'on', code: 'PERIOD' }] })
  await withdraw(id, '2026-11-15')
  expect((await lifeOf(id))[0]).toBe('2024/2026-11-15')
})

test('the record keeps its rules after all of this', async () => {
  const found = []
  for (const { name, cypher } of INTEGRITY_CHECKS) {
    const rows = await store.database.read({ operation: 'check', text: cypher, parameters: {} }, OPERATOR)
    if (rows.length > 0) found.push(name)
  }
  expect(found).toEqual([])
})
