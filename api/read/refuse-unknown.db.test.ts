import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ActApi, startActApi } from '../testing/act-api.ts'
import {
  makeActor,
  makeFact,
  makeLocalNode,
  makeMicroArea,
  makeMunicipality,
  makeTheme,
  makeTie,
} from '../testing/records.ts'
import { openTestStore, type TestStore } from '../testing/test-store.ts'

let store: TestStore
let staff: ActApi

beforeAll(async () => {
  store = await openTestStore()
  await store.load({
    entities: [
      makeActor('ada'),
      makeActor('bea'),
      makeLocalNode('valle'),
      makeMunicipality('001001'),
      makeMicroArea('MA1'),
      makeMicroArea('old', { period: '2000-01-01/2010-01-01' }),
      makeTheme('work'),
    ],
    ties: [makeTie('ab', 'COLLABORATION', ['actor:ada', 'actor:bea'])],
    facts: [makeFact('part', 'PART_OF_AREA', ['municipality:001001', 'micro-area:MA1'])],
  })
  staff = await startActApi(store.database)
})
afterAll(async () => {
  await staff.api.stop()
  await store.close()
})

async function refusalOf(query: string, variables: Record<string, unknown> = {}) {
  const { errors, status } = await staff.api.askByHash(query, variables)
  const { message, extensions } = errors?.[0] ?? {}
  return { message, status, code: extensions?.['code'], field: extensions?.['field'], reason: extensions?.['reason'] }
}

const REFUSED = { status: 400, code: 'BAD_USER_INPUT', reason: 'UNKNOWN_ID' }

test.each([
  'network(filter: $filter) { truncated }',
  'networkOverview(filter: $filter) { totals { ties } }',
  'metrics(filter: $filter) { density }',
  'growth(from: "2020-01-01", to: "2021-01-01", step: YEAR, filter: $filter) { points { day } }',
  'compareNetwork(from: "2020-01-01", to: "2021-01-01", filter: $filter) { undecided }',
  'neighbourhood(of: "actor:ada", filter: $filter) { truncated }',
  'paths(from: "actor:ada", to: "actor:bea", filter: $filter) { length }',
  'impactOfLeaving(actors: ["actor:ada"], filter: $filter) { cutOffCount }',
])('an area that is on record nowhere is refused by %s', async (asked) => {
  const field = `${asked.slice(0, asked.indexOf('('))}.filter.areas.1`
  const filter = { areas: ['micro-area:MA1', 'micro-area:zz'] }
  expect(await refusalOf(`query Q($filter: NetworkFilter) { ${asked} }`, { filter })).toEqual({
    ...REFUSED,
    field,
    message: `${field}: "micro-area:zz" is no micro-area on record; take an id, \`micro-area:…\`, from \`microAreas\``,
  })
})

test.each([
  [
    { municipalities: ['municipality:1'] },
    'municipalities.0',
    'comune on record; take an id, `municipality:…`, from `municipalities`',
  ],
  [{ themes: ['theme:zz'] }, 'themes.0', 'theme on record; take an id, `theme:…`, from `themes`'],
  [
    { groups: ['local-node:zz'] },
    'groups.0',
    'local node, governance body or actor on record; take an id, `local-node:…` or `governance-body:…` or `actor:…`, from `localNodes`, `governanceBodies` or `actors`',
  ],
  [{ areas: ['actor:ada'] }, 'areas.0', 'micro-area on record; take an id, `micro-area:…`, from `microAreas`'],
  [{ areas: ['Pinerolo'] }, 'areas.0', 'micro-area on record; take an id, `micro-area:…`, from `microAreas`'],
])('a filter by %j names what is wrong and where ids are listed', async (filter, place, rule) => {
  const [[value = ''] = []] = Object.values<string[]>(filter)
  const query = 'query Q($filter: NetworkFilter) { network(filter: $filter) { truncated } }'
  expect(await refusalOf(query, { filter })).toEqual({
    ...REFUSED,
    field: `network.filter.${place}`,
    message: `network.filter.${place}: "${value}" is no ${rule}`,
  })
})

test.each([
  ['actors(filter: { areas: ["micro-area:zz"] }) { totalCount }', 'actors.filter.areas.0'],
  ['actors(filter: { municipalities: ["municipality:zz"] }) { totalCount }', 'actors.filter.municipalities.0'],
  ['neighbourhood(of: "actor:zz") { truncated }', 'neighbourhood.of'],
  ['paths(from: "actor:zz", to: "actor:ada") { length }', 'paths.from'],
  ['paths(from: "actor:ada", to: "tie:ab") { length }', 'paths.to'],
  ['impactOfLeaving(actors: ["actor:ada", "actor:zz"]) { cutOffCount }', 'impactOfLeaving.actors.1'],
  ['facts(of: "actor:zz") { id }', 'facts.of'],
  ['chairs(theme: "theme:zz") { id }', 'chairs.theme'],
  ['contacts(actor: "actor:zz") { id }', 'contacts.actor'],
  ['confirmationLinks(actor: "actor:zz") { id }', 'confirmationLinks.actor'],
  ['undatedTies(entity: "actor:zz") { __typename }', 'undatedTies.entity'],
  ['needReports(area: "micro-area:zz") { totalCount }', 'needReports.area'],
  ['needReports(need: "need:zz") { totalCount }', 'needReports.need'],
  ['coverageCell(area: "micro-area:zz", need: "need:zz") { services { provider { id } } }', 'coverageCell.area'],
  ['coverageCell(need: "need:zz") { services { provider { id } } }', 'coverageCell.need'],
  [
    'whatIf(services: [{ actor: "actor:zz", need: "need:zz", area: "micro-area:MA1" }]) { closes }',
    'whatIf.services.0.actor',
  ],
  [
    'whatIf(services: [{ actor: "actor:ada", service: "service:zz", area: "micro-area:MA1" }]) { closes }',
    'whatIf.services.0.service',
  ],
  [
    'whatIf(ties: [{ a: "actor:ada", b: "actor:bea" }, { a: "actor:ada", b: "actor:zz" }]) { closes }',
    'whatIf.ties.1.b',
  ],
])('%s is refused', async (asked, field) => {
  expect(await refusalOf(`{ ${asked} }`)).toMatchObject({ ...REFUSED, field })
})

test('a long id is cut at eighty characters', async () => {
  const { message } = await refusalOf(`{ network(filter: { themes: ["theme:${'z'.repeat(150)}"] }) { truncated } }`)
  expect(message).toContain(`"theme:${'z'.repeat(74)}" is no theme`)
})

test('what has ended, or is not there yet on the day asked, is known', async () => {
  const { data, errors } = await staff.api.askByHash(
    '{ network(filter: { areas: ["micro-area:old"] }, asOf: "2024-01-01") { totals { entities } } }',
  )
  expect([errors, data]).toEqual([undefined, { network: { totals: { entities: 0 } } }])
})

test('ids cost one statement, and questions without any cost none', async () => {
  store.takeStatements()
  await staff.api.askByHash('{ network(filter: { sets: ["vademecum"] }) { totals { entities } } }')
  expect(store.takeStatements().map(({ operation }) => operation)).toEqual(['network'])
  await staff.api.askByHash(
    '{ network(filter: { areas: ["micro-area:MA1"], themes: ["theme:work"] }) { totals { entities } } }',
  )
  expect(store.takeStatements().map(({ operation }) => operation)).toEqual(['knownIds', 'network'])
})

test('what was taken out of the record is known where the record is asked as it was, and nowhere else', async () => {
  const founded = await staff.act('foundLocalNode', {
    requestId: 'unknown-1',
    name: 'Nodo per sbaglio',
    source: { sourceId: 'source:test' },
  })
  const group = String(founded['subjectId'])
  await pause(5)
  const known = new Date().toISOString()
  await pause(5)
  expect(await staff.act('revertChange', { requestId: 'unknown-2', changeId: founded['changeId'] })).toMatchObject({
    __typename: 'Recorded',
  })
  const query = `query Q($group: ID!, $known: DateTime) {
    network(filter: { groups: [$group] }, recordedBefore: $known) { entities { id } } }`
  expect(await refusalOf(query, { group })).toMatchObject({ ...REFUSED, field: 'network.filter.groups.0' })
  const { data, errors } = await staff.api.askByHash(query, { group, known })
  expect([errors, data]).toEqual([undefined, { network: { entities: [{ id: group }] } }])
})

test.each([
  ['query Q($d: Date) { network(asOf: $d) { truncated } }', { d: '2020-99-01' }, 'network.asOf'],
  ['query Q($d: Date!) { growth(from: $d, to: $d, step: YEAR) { points { day } } }', { d: 7 }, 'growth.from'],
  [
    'query Q($f: NetworkFilter) { network(filter: $f) { truncated } }',
    { f: { notAttestedSince: 'ieri' } },
    'network.filter.notAttestedSince',
  ],
  ['query Q($a: [ID!]) { actors(filter: { areas: $a }) { totalCount } }', { a: [{}] }, 'actors.filter.areas.0'],
  ['{ network(asOf: "2020") { truncated } }', {}, 'network.asOf'],
])('a value that is none in %s names its argument', async (query, variables, field) => {
  const { errors } = await staff.api.askByHash(query, variables)
  expect(errors?.[0]).toMatchObject({
    message: expect.stringContaining(`${field}: `),
    extensions: { code: 'BAD_USER_INPUT', field },
  })
})
