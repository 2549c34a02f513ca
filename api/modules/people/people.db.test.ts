import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Role } from '#graph-schema/model/limits.ts'
import { OPERATOR } from '../../database/run.ts'
import { addPerson, CHEAP_PASSWORDS, type TestPerson } from '../../testing/people.ts'
import { startTestApi, type TestApi } from '../../testing/test-api.ts'
import { openTestStore, type TestStore } from '../../testing/test-store.ts'

let store: TestStore
let api: TestApi
let admin: TestPerson
let researcher: TestPerson
/** Whose session a test asks in. */
let asking: { role: Role; accountId: string; name: string }
let requests = 0

beforeAll(async () => {
  store = await openTestStore()
  await store.load({})
  admin = await addPerson(store.database, 'ada', 'ADMIN')
  researcher = await addPerson(store.database, 'remo', 'RESEARCHER')
  api = await startTestApi(store.database, {
    passwords: CHEAP_PASSWORDS,
    viewerOf: async () => ({ ...asking, key: asking.accountId }),
  })
})
afterAll(async () => {
  await api.stop()
  await store.close()
})
beforeEach(() => {
  asking = { role: 'ADMIN', accountId: admin.accountId, name: 'ada' }
})

const requestId = () => {
  requests += 1
  return `request-${requests}`
}

const RECORDED = '... on Recorded { subjectId replayed }'

/** Sends one mutation, and gives what it came to; every field that some outcome has is asked. */
async function act(field: string, type: string, input: Readonly<Record<string, unknown>>, done = RECORDED) {
  const document = `mutation Act($input: ${type}!) { ${field}(input: $input) {
    __typename
    ${done}
    ... on ValidationFailed { problems { field code } }
    ... on StaleVersion { sent version }
    ... on Duplicate { code existingId }
    ... on Conflict { code ids }
    ... on NotFound { field id }
  } }`
  const { data, errors } = await api.ask(document, { input: { requestId: requestId(), ...input } })
  expect(errors).toBeUndefined()
  return z.looseObject({ __typename: z.string() }).parse(data?.[field])
}

const create = (input: Readonly<Record<string, unknown>>) => act('createAccount', 'CreateAccountInput', input)
const change = (input: Readonly<Record<string, unknown>>) => act('changeAccount', 'ChangeAccountInput', input)
const TOKEN = '... on ApiTokenCreated { subjectId secret }'
const makeToken = (input: Readonly<Record<string, unknown>>) =>
  act('createApiToken', 'CreateApiTokenInput', { name: 'R at the desk', scopes: ['READ'], days: 90, ...input }, TOKEN)

async function readChanges(action: string): Promise<string> {
  const text = 'MATCH (c:Change {action: $action}) RETURN c.userId, c.role, c.before, c.after, c.subjectId'
  return JSON.stringify(await store.database.read({ operation: 'test', text, parameters: { action } }, OPERATOR))
}

describe('an account', () => {
  test('is made once a request, is on record, and its name and e-mail are not', async () => {
    const input = { requestId: requestId(), name: ' Sara  Rossi ', email: 'Sara@Example.org', role: 'STAFF' }
    const made = await create(input)
    expect(made).toEqual({ __typename: 'Recorded', subjectId: expect.stringMatching(/^account:/u), replayed: false })
    expect(await create(input)).toEqual({ ...made, replayed: true })
    const { data } = await api.ask('{ accounts { id name email role status hasPassword demo seenAt } }')
    expect(data?.['accounts']).toContainEqual({
      id: made['subjectId'],
      name: 'Sara Rossi',
      email: 'sara@example.org',
      role: 'STAFF',
      status: 'ACTIVE',
      hasPassword: false,
      demo: false,
      seenAt: null,
    })
    const changes = await readChanges('createAccount')
    expect(changes).toContain(String(made['subjectId']))
    expect(changes.toLowerCase()).not.toMatch(/sara|example\.org/u)
  })

  test('of an e-mail that another has is told as its duplicate', async () => {
    expect(await create({ name: 'Another', email: admin.email.toUpperCase(), role: 'STAFF' })).toEqual({
      __typename: 'Duplicate',
      code: 'SAME_EMAIL',
      existingId: admin.accountId,
    })
  })

  test('without a name, an address or a role says all that is wrong', async () => {
    expect(await create({ name: ' ', email: 'nowhere', role: 'PUBLIC' })).toEqual({
      __typename: 'ValidationFailed',
      problems: [
        { field: 'name', code: 'REQUIRED' },
        { field: 'email', code: 'FORM' },
        { field: 'role', code: 'PUBLIC' },
      ],
    })
  })

  test('changes in the version that was read, and in no other', async () => {
    const piera = await addPerson(store.database, 'piera', 'STAFF')
    const lift = { id: piera.accountId, version: 1, role: 'BOARD' }
    expect(await change(lift)).toMatchObject({ __typename: 'Recorded' })
    expect(await change(lift)).toEqual({ __typename: 'StaleVersion', sent: 1, version: 2 })
    expect(await change({ ...lift, id: 'account:nobody' })).toMatchObject({ __typename: 'NotFound' })
  })

  test('of the last administrator cannot be lowered or disabled, and says why', async () => {
    const attempt = { id: admin.accountId, version: 1 }
    const refused = { __typename: 'Conflict', code: 'LAST_ADMINISTRATOR', ids: [admin.accountId] }
    expect(await change({ ...attempt, role: 'STAFF' })).toEqual(refused)
    expect(await change({ ...attempt, status: 'DISABLED' })).toEqual(refused)
    const second = await addPerson(store.database, 'olga', 'ADMIN')
    const input = { id: second.accountId, version: 1, status: 'DISABLED' }
    expect(await change(input)).toMatchObject({ __typename: 'Recorded' })
    expect(await change({ ...attempt, status: 'DISABLED' })).toEqual(refused)
  })

  test('that is disabled has no session left', async () => {
    const ugo = await addPerson(store.database, 'ugo', 'STAFF')
    const own = await startTestApi(store.database, { passwords: CHEAP_PASSWORDS })
    const entered = await fetch(`${own.address}/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: ugo.email, password: ugo.password }),
    })
    const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    await change({ id: ugo.accountId, version: 1, status: 'DISABLED' })
    const late = await fetch(`${own.address}/auth/session`, { headers: { cookie } })
    await own.stop()
    expect(late.status).toBe(401)
  })
})

describe('a one-time link', () => {
  const link = (accountId: string) =>
    act('createSignInLink', 'CreateSignInLinkInput', { accountId }, '... on SignInLinkCreated { path subjectId }')

  test('is told to the administrator who makes it, and is not on record', async () => {
    const made = await link(researcher.accountId)
    expect(made).toEqual({
      __typename: 'SignInLinkCreated',
      path: expect.stringMatching(/^\/primo-accesso\?codice=[\w-]{43}$/u),
      subjectId: researcher.accountId,
    })
    const code = String(made['path']).split('=')[1] ?? ''
    expect(await readChanges('createSignInLink')).toContain(researcher.accountId)
    expect(await readChanges('createSignInLink')).not.toContain(code)
  })

  test('is not made for nobody', async () => {
    expect(await link('account:nobody')).toMatchObject({ __typename: 'NotFound' })
  })
})

describe('a token', () => {
  test('is told once, asks with its role, and is worth nothing once revoked', async () => {
    const input = { requestId: requestId(), role: 'RESEARCHER' }
    const made = await makeToken(input)
    const secret = String(made['secret'])
    expect(secret).toMatch(/^trama_[\w-]{43}$/u)
    expect(await makeToken(input)).toEqual({ ...made, secret: null })
    const own = await startTestApi(store.database)
    const ask = (query: string) =>
      fetch(`${own.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
        body: JSON.stringify({ query }),
      })
    expect(await (await ask('{ viewer { role mayWrite name } }')).json()).toMatchObject({
      data: { viewer: { role: 'RESEARCHER', mayWrite: false, name: 'ada' } },
    })
    const query = 'mutation { revokeApiToken(input: {requestId: "1", id: "token:x"}) { __typename } }'
    expect((await ask(query)).status).toBe(403)
    const revoked = await act('revokeApiToken', 'RevokeApiTokenInput', { id: made['subjectId'] })
    expect(revoked).toMatchObject({ __typename: 'Recorded' })
    const late = await ask('{ viewer { role } }')
    expect([late.status, JSON.stringify(await late.json())]).toEqual([401, expect.stringContaining('TOKEN_REVOKED')])
    await own.stop()
    expect(await readChanges('createApiToken')).not.toContain(secret)
    expect(await readChanges('createApiToken')).not.toContain('R at the desk')
  })

  test('has no higher role than its account, a name and an end', async () => {
    asking = { role: 'RESEARCHER', accountId: researcher.accountId, name: 'remo' }
    expect(await makeToken({ role: 'STAFF', name: '', days: 0 })).toEqual({
      __typename: 'ValidationFailed',
      problems: [
        { field: 'name', code: 'REQUIRED' },
        { field: 'role', code: 'ABOVE_OWN' },
        { field: 'days', code: 'RANGE' },
      ],
    })
  })

  test('of somebody else is listed and revoked by an administrator only', async () => {
    asking = { role: 'RESEARCHER', accountId: researcher.accountId, name: 'remo' }
    const made = await makeToken({ role: 'RESEARCHER' })
    const own = await api.ask('{ apiTokens { accountName name start revokedAt } }')
    expect(own.data?.['apiTokens']).toEqual([
      { accountName: 'remo', name: 'R at the desk', start: String(made['secret']).slice(0, 12), revokedAt: null },
    ])
    const all = await api.ask('{ apiTokens(all: true) { id } }')
    expect(all.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    const other = await addPerson(store.database, 'lia', 'STAFF')
    asking = { role: 'STAFF', accountId: other.accountId, name: 'lia' }
    const revoke = () => act('revokeApiToken', 'RevokeApiTokenInput', { id: made['subjectId'] })
    expect(await revoke()).toMatchObject({ __typename: 'NotFound' })
    asking = { role: 'ADMIN', accountId: admin.accountId, name: 'ada' }
    expect(await revoke()).toMatchObject({ __typename: 'Recorded' })
    expect(await revoke()).toMatchObject({ __typename: 'Conflict', code: 'REVOKED' })
  })

  test('makes no other tokens, links or accounts, whatever its role', async () => {
    const own = await startTestApi(store.database)
    const made = await makeToken({ role: 'ADMIN', scopes: ['READ', 'WRITE'] })
    const query = `mutation { createApiToken(input: {requestId: "x", name: "x", role: STAFF, scopes: [READ], days: 1}) { __typename } }`
    const answer = await fetch(`${own.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${made['secret']}` },
      body: JSON.stringify({ query }),
    })
    await own.stop()
    expect([answer.status, JSON.stringify(await answer.json())]).toEqual([403, expect.stringContaining('FORBIDDEN')])
  })
})

describe('sessions', () => {
  test('are listed for their owner, and ended one by one', async () => {
    const own = await startTestApi(store.database, { passwords: CHEAP_PASSWORDS })
    const signIn = async () => {
      const answer = await fetch(`${own.address}/auth/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'user-agent': 'a browser' },
        body: JSON.stringify({ email: researcher.email, password: researcher.password }),
      })
      return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    }
    const [here, there] = [await signIn(), await signIn()]
    const ask = async (cookie: string, query: string) => {
      const answer = await fetch(`${own.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify({ query }),
      })
      return answer.json()
    }
    const listed = z
      .object({
        data: z.object({
          sessions: z.array(z.object({ id: z.string(), way: z.string(), current: z.boolean(), agent: z.string() })),
        }),
      })
      .parse(await ask(here, '{ sessions { id way current agent } }')).data.sessions
    expect(listed.map(({ way, agent }) => ({ way, agent }))).toEqual([
      { way: 'PASSWORD', agent: 'a browser' },
      { way: 'PASSWORD', agent: 'a browser' },
    ])
    const other = listed.find(({ current }) => !current)?.id
    const end = `mutation { revokeSession(id: "${other}") { __typename } }`
    expect(await ask(here, end)).toMatchObject({ data: { revokeSession: { __typename: 'SessionEnded' } } })
    expect(await ask(here, end)).toMatchObject({ data: { revokeSession: { __typename: 'NotFound' } } })
    expect(await ask(there, '{ viewer { role } }')).toMatchObject({
      errors: [{ extensions: { reason: 'SESSION_ENDED' } }],
    })
    await own.stop()
  })
})
