import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { INTEGRITY_CHECKS } from '#graph-schema/model/integrity-checks.ts'
import { OPERATOR } from '../../database/run.ts'
import { type ActApi, startActApi } from '../../testing/act-api.ts'
import { makeActor, makeLocalNode, makeProject } from '../../testing/records.ts'
import { openTestStore, type TestStore } from '../../testing/test-store.ts'

let store: TestStore
let staff: ActApi
let guest: string
let twin: string
let count = 0

const source = { sourceId: 'source:test' }

beforeAll(async () => {
  store = await openTestStore()
  await store.load({
    entities: [
      makeActor('smp', { name: 'Società di Mutuo Soccorso' }),
      makeActor('acea', { name: 'Acea' }),
      makeLocalNode('valle', { name: 'Valle' }),
      makeProject('patto', { name: 'Patto', kind: 'PACT' }),
    ],
  })
  staff = await startActApi(store.database)
})
afterAll(async () => {
  await staff.api.stop()
  await store.close()
})

function act(field: string, input: Readonly<Record<string, unknown>>) {
  count += 1
  return staff.act(field, { requestId: `inviter-${count}`, ...input })
}

async function register(name: string, ties: readonly Record<string, unknown>[] = []) {
  const outcome = await act('registerActor', { actor: { name, kind: 'CIVIL_SOCIETY' }, source, ties })
  expect(outcome).toMatchObject({ __typename: 'Recorded' })
  return outcome
}

beforeEach(async () => {
  guest = String((await register(`Invitata ${count}`))['subjectId'])
  twin = String((await register(`Doppia ${count}`))['subjectId'])
})

const membership = (more: Record<string, unknown> = {}) => ({
  kind: 'MEMBERSHIP',
  from: guest,
  to: 'local-node:valle',
  role: 'MEMBER',
  invitedBy: 'actor:smp',
  source,
  ...more,
})

async function record(more: Record<string, unknown> = {}): Promise<string> {
  const outcome = await act('recordTie', membership(more))
  expect(outcome).toMatchObject({ __typename: 'Recorded' })
  return String(outcome['subjectId'])
}

async function read(query: string, variables: Record<string, unknown>) {
  const { data, errors } = await staff.api.askByHash(query, variables)
  expect(errors).toBeUndefined()
  return data ?? {}
}

const INVITED = `... on Membership { invitedBy { id label } } ... on Adhesion { invitedBy { id label } }`

/** Name of who invited, as a tie's own page has it. */
async function inviterOf(id: string) {
  const { node } = await read(`query Q($id: ID!) { node(id: $id) { id ${INVITED} } }`, { id })
  return node
}

const smp = { id: 'actor:smp', label: 'Società di Mutuo Soccorso' }

const listed = z.object({ network: z.object({ ties: z.array(z.looseObject({ id: z.string() })) }) })

describe('who invited', () => {
  test('is recorded with a tie, corrected, and taken away', async () => {
    const id = await record()
    expect(await inviterOf(id)).toEqual({ id, invitedBy: smp })
    await act('correctTie', { id, version: 1, note: 'dal verbale' })
    expect(await inviterOf(id)).toEqual({ id, invitedBy: smp })
    await act('correctTie', { id, version: 2, invitedBy: 'actor:acea' })
    expect(await inviterOf(id)).toEqual({ id, invitedBy: { id: 'actor:acea', label: 'Acea' } })
    await act('correctTie', { id, version: 3, invitedBy: null })
    expect(await inviterOf(id)).toEqual({ id, invitedBy: null })
  })

  test('comes with the ties of a registration', async () => {
    const tie = { kind: 'ADHESION', other: 'project:patto', role: 'DECIDED', invitedBy: 'actor:acea' }
    const { subjectId: id } = await register(`Aderente ${count}`, [tie])
    const data = await read(`query Q($id: ID!) { actor(id: $id) { adhesions { nodes { invitedBy { label } } } } }`, {
      id,
    })
    expect(data).toEqual({ actor: { adhesions: { nodes: [{ invitedBy: { label: 'Acea' } }] } } })
  })

  test('is refused where no tie says it, of whom nobody knows, and of oneself', async () => {
    const outcomes = [
      await act('recordTie', membership({ kind: 'COLLABORATION', to: 'actor:acea', role: null })),
      await act('recordTie', membership({ invitedBy: 'actor:nobody' })),
      await act('recordTie', membership({ invitedBy: 'project:patto' })),
      await act('recordTie', membership({ invitedBy: guest })),
      await act('recordTie', membership({ invitedBy: 'la Mutua' })),
    ]
    const wrong = (value: string, code = 'INVITER') => [{ field: 'tie.invitedBy', code, value, suggestion: null }]
    expect(outcomes.map(({ problems }) => problems)).toEqual([
      wrong('actor:smp'),
      wrong('actor:nobody'),
      wrong('project:patto'),
      wrong(guest),
      wrong('la Mutua', 'FORM'),
    ])
  })

  test('is as it was known before a correction, and the correction says what it was', async () => {
    const id = await record()
    await pause(5)
    const known = new Date().toISOString()
    await pause(5)
    const { changeId } = await act('correctTie', { id, version: 1, invitedBy: 'actor:acea' })
    const network = `query Q($known: DateTime) { network(recordedBefore: $known) { ties { id ${INVITED} } } }`
    expect(listed.parse(await read(network, { known })).network.ties.find((tie) => tie.id === id)).toEqual({
      id,
      invitedBy: smp,
    })
    expect(await read(`{ changes(first: 1) { nodes { id records { fields { name before after } } } } }`, {})).toEqual({
      changes: {
        nodes: [
          {
            id: changeId,
            records: [{ fields: [{ name: 'invitedBy', before: '"actor:smp"', after: '"actor:acea"' }] }],
          },
        ],
      },
    })
    await act('revertChange', { changeId, reason: 'prova' })
    expect(await inviterOf(id)).toEqual({ id, invitedBy: smp })
  })

  test('is the one that stays when two actors are merged, and both again when that is taken back', async () => {
    const id = await record({ invitedBy: twin })
    const own = await record({ from: 'actor:acea', invitedBy: twin })
    const merged = await act('mergeActors', { keepId: 'actor:acea', keepVersion: 1, mergeId: twin, mergeVersion: 1 })
    expect(merged).toMatchObject({ __typename: 'Recorded' })
    expect(await inviterOf(id)).toEqual({ id, invitedBy: { id: 'actor:acea', label: 'Acea' } })
    expect(await inviterOf(own)).toEqual({ id: own, invitedBy: null })
    await act('revertChange', { changeId: merged['changeId'], reason: 'sono due' })
    expect(await inviterOf(id)).toMatchObject({ id, invitedBy: { id: twin } })
    expect(await inviterOf(own)).toMatchObject({ id: own, invitedBy: { id: twin } })
  })

  test('is not taken away by taking its registration back', async () => {
    const host = await register(`Ospite ${count}`)
    const id = await record({ invitedBy: host['subjectId'] })
    expect(await act('revertChange', { changeId: host['changeId'], reason: 'errore' })).toEqual({
      __typename: 'Conflict',
      code: 'STILL_NEEDED',
      ids: [id],
    })
  })

  test('is never somebody who is not on record', async () => {
    const id = await record()
    const check = INTEGRITY_CHECKS.find(({ name }) => name === 'relationship: inviter')
    const find = () => store.database.read({ operation: 'test', text: check?.cypher ?? '', parameters: {} }, OPERATOR)
    expect(await find()).toEqual([])
    const name = (invitedBy: string) =>
      store.database.write('test', OPERATOR, (run) =>
        run('MATCH ()-[t:MEMBER_OF {id: $id}]->() SET t.invitedBy = $invitedBy RETURN t.id', { id, invitedBy }),
      )
    await name('actor:nobody')
    expect(await find()).toEqual([[id, 'actor:nobody']])
    await name('actor:smp')
  })
})
