import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { INTEGRITY_CHECKS } from '#graph-schema/model/integrity-checks.ts'
import { OPERATOR } from '../../database/run.ts'
import { type ActApi, startActApi } from '../../testing/act-api.ts'
import { makeActor, makeMicroArea, makeMunicipality, makeService } from '../../testing/records.ts'
import { openTestStore, type TestStore } from '../../testing/test-store.ts'

let store: TestStore
let staff: ActApi

beforeAll(async () => {
  store = await openTestStore()
  await store.load({
    entities: [
      makeActor('a', { name: 'Alfa' }),
      makeActor('b', { name: 'Beta' }),
      makeMicroArea('MA1'),
      makeMicroArea('MA2'),
      makeMunicipality('001191', { name: 'Pinerolo' }),
      makeMunicipality('001002', { name: 'Torre Pellice' }),
      makeService('desk', { name: 'Sportello' }),
    ],
  })
  staff = await startActApi(store.database)
})
afterAll(async () => {
  await staff.api.stop()
  await store.close()
})

let count = 0
const request = () => {
  count += 1
  return { requestId: `request-${count}` }
}
const SOURCE = { source: { sourceId: 'source:test', locator: 'verbale' } }

/** Carries an act out that must succeed, and gives the id of its subject. */
async function done(field: string, input: Readonly<Record<string, unknown>>): Promise<string> {
  const outcome = await staff.act(field, { ...request(), ...input })
  expect(outcome).toMatchObject({ __typename: 'Recorded' })
  return String(outcome['subjectId'])
}

async function read(selection: string, id: string, asOf: string | null = null): Promise<unknown> {
  const query = `query Q($id: ID!, $asOf: Date) { node(id: $id, asOf: $asOf) { ${selection} } }`
  const { data, errors } = await staff.api.ask(query, { id, asOf })
  expect(errors).toBeUndefined()
  return data?.['node']
}

describe('a local node', () => {
  test('is founded with members, areas and themes, changes from a day, acts, and closes with all that is open', async () => {
    const theme = await done('recordTheme', { label: 'Beni comuni', ...SOURCE })
    const node = await done('foundLocalNode', {
      name: 'Nodo di Pinerolo',
      purpose: 'Ascolto',
      life: '2026-03-01/..',
      members: [{ actor: 'actor:a', role: 'LEADER' }, { actor: 'actor:b' }],
      areas: ['micro-area:MA1'],
      themes: [theme],
      ...SOURCE,
    })
    const changed = {
      id: node,
      version: 1,
      addAreas: ['micro-area:MA2'],
      endAreas: ['micro-area:MA1'],
      on: '2026-06-01',
    }
    await done('changeLocalNode', { ...changed, name: 'Nodo di Pinerolo e valle', ...SOURCE })
    const acted = await done('recordNodeAct', {
      localNode: node,
      kind: 'PROPOSAL',
      title: 'Sportello di ascolto',
      on: '2026-06-15',
      places: ['municipality:001191'],
      participants: ['actor:b'],
      ...SOURCE,
    })
    const selection = `... on LocalNode { name purpose version period { text } areas { id } themes { label }
      members { nodes { from { id } role period { text } } } ties(kinds: [LINK]) { nodes { role to { id } } } }`
    expect(await read(selection, node, '2026-05-01')).toEqual({
      name: 'Nodo di Pinerolo e valle',
      purpose: 'Ascolto',
      version: 2,
      period: { text: '2026-03-01/..' },
      areas: [{ id: 'micro-area:MA1' }],
      themes: [{ label: 'Beni comuni' }],
      members: {
        nodes: [
          { from: { id: 'actor:a' }, role: 'LEADER', period: { text: '2026-03-01/..' } },
          { from: { id: 'actor:b' }, role: 'MEMBER', period: { text: '2026-03-01/..' } },
        ],
      },
      ties: { nodes: [] },
    })
    expect(await read(selection, node, '2026-07-01')).toMatchObject({
      areas: [{ id: 'micro-area:MA2' }],
      ties: { nodes: [{ role: 'CARRIES_OUT', to: { id: acted } }] },
    })
    expect(
      await staff.act('closeGroup', { ...request(), id: node, version: 2, on: '2026-12-31', endTies: false }),
    ).toMatchObject({ __typename: 'Conflict', code: 'OPEN_TIES' })
    await done('closeGroup', { id: node, version: 2, on: '2026-12-31' })
    expect(
      await read('... on LocalNode { version period { text } members { nodes { period { text } } } }', node),
    ).toEqual({
      version: 3,
      period: { text: '2026-03-01/2026-12-31' },
      members: {
        nodes: [{ period: { text: '2026-03-01/2026-12-31' } }, { period: { text: '2026-03-01/2026-12-31' } }],
      },
    })
  })

  test('says what is missing, and never loses what it has not been told to', async () => {
    const node = await done('foundLocalNode', { name: 'Nodo di valle', areas: ['micro-area:MA1'], ...SOURCE })
    const wrong = { id: node, version: 1, addAreas: ['micro-area:MA1'], endAreas: ['micro-area:MA2'], on: '2026-06' }
    const outcomes = [
      await staff.act('changeLocalNode', { ...request(), ...wrong, ...SOURCE }),
      await staff.act('changeLocalNode', { ...request(), id: node, version: 1, addAreas: ['micro-area:MA2'] }),
      await staff.act('changeLocalNode', { ...request(), id: node, version: 1, endAreas: ['micro-area:MA1'] }),
      await staff.act('changeLocalNode', { ...request(), id: node, version: 1 }),
      await staff.act('foundLocalNode', { ...request(), name: ' ', ...SOURCE }),
    ]
    expect(outcomes.map(({ problems, code }) => code ?? problems)).toEqual([
      [
        { field: 'end', code: 'NOT_OPEN', value: 'micro-area:MA2', suggestion: null },
        { field: 'add', code: 'OPEN_TIE', value: 'micro-area:MA1', suggestion: null },
      ],
      [{ field: 'source', code: 'REQUIRED', value: null, suggestion: null }],
      [{ field: 'on', code: 'REQUIRED', value: null, suggestion: null }],
      'NOTHING_NEW',
      [{ field: 'name', code: 'REQUIRED', value: ' ', suggestion: null }],
    ])
  })
})

describe('what the network is made of', () => {
  test('a governance body, a project and an event are recorded with who is in them, and put right', async () => {
    const body = await done('recordGovernanceBody', { name: 'Tavolo casa', members: [{ actor: 'actor:a' }], ...SOURCE })
    await done('correctGovernanceBody', { id: body, version: 1, function: 'Coordina', level: 'TECHNICAL' })
    const project = await done('recordProject', {
      title: 'Dopo di noi',
      kind: 'PROJECT',
      life: '2026/..',
      participants: [{ actor: 'actor:b', role: 'PROMOTER' }],
      ...SOURCE,
    })
    await done('correctProject', { id: project, version: 1, acronym: 'DDN', summary: null })
    const event = await done('recordEvent', {
      title: 'Seminario',
      kind: 'SEMINAR',
      life: '2026-10-02/2026-10-03',
      places: ['municipality:001191'],
      participants: [{ actor: 'actor:a', role: 'HOST' }],
      ...SOURCE,
    })
    await done('correctEvent', { id: event, version: 1, places: ['municipality:001002'], ...SOURCE })
    expect([
      await read('... on GovernanceBody { function level members { nodes { from { id } } } }', body),
      await read(
        '... on Project { title acronym participations { nodes { role from { id } period { text } } } }',
        project,
      ),
      await read('... on Event { places { name } participations { nodes { role period { text } } } }', event),
    ]).toEqual([
      { function: 'Coordina', level: 'TECHNICAL', members: { nodes: [{ from: { id: 'actor:a' } }] } },
      {
        title: 'Dopo di noi',
        acronym: 'DDN',
        participations: { nodes: [{ role: 'PROMOTER', from: { id: 'actor:b' }, period: { text: '2026/..' } }] },
      },
      {
        places: [{ name: 'Torre Pellice' }],
        participations: { nodes: [{ role: 'HOST', period: { text: '2026-10-02/2026-10-03' } }] },
      },
    ])
  })

  test('an offer, a need sought, an area served and a theme are recorded once, and end', async () => {
    await done('offerService', { actor: 'actor:a', service: 'service:desk', period: '2025/..', ...SOURCE })
    expect(
      await staff.act('offerService', { ...request(), actor: 'actor:a', service: 'service:desk', ...SOURCE }),
    ).toMatchObject({ __typename: 'Duplicate', code: 'OPEN_TIE' })
    await done('withdrawService', { actor: 'actor:a', service: 'service:desk', on: '2026-01-01' })
    await done('serveArea', { entity: 'actor:a', area: 'micro-area:MA2', ...SOURCE })
    const { data } = await staff.api.ask('{ facts(of: "actor:a") { id kind toId period version } }')
    expect(data).toEqual({
      facts: [
        { id: expect.any(String), kind: 'OFFERS', toId: 'service:desk', period: '2025/2026-01-01', version: 2 },
        { id: expect.any(String), kind: 'SERVES', toId: 'micro-area:MA2', period: '/', version: 1 },
      ],
    })
  })

  test('a source whose attestation is put right dates its undated facts anew', async () => {
    const source = await done('recordSource', { source: { title: 'Verbale', published: '2024-05-02' } })
    const tie = { kind: 'COLLABORATION', from: 'actor:a', to: 'actor:b', source: { sourceId: source } }
    const id = await done('recordTie', tie)
    await done('correctSource', { id: source, version: 1, attests: '2023-01-10' })
    expect(await read('... on Tie { attested period { start { latest } } }', id)).toEqual({
      attested: ['2023-01-10'],
      period: { start: { latest: '2023-01-10' } },
    })
  })

  test('an actor closes with its ties, opens again, and moves its seat', async () => {
    const seat = { seat: 'municipality:001191', actor: { name: 'Gamma', kind: 'BUSINESS' }, ...SOURCE }
    const id = await done('registerActor', { ...seat, life: '2010/..' })
    await done('moveSeat', { id, version: 1, seat: 'municipality:001002', on: '2020-01-01', ...SOURCE })
    await done('closeActor', { id, version: 1, on: '2025' })
    await done('reopenActor', { id, version: 2 })
    const { data } = await staff.api.ask(
      'query Q($id: ID!) { facts(of: $id) { toLabel period } actor(id: $id) { period { text } } }',
      { id },
    )
    expect(data).toEqual({
      facts: [
        { toLabel: 'Pinerolo', period: '/2020-01-01' },
        { toLabel: 'Torre Pellice', period: '2020-01-01/2025' },
      ],
      actor: { period: { text: '2010/..' } },
    })
  })

  test('leaves a store that keeps all its rules', async () => {
    const broken: unknown[] = []
    for (const { name, cypher } of INTEGRITY_CHECKS) {
      const rows = await store.database.read({ operation: 'test', text: cypher, parameters: {} }, OPERATOR)
      if (rows.length > 0) broken.push([name, ...rows])
    }
    expect(broken).toEqual([])
  })
})
