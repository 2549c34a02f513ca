import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ActApi, startActApi } from '../../testing/act-api.ts'
import { addPerson } from '../../testing/people.ts'
import { makeActor, makeFact, makeMicroArea, makeMunicipality, makeProject, makeTie } from '../../testing/records.ts'
import { startTestApi, type TestApi } from '../../testing/test-api.ts'
import { openTestStore, type TestStore } from '../../testing/test-store.ts'

let store: TestStore
let anna: ActApi
let bruno: ActApi
let guest: TestApi

beforeAll(async () => {
  store = await openTestStore()
  await store.load({
    entities: [
      makeActor('a', { name: 'Alfa', seatText: 'Pinerolo' }),
      makeActor('b', { name: 'Beta', period: '2010/2020', dateStatus: 'GIVEN' }),
      makeActor('c', { name: 'Fuori' }),
      makeProject('patto', { name: 'Patto' }),
      makeMunicipality('001191', { name: 'Pinerolo' }),
      makeMicroArea('MA1', { name: 'Pinerolo' }),
    ],
    ties: [
      makeTie('ap', 'ADHESION', ['actor:a', 'project:patto'], { role: 'DECIDED' }),
      makeTie('ab', 'COLLABORATION', ['actor:a', 'actor:b']),
      makeTie('ac', 'COLLABORATION', ['actor:a', 'actor:c']),
    ],
    facts: [
      makeFact('seat', 'SEATED_IN', ['actor:a', 'municipality:001191']),
      makeFact('part', 'PART_OF_AREA', ['municipality:001191', 'micro-area:MA1']),
    ],
  })
  const [one, two] = [
    await addPerson(store.database, 'anna', 'STAFF'),
    await addPerson(store.database, 'bruno', 'BOARD'),
  ]
  anna = await startActApi(store.database, 'STAFF', one.accountId)
  bruno = await startActApi(store.database, 'BOARD', two.accountId)
  guest = await startTestApi(store.database)
})
afterAll(async () => {
  await Promise.all([anna.api.stop(), bruno.api.stop(), guest.stop()])
  await store.close()
})

let count = 0
const request = () => {
  count += 1
  return { requestId: `request-${count}` }
}
const VIEW = { name: 'Gli aderenti', note: 'per il 12', address: '/rete?vista=grafo&posti=abc' }

describe('a saved view', () => {
  const LIST = '{ savedViews { id version name note address author mine starred } }'

  test('is there for everyone with an account; a star is each one’s own', async () => {
    const { subjectId: id } = await anna.act('saveView', { ...request(), ...VIEW })
    const star = await bruno.api.ask('mutation S($id: ID!) { starView(id: $id, starred: true) }', { id })
    expect(star.data).toEqual({ starView: true })
    const view = { id, version: 1, ...VIEW, author: 'anna' }
    expect((await anna.api.ask(LIST)).data).toEqual({ savedViews: [{ ...view, mine: true, starred: false }] })
    expect((await bruno.api.ask(LIST)).data).toEqual({ savedViews: [{ ...view, mine: false, starred: true }] })
    expect((await guest.ask(LIST)).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })

  test('is renamed and deleted by who saved it, and by nobody else', async () => {
    const { subjectId: id } = await anna.act('saveView', { ...request(), ...VIEW })
    const change = { id, version: 1, name: 'Altro nome' }
    expect(await bruno.act('changeView', { ...request(), ...change })).toEqual({
      __typename: 'NotFound',
      field: 'id',
      id,
    })
    expect(await anna.act('changeView', { ...request(), ...change })).toMatchObject({ __typename: 'Recorded' })
    expect(await anna.act('deleteView', { ...request(), id, version: 1 })).toMatchObject({ __typename: 'StaleVersion' })
    expect(await anna.act('deleteView', { ...request(), id, version: 2 })).toMatchObject({ __typename: 'Recorded' })
    expect(await anna.act('saveView', { ...request(), name: ' ', address: 'https://example.org' })).toMatchObject({
      problems: [{ field: 'name' }, { field: 'address' }],
    })
  })
})

describe('a shared view', () => {
  const OPEN = `query O($secret: String!) { sharedView(secret: $secret) {
    ... on SharedView { name asOf fields author
      entities { label kind seatText areas { label } }
      ties { id role fromId toId sources { title locator } } }
    ... on ShareEnded { reason author } } }`
  const share = (more: Record<string, unknown> = {}) => ({
    ...request(),
    ...VIEW,
    entityIds: ['actor:a', 'actor:b', 'project:patto'],
    tieIds: ['tie:ap', 'tie:ab', 'tie:ac'],
    ...more,
  })
  const make = async (more: Record<string, unknown> = {}) => {
    const { data } = await anna.api.ask(
      'mutation S($input: ShareViewInput!) { shareView(input: $input) { __typename ... on ShareCreated { subjectId secret } ... on ValidationFailed { problems { field code } } } }',
      { input: share(more) },
    )
    return data?.['shareView'] as { subjectId: string; secret: string }
  }
  const open = async (secret: string) => (await guest.ask(OPEN, { secret })).data?.['sharedView']

  test('opens without an account and shows its slice, nothing of it that was not shared', async () => {
    const { secret } = await make()
    expect(await open(secret)).toEqual({
      ...{ name: VIEW.name, asOf: null, fields: [], author: 'anna' },
      entities: [
        { label: 'Alfa', kind: 'CIVIL_SOCIETY', seatText: null, areas: [] },
        { label: 'Beta', kind: 'CIVIL_SOCIETY', seatText: null, areas: [] },
        { label: 'Patto', kind: 'PACT', seatText: null, areas: [] },
      ],
      // The tie to what lies outside the slice is not among them, though its id was sent.
      ties: [
        { id: 'tie:ab', role: null, fromId: 'actor:a', toId: 'actor:b', sources: [] },
        { id: 'tie:ap', role: 'DECIDED', fromId: 'actor:a', toId: 'project:patto', sources: [] },
      ],
    })
  })

  test('of a day shows what was there that day, with the fields that were shared', async () => {
    const { secret } = await make({ asOf: '2024-01-01', fields: ['SOURCES', 'PLACES'] })
    expect(await open(secret)).toMatchObject({
      asOf: '2024-01-01',
      entities: [{ label: 'Alfa', seatText: 'Pinerolo', areas: [{ label: 'Pinerolo' }] }, { label: 'Patto' }],
      ties: [{ id: 'tie:ap', sources: [{ title: 'test', locator: 'p. 1' }] }],
    })
  })

  test('ends when it is revoked or its day has passed, and says whom to ask', async () => {
    const [revoked, expired] = [await make(), await make({ days: 1 })]
    await anna.act('revokeShare', { ...request(), id: revoked.subjectId })
    const text = 'MATCH (s:Share {id: $id}) SET s.expiresAt = "2026-01-01T00:00:00.000Z"'
    await store.database.write('test', { requestId: 't', role: 'ADMIN' }, (run) => run(text, { id: expired.subjectId }))
    expect([await open(revoked.secret), await open(expired.secret), await open('nobody')]).toEqual([
      { reason: 'REVOKED', author: 'anna' },
      { reason: 'EXPIRED', author: 'anna' },
      { reason: 'UNKNOWN', author: null },
    ])
    expect(await bruno.act('revokeShare', { ...request(), id: expired.subjectId })).toMatchObject({
      __typename: 'NotFound',
    })
  })

  test('has bounds that are told', async () => {
    expect([
      await make({ days: 0 }),
      await make({ entityIds: [], tieIds: [] }),
      await make({ entityIds: ['contact:x'], tieIds: ['actor:a'] }),
    ]).toEqual([
      { __typename: 'ValidationFailed', problems: [{ field: 'days', code: 'RANGE' }] },
      { __typename: 'ValidationFailed', problems: [{ field: 'entityIds', code: 'REQUIRED' }] },
      {
        __typename: 'ValidationFailed',
        problems: [
          { field: 'entityIds', code: 'ID' },
          { field: 'tieIds', code: 'ID' },
        ],
      },
    ])
  })
})
