import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { isoDay, parseIsoDay } from '#graph-schema/model/day.ts'
import { INTEGRITY_CHECKS } from '#graph-schema/model/integrity-checks.ts'
import { todayInRome } from '#graph-schema/model/rome-day.ts'
import { loadSets } from '../../commands/load-seed.ts'
import { OPERATOR } from '../../database/run.ts'
import { type ActApi, startActApi } from '../../testing/act-api.ts'
import { openTestStore, type TestStore } from '../../testing/test-store.ts'

let store: TestStore
let staff: ActApi
let board: ActApi
let reader: ActApi

beforeAll(async () => {
  store = await openTestStore()
  await loadSets(store.database, () => {})
  staff = await startActApi(store.database, 'STAFF', 'account:staff')
  board = await startActApi(store.database, 'BOARD', 'account:board')
  reader = await startActApi(store.database, 'RESEARCHER', 'account:reader')
})
afterAll(async () => {
  await Promise.all([staff, board, reader].map(({ api }) => api.stop()))
  await store.close()
})

const SOURCE = { newSource: { title: 'Questionario di prova', published: '2024-05' } }
const inDays = (days: number) => isoDay(todayInRome() + days)

function results(rows: readonly Record<string, unknown>[], more: Record<string, unknown> = {}) {
  return staff.act('recordNeedReports', {
    requestId: randomUUID(),
    surveyedOn: '2024-05',
    source: SOURCE,
    rows,
    ...more,
  })
}

const cell = z.object({
  coverageCell: z.object({
    cell: z.object({
      state: z.string(),
      needs: z.object({ answers: z.number(), few: z.boolean(), reports: z.number() }),
      decision: z.object({ id: z.string(), due: z.boolean(), by: z.string(), reason: z.string() }).nullable(),
    }),
    reports: z.array(z.object({ id: z.string(), answers: z.number().nullable(), version: z.number() })),
    services: z.array(z.object({ service: z.object({ title: z.string() }), provider: z.object({ name: z.string() }) })),
  }),
})
const CELL = `query C($area: ID, $need: ID!, $asOf: Date) { coverageCell(area: $area, need: $need, asOf: $asOf) {
  cell { state needs { answers few reports } decision { id due by reason } }
  reports { id answers version sources { source { title } locator } }
  services { service { title } provider { name } } } }`

async function lookAt(who: ActApi, area: string, need: string, asOf: string | null = null) {
  const variables = { area: `micro-area:${area}`, need: `need:${need}`, asOf }
  const { data, errors } = await who.api.askByHash(CELL, variables)
  expect(errors).toBeUndefined()
  return cell.parse(data).coverageCell
}

const row = (area: string, need: string, answers: number, more: Record<string, unknown> = {}) => ({
  ...{ area: `micro-area:${area}`, need: `need:${need}`, answers },
  ...more,
})

describe('results of a survey', () => {
  test('are recorded all at once, and make a need of what nobody had asked for', async () => {
    expect((await lookAt(reader, 'MA1', 'N12')).cell.state).toBe('UNREQUESTED')
    const outcome = await results([row('MA1', 'N12', 12), row('MA2', 'N01', 3, { subject: 'FAMILIES' })])
    expect(outcome).toMatchObject({ __typename: 'Recorded', subjectId: expect.stringMatching(/^need-report:/u) })
    const known = await lookAt(reader, 'MA1', 'N12')
    expect(known.cell).toMatchObject({ state: 'FRAGILE', needs: { answers: 12, few: false, reports: 1 } })
    expect(known.services.map(({ provider }) => provider.name)).toEqual(['Società Mutua Piemonte ETS'])
    expect((await lookAt(reader, 'MA1', 'N12', '2024-04-30')).cell.state).toBe('UNREQUESTED')
    const few = await lookAt(reader, 'MA2', 'N01')
    expect(few.cell).toMatchObject({ state: 'UNMET', needs: { answers: 0, few: true, reports: 0 } })
    expect(few.reports.map(({ answers }) => answers)).toEqual([null])
    expect((await lookAt(staff, 'MA2', 'N01')).reports.map(({ answers }) => answers)).toEqual([3])
  })

  test('are none of them recorded where one is wrong, and each mistake is named by its row and field', async () => {
    const outcome = await results([
      row('MA3', 'N02', 8),
      row('MA9', 'N02', 8),
      row('MA3', 'N02', 0, { subject: 'WORKERS', weight: 25 }),
      row('MA3', 'N02', 9),
      { area: 'micro-area:MA3', need: 'micro-area:MA3', answers: 5, note: 'x'.repeat(501) },
    ])
    const problems = z.object({ problems: z.array(z.object({ field: z.string(), code: z.string() })) }).parse(outcome)
    expect(problems.problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'rows.1.area UNKNOWN',
      'rows.2.answers RANGE',
      'rows.2.weight RANGE',
      'rows.3 REPEATED',
      'rows.4.need UNKNOWN',
      'rows.4.note LENGTH',
    ])
    expect((await lookAt(reader, 'MA3', 'N02')).cell.state).toBe('NOT_SURVEYED')
  })

  test.each([
    ['[2020..2021]', 'DATE'],
    ['last spring', 'DATE'],
    [inDays(1), 'FUTURE'],
  ])('of %s are refused with the code %s', async (surveyedOn, code) => {
    expect(await results([row('MA3', 'N02', 8)], { surveyedOn })).toMatchObject({
      problems: [{ field: 'surveyedOn', code }],
    })
  })

  test('that cite a document of another set are of the register too, and tell the document', async () => {
    const source = { sourceId: 'source:regione-graduatoria', locator: 'allegato' }
    await results([row('MA5', 'N03', 7)], { source })
    const query = `query C($sets: [String!]) { coverageCell(area: "micro-area:MA5", need: "need:N03", sets: $sets) {
      cell { state needs { answers } } reports { answers sources { source { id } locator } } } }`
    const seen = {
      cell: { state: 'UNMET', needs: { answers: 7 } },
      reports: [{ answers: 7, sources: [{ source: { id: source.sourceId }, locator: source.locator }] }],
    }
    for (const sets of [['vademecum', 'register'], ['context'], null]) {
      const { data } = await staff.api.askByHash(query, { sets })
      expect([sets, data]).toEqual([sets, { coverageCell: seen }])
    }
    const { data } = await staff.api.askByHash(query, { sets: ['vademecum'] })
    expect(data).toMatchObject({ coverageCell: { cell: { state: 'NOT_SURVEYED' }, reports: [] } })
  })

  test('are in this no other than services and outreach', async () => {
    const source = { sourceId: 'source:regione-graduatoria', locator: 'allegato' }
    const newService = { title: 'Servizio citato', needs: ['need:N04'], areas: ['micro-area:MA5'] }
    const offered = { requestId: randomUUID(), actor: 'actor:coesa', newService, source }
    expect(await staff.act('offerService', offered)).toMatchObject({ __typename: 'Recorded' })
    const event = { title: 'Incontro citato', kind: 'SEMINAR', life: '2024-05-10/2024-05-11' }
    const done = await staff.act('recordEvent', { requestId: randomUUID(), ...event, source })
    const query = `query Q($sets: [String!]) {
      coverageCell(area: "micro-area:MA5", need: "need:N04", sets: $sets) { services { service { title } } }
      network(filter: { sets: $sets, entityTypes: [EVENT] }) { entities { ... on Event { id } } } }`
    const seen = z.object({
      coverageCell: z.object({ services: z.array(z.object({ service: z.object({ title: z.string() }) })) }),
      network: z.object({ entities: z.array(z.object({ id: z.string() })) }),
    })
    const look = async (...sets: string[]) => {
      const { data } = await staff.api.askByHash(query, { sets })
      const { coverageCell, network } = seen.parse(data)
      const titles = coverageCell.services.map(({ service }) => service.title)
      return [titles.includes('Servizio citato'), network.entities.some(({ id }) => id === done['subjectId'])]
    }
    expect([await look('register'), await look('context'), await look('vademecum')]).toEqual([
      [true, true],
      [true, true],
      [false, false],
    ])
  })

  test('are refused when there is none, and when the source is none', async () => {
    expect(await results([])).toMatchObject({ problems: [{ field: 'rows', code: 'COUNT' }] })
    expect(await results([row('MA3', 'N02', 8)], { source: { sourceId: 'source:nobody' } })).toMatchObject({
      problems: [{ field: 'source.sourceId', code: 'SOURCE_UNKNOWN' }],
    })
  })

  test('are corrected, removed, put back, and not recorded twice', async () => {
    const source = { sourceId: 'source:bisogni', locator: 'p. 1' }
    const recorded = await results([row('MA4', 'N03', 6)], { source })
    const id = String(recorded['subjectId'])
    expect(await results([row('MA4', 'N03', 7)], { source })).toMatchObject({
      problems: [{ field: 'rows.0', code: 'ON_RECORD', value: id }],
    })
    const corrected = await staff.act('correctNeedReport', { requestId: randomUUID(), id, version: 1, answers: 8 })
    expect(corrected).toMatchObject({ __typename: 'Recorded' })
    expect((await lookAt(reader, 'MA4', 'N03')).cell.needs.answers).toBe(8)
    const stale = await staff.act('removeNeedReport', { requestId: randomUUID(), id, version: 1 })
    expect(stale).toMatchObject({ __typename: 'StaleVersion', version: 2 })
    const removed = await staff.act('removeNeedReport', { requestId: randomUUID(), id, version: 2 })
    expect((await lookAt(reader, 'MA4', 'N03')).cell.state).toBe('NOT_SURVEYED')
    await staff.act('revertChange', { requestId: randomUUID(), changeId: removed['changeId'] })
    expect(await lookAt(reader, 'MA4', 'N03')).toMatchObject({ cell: { state: 'UNMET', needs: { answers: 8 } } })
  })

  test('are listed for staff, the latest survey first, a page at a time, of an area or a need', async () => {
    await results([row('MA7', 'N04', 7), row('MA7', 'N03', 2, { kind: 'RESOURCE' })], { surveyedOn: '2024-06' })
    await results([row('MA7', 'N04', 9)], { surveyedOn: '2023' })
    const LIST = `query L($first: Int!, $after: String, $need: ID) {
      needReports(area: "micro-area:MA7", need: $need, first: $first, after: $after) {
        totalCount nodes { areaId needId kind answers surveyedOn sources { source { title } } }
        pageInfo { hasNextPage endCursor } } }`
    const page = z.object({
      needReports: z.object({
        totalCount: z.number(),
        nodes: z.array(z.unknown()),
        pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
      }),
    })
    const ask = async (variables: Record<string, unknown>) =>
      page.parse((await staff.api.askByHash(LIST, variables)).data).needReports
    const told = (needId: string, kind: string, answers: number, surveyedOn: string) => ({
      ...{ areaId: 'micro-area:MA7', needId: `need:${needId}`, kind, answers, surveyedOn },
      sources: [{ source: { title: 'Questionario di prova' } }],
    })
    const first = await ask({ first: 2 })
    expect(first).toMatchObject({
      totalCount: 3,
      nodes: [told('N03', 'RESOURCE', 2, '2024-06'), told('N04', 'NEED', 7, '2024-06')],
      pageInfo: { hasNextPage: true },
    })
    expect(await ask({ first: 2, after: first.pageInfo.endCursor })).toMatchObject({
      totalCount: 3,
      nodes: [told('N04', 'NEED', 9, '2023')],
      pageInfo: { hasNextPage: false },
    })
    expect((await ask({ first: 5, need: 'need:N03' })).nodes).toEqual([told('N03', 'RESOURCE', 2, '2024-06')])
    const { errors } = await reader.api.askByHash(LIST, { first: 5 })
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['FORBIDDEN'])
  })

  test('are read in the register of changes by the need and the area that they are about', async () => {
    const { data } = await staff.api.askByHash('{ changes(first: 50) { nodes { action subjects { type label } } } }')
    const changes = z
      .object({
        changes: z.object({
          nodes: z.array(
            z.object({ action: z.string(), subjects: z.array(z.object({ type: z.string(), label: z.string() })) }),
          ),
        }),
      })
      .parse(data).changes.nodes
    const first = changes.findLast(({ action }) => action === 'recordNeedReports')
    expect(first?.subjects).toContainEqual({ type: 'NEED_REPORT', label: 'Salute e cure – Pedemontano pinerolese' })
  })

  test('are not for readers to record', async () => {
    const input = { requestId: randomUUID(), surveyedOn: '2024', source: SOURCE, rows: [row('MA1', 'N01', 9)] }
    const { errors } = await reader.send('recordNeedReports', input)
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN'])
  })
})

describe('an accepted gap', () => {
  const accept = (who: ActApi, more: Record<string, unknown> = {}) =>
    who.act('acceptGap', {
      ...{ requestId: randomUUID(), area: 'micro-area:MA6', need: 'need:N08', reason: 'Troppo pochi abitanti' },
      ...{ until: inDays(30), ...more },
    })

  test('is counted, told with who decided as the asker may know it, and cannot be accepted twice', async () => {
    const id = String((await accept(board))['subjectId'])
    const { cell: found } = await lookAt(reader, 'MA6', 'N08')
    expect(found).toMatchObject({ state: 'NOT_SURVEYED', decision: { id, due: false, by: 'BOARD' } })
    const { data } = await reader.api.askByHash('{ coverage { accepted } }')
    expect(data).toEqual({ coverage: { accepted: 1 } })
    expect(await accept(board)).toMatchObject({ __typename: 'Conflict', code: 'ALREADY_ACCEPTED', ids: [id] })
  })

  test('is due again after its last day', async () => {
    const on = async (days: number) => {
      const { data } = await reader.api.askByHash(
        'query D($asOf: Date) { coverage(asOf: $asOf) { accepted } gapDecisions(asOf: $asOf) { due } }',
        { asOf: inDays(days) },
      )
      return data
    }
    expect(await on(30)).toEqual({ coverage: { accepted: 1 }, gapDecisions: [{ due: false }] })
    expect(await on(31)).toEqual({ coverage: { accepted: 0 }, gapDecisions: [{ due: true }] })
    expect(await on(-1)).toEqual({ coverage: { accepted: 0 }, gapDecisions: [] })
  })

  test('is given another last day, opened again, and put back', async () => {
    const id = (await lookAt(reader, 'MA6', 'N08')).cell.decision?.id
    const input = { requestId: randomUUID(), id, version: 1, until: inDays(60) }
    expect(await board.act('correctGapDecision', input)).toMatchObject({ __typename: 'Recorded' })
    const reopened = await board.act('reopenGap', { requestId: randomUUID(), id, version: 2 })
    expect((await lookAt(reader, 'MA6', 'N08')).cell.decision).toBeNull()
    await board.act('revertChange', { requestId: randomUUID(), changeId: reopened['changeId'] })
    expect((await lookAt(reader, 'MA6', 'N08')).cell.decision).toMatchObject({ id, reason: 'Troppo pochi abitanti' })
  })

  test.each([
    ['a reason of two letters', { reason: 'no' }, 'reason', 'LENGTH'],
    ['a last day that is today', { until: inDays(0) }, 'until', 'PAST'],
    ['a last day in six years', { until: inDays(6 * 366) }, 'until', 'TOO_FAR'],
    ['an area that is none', { area: 'micro-area:MA9' }, 'area', 'UNKNOWN'],
    ['a need that is none', { need: 'need:N99' }, 'need', 'UNKNOWN'],
  ])('is refused with %s', async (_what, more, field, code) => {
    expect(await accept(board, more)).toMatchObject({ __typename: 'ValidationFailed', problems: [{ field, code }] })
  })

  test('is no matter for staff, nor what is covered', async () => {
    const { errors } = await staff.send('acceptGap', {
      ...{ requestId: randomUUID(), area: 'micro-area:MA1', need: 'need:N01', reason: 'Prova', until: inDays(9) },
    })
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN'])
    await results([row('MA5', 'N12', 9)])
    const newService = { title: 'Sportello di prova', needs: ['need:N12'], areas: ['micro-area:MA5'] }
    const offered = { requestId: randomUUID(), actor: 'actor:coesa', newService, source: SOURCE }
    expect(await staff.act('offerService', offered)).toMatchObject({ __typename: 'Recorded' })
    expect(await accept(board, { area: 'micro-area:MA5', need: 'need:N12' })).toMatchObject({
      problems: [{ field: 'need', code: 'COVERED' }],
    })
  })
})

test('who is tied to a provider elsewhere could bridge, and its tie is read with it', async () => {
  const ends = { kind: 'COLLABORATION', from: 'actor:comune_cantalupa', to: 'actor:smp', period: '2024/..' }
  const outcome = await staff.act('recordTie', { requestId: randomUUID(), ...ends, source: SOURCE })
  const query = `{ coverageCell(area: "micro-area:MA2", need: "need:N12", asOf: "2025-01-01") {
    bridges { actor { id } areaLink areaActor { id } via { id } ties { __typename id } steps }
    nearest { steps from { id } provider { id } place { name } nearest { name } } } }`
  const { data, errors } = await reader.api.askByHash(query)
  expect(errors).toBeUndefined()
  expect(data?.['coverageCell']).toMatchObject({
    bridges: expect.arrayContaining([
      {
        ...{ actor: { id: 'actor:comune_cantalupa' }, areaLink: 'SEATED', areaActor: null, via: [], steps: 1 },
        ties: [{ __typename: 'Collaboration', id: outcome['subjectId'] }],
      },
    ]),
    nearest: expect.arrayContaining([
      {
        ...{ steps: 1, from: { id: 'actor:comune_cantalupa' }, provider: { id: 'actor:smp' } },
        ...{ place: { name: 'Porte' }, nearest: { name: 'Prarostino' } },
      },
    ]),
  })
})

test('an accepted gap of an area that has ended is that of its heir: not accepted twice, and opened again there', async () => {
  const admin = await startActApi(store.database, 'ADMIN', 'account:admin')
  const { data: before } = await reader.api.ask(
    '{ node(id: "micro-area:MA6") { ... on MicroArea { municipalities { id } } } }',
  )
  const { node } = z.object({ node: z.object({ municipalities: z.array(z.object({ id: z.string() })) }) }).parse(before)
  const drawn = await admin.act('redrawTerritory', {
    ...{ requestId: randomUUID(), on: inDays(0), source: SOURCE, newAreas: [{ code: 'MB6', name: 'Area nuova' }] },
    moves: node.municipalities.map(({ id }) => ({ municipality: id, area: 'MB6' })),
  })
  await admin.api.stop()
  const area = String(drawn['subjectId'])
  const accept = (of: string) =>
    board.act('acceptGap', {
      ...{ requestId: randomUUID(), area: of, need: 'need:N08', reason: 'Troppo pochi abitanti', until: inDays(30) },
    })
  const heir = area.slice('micro-area:'.length)
  const { cell: found } = await lookAt(reader, heir, 'N08')
  expect(found.decision).toMatchObject({ due: false, reason: 'Troppo pochi abitanti' })
  const id = found.decision?.id
  expect(await accept(area)).toMatchObject({ __typename: 'Conflict', code: 'ALREADY_ACCEPTED', ids: [id] })
  const { errors } = await reader.api.ask(
    `{ whatIf(services: [{ actor: "actor:smp", need: "need:N08", area: "micro-area:MA6" }]) { closes } }`,
  )
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'whatIf.services.0.area' })
  expect(errors?.[0]?.message).toBe(
    'whatIf.services.0.area: "micro-area:MA6" is no micro-area that is there on the day; take an id from the areas of `coverage`, or ask another day',
  )
  const opened = await board.act('reopenGap', { requestId: randomUUID(), id, version: 3 })
  expect(opened).toMatchObject({ __typename: 'Recorded' })
  expect((await lookAt(reader, heir, 'N08')).cell.decision).toBeNull()
  expect(await accept(area)).toMatchObject({ __typename: 'Recorded' })
})

test('the record keeps its rules after all of this', async () => {
  const found = []
  for (const { name, cypher } of INTEGRITY_CHECKS) {
    const rows = await store.database.read({ operation: 'check', text: cypher, parameters: {} }, OPERATOR)
    if (rows.length > 0) found.push(name)
  }
  expect(found).toEqual([])
  expect(parseIsoDay(inDays(0))).toBe(todayInRome())
})

test('a micro-area or need that is none is told as such, with a way out', async () => {
  const ask = async (area: string, need: string) => {
    const { errors } = await reader.api.askByHash(CELL, { area, need })
    return errors?.map(({ message }) => message)
  }
  expect(await ask('micro-area:MA9', 'need:N01')).toEqual([expect.stringContaining('coverageCell.area')])
  expect(await ask('micro-area:MA1', 'need:N99')).toEqual([expect.stringContaining('coverageCell.need')])
})
