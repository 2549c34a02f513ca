import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { makeDemoAccounts, removeDemoAccounts } from '../access/demo-accounts.ts'
import { SESSION_TIMES } from '../access/sessions.ts'
import { createLink } from '../access/sign-in-links.ts'
import { makeToken } from '../access/tokens.ts'
import { OPERATOR } from '../database/run.ts'
import { addPerson, CHEAP_PASSWORDS, type TestPerson } from '../testing/people.ts'
import { startTestApi, type TestApi } from '../testing/test-api.ts'
import { openTestStore, type TestStore } from '../testing/test-store.ts'
import { hashDocument } from './trusted-documents.ts'

let store: TestStore
let api: TestApi
let anna: TestPerson
/** The clock of the server under test, ms since 1970. */
let now = Date.UTC(2026, 5, 1)

beforeAll(async () => {
  store = await openTestStore()
  await store.load({})
  anna = await addPerson(store.database, 'anna', 'STAFF')
})
afterAll(() => store.close())
beforeEach(async () => {
  api = await startTestApi(store.database, { now: () => now, passwords: CHEAP_PASSWORDS })
})
afterEach(() => api.stop())

type Headers = Readonly<Record<string, string>>

const post = (path: string, body: unknown, headers: Headers = {}) =>
  fetch(`${api.address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

/** What an answer says went wrong; null where nothing did. */
async function tell(response: Response) {
  const text = await response.text()
  const { errors } = text === '' ? { errors: undefined } : JSON.parse(text)
  const { status } = response
  if (errors === undefined) return { status }
  const [{ message, extensions }] = errors
  return { status, message, code: extensions.code, reason: extensions.reason ?? extensions.field }
}

const cookieOf = (response: Response) => response.headers.getSetCookie()[0]?.split(';')[0] ?? ''

async function signIn(person: TestPerson, headers: Headers = {}): Promise<string> {
  const response = await post('/auth/sign-in', { email: person.email, password: person.password }, headers)
  expect(response.status).toBe(200)
  return cookieOf(response)
}

const WHO = '{ viewer { role } }'
const askWho = (headers: Headers) => post('/graphql', { query: WHO }, headers)
const whoAnswer = z.object({ data: z.object({ viewer: z.object({ role: z.string() }) }) })
const roleOf = async (headers: Headers) => whoAnswer.parse(await (await askWho(headers)).json()).data.viewer.role

describe('signing in', () => {
  test('with e-mail and password gives a cookie that only this host gets, and the role', async () => {
    const response = await post('/auth/sign-in', { email: ' Anna@Example.org ', password: anna.password })
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-trama=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/u),
    ])
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await roleOf({ cookie: cookieOf(response) })).toBe('STAFF')
    expect(await roleOf({})).toBe('PUBLIC')
  })

  test('keeps nothing of the cookie that would let somebody in', async () => {
    const cookie = await signIn(anna)
    const text = 'MATCH (s:Session) RETURN collect(properties(s))'
    const rows = await store.database.read({ operation: 'test', text, parameters: {} }, OPERATOR)
    expect(JSON.stringify(rows)).not.toContain(cookie.split('=')[1])
  })

  test('answers the same for a wrong password and for somebody who is not there', async () => {
    const wrong = await tell(await post('/auth/sign-in', { email: anna.email, password: 'not this one, no' }))
    const nobody = await tell(await post('/auth/sign-in', { email: 'nobody@example.org', password: 'not this one' }))
    expect(wrong).toEqual({
      status: 401,
      code: 'UNAUTHENTICATED',
      reason: 'WRONG_CREDENTIALS',
      message: 'no account has this e-mail and this password',
    })
    expect(nobody).toEqual(wrong)
  })

  test('tells somebody who is disabled so, but only by the right password', async () => {
    const bruno = await addPerson(store.database, 'bruno', 'STAFF', 'DISABLED')
    expect(await tell(await post('/auth/sign-in', bruno))).toMatchObject({ status: 401, reason: 'ACCOUNT_DISABLED' })
    const wrong = { email: bruno.email, password: 'something else' }
    expect(await tell(await post('/auth/sign-in', wrong))).toMatchObject({ reason: 'WRONG_CREDENTIALS' })
  })

  test('ends the session that the browser came with', async () => {
    const first = await signIn(anna)
    await signIn(anna, { cookie: first })
    expect(await tell(await askWho({ cookie: first }))).toMatchObject({ status: 401, reason: 'SESSION_ENDED' })
  })

  test('refuses what is no e-mail and password', async () => {
    expect(await tell(await post('/auth/sign-in', { email: 3 }))).toMatchObject({ status: 400, reason: 'email' })
    expect(await tell(await post('/auth/sign-in', '[]'))).toMatchObject({ status: 400 })
  })
})

describe('guessing', () => {
  const guess = (email: string) => post('/auth/sign-in', { email, password: 'a guess of many' })

  test('at one account is stopped, also at the right password, until time has passed', async () => {
    for (let tries = 0; tries < 10; tries += 1) expect((await guess(anna.email)).status).toBe(401)
    const stopped = await post('/auth/sign-in', { email: anna.email, password: anna.password })
    expect(stopped.headers.get('retry-after')).toBe('90')
    expect(await tell(stopped)).toMatchObject({
      status: 429,
      code: 'RATE_LIMITED',
      message: 'too many passwords were tried for this e-mail',
    })
    now += 90_000
    await signIn(anna)
  })

  test('at many accounts is stopped by address, and leaves others alone', async () => {
    for (let tries = 0; tries < 50; tries += 1) await guess(`somebody-${tries}@example.org`)
    expect(await tell(await guess('another@example.org'))).toMatchObject({
      status: 429,
      message: 'too many passwords were tried from this address',
    })
  })
})

describe('a session', () => {
  test('ends when nobody uses it, and says so', async () => {
    const cookie = await signIn(anna)
    now += SESSION_TIMES.idle - 1
    expect(await roleOf({ cookie })).toBe('STAFF')
    now += SESSION_TIMES.idle
    const late = await askWho({ cookie })
    expect(late.headers.getSetCookie()).toEqual(['__Host-trama=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0'])
    expect(await tell(late)).toEqual({
      status: 401,
      code: 'UNAUTHENTICATED',
      reason: 'SESSION_EXPIRED',
      message: 'this session has expired; sign in again',
    })
  })

  test('ends after its longest time, however much it is used', async () => {
    const cookie = await signIn(anna)
    const began = now
    while (now - began < SESSION_TIMES.longest - SESSION_TIMES.idle) {
      now += SESSION_TIMES.idle - 1
      expect(await roleOf({ cookie })).toBe('STAFF')
    }
    now = began + SESSION_TIMES.longest
    expect(await tell(await askWho({ cookie }))).toMatchObject({ reason: 'SESSION_EXPIRED' })
  })

  test('tells when it ends without being used by that, and is extended on request', async () => {
    const cookie = await signIn(anna)
    const peek = async () => {
      const answer = await fetch(`${api.address}/auth/session`, { headers: { cookie } })
      return z.object({ endsAt: z.number() }).parse(await answer.json()).endsAt
    }
    const first = await peek()
    now += SESSION_TIMES.idle / 2
    expect(await peek()).toBe(first)
    await post('/auth/extend', {}, { cookie })
    expect(await peek()).toBe(first + SESSION_TIMES.idle / 2)
  })

  test('in use is noted once a minute, whatever is asked meanwhile', async () => {
    const cookie = await signIn(anna)
    store.takeStatements()
    now += SESSION_TIMES.touch
    for (let times = 0; times < 3; times += 1) await roleOf({ cookie })
    const touches = store.takeStatements().filter(({ operation }) => operation === 'session.touch')
    expect(touches.length).toBe(1)
  })

  test('that was stolen is worth nothing once its owner has signed out', async () => {
    const cookie = await signIn(anna)
    const out = await post('/auth/sign-out', {}, { cookie })
    expect([out.status, out.headers.getSetCookie()[0]]).toEqual([204, expect.stringContaining('Max-Age=0')])
    expect(await tell(await askWho({ cookie }))).toMatchObject({
      status: 401,
      code: 'UNAUTHENTICATED',
      reason: 'SESSION_ENDED',
    })
  })

  test('ends on every device when asked to', async () => {
    const [one, other] = [await signIn(anna), await signIn(anna)]
    await post('/auth/sign-out', { everywhere: true }, { cookie: one })
    expect(await tell(await askWho({ cookie: other }))).toMatchObject({ reason: 'SESSION_ENDED' })
  })

  test('of somebody who is disabled meanwhile is worth nothing', async () => {
    const carla = await addPerson(store.database, 'carla', 'BOARD')
    const cookie = await signIn(carla)
    const text = "MATCH (a:Account {email: 'carla@example.org'}) SET a.status = 'DISABLED'"
    await store.database.note({ operation: 'test', text, parameters: {} }, OPERATOR)
    expect(await tell(await askWho({ cookie }))).toMatchObject({ status: 401, reason: 'ACCOUNT_DISABLED' })
  })

  test('counts from our own pages only', async () => {
    const cookie = await signIn(anna)
    const foreign = { cookie, origin: 'https://elsewhere.example' }
    expect(await tell(await askWho(foreign))).toMatchObject({ status: 403, reason: 'FOREIGN_ORIGIN' })
    expect(await tell(await askWho({ cookie, 'sec-fetch-site': 'cross-site' }))).toMatchObject({ status: 403 })
    expect(await tell(await post('/auth/sign-out', {}, foreign))).toMatchObject({ status: 403 })
    expect(await tell(await post('/auth/sign-in', anna, { origin: 'null' }))).toMatchObject({ status: 403 })
    expect(await roleOf({ cookie, origin: api.address })).toBe('STAFF')
  })
})

describe('what a browser may keep', () => {
  const ask = (query: string, cookie: string) => {
    const address = new URL('/graphql', api.address)
    address.searchParams.set('documentId', hashDocument(query))
    return fetch(address, { headers: { cookie, 'apollo-require-preflight': 'true' } })
  }

  test('is kept apart for each account, and never what tells of the asker', async () => {
    const [data, who] = ['{ needs { id } }', '{ viewer { name } needs { id } }']
    await Promise.all([api.askByHash(data), api.askByHash(who)])
    const other = await addPerson(store.database, 'franca', 'STAFF')
    const [mine, theirs] = [await signIn(anna), await signIn(other)]
    const tags = [await ask(data, mine), await ask(data, mine), await ask(data, theirs)].map(({ headers }) =>
      headers.get('etag'),
    )
    expect(tags[0]).toMatch(/^"\d+\+/u)
    expect([tags[1] === tags[0], tags[2] === tags[0]]).toEqual([true, false])
    const told = await ask(who, mine)
    expect([told.headers.get('etag'), told.headers.get('cache-control')]).toEqual([null, 'no-store'])
  })
})

describe('an address that is not encrypted', () => {
  test('is no place to sign in, in words', async () => {
    const behind = await startTestApi(store.database, { passwords: CHEAP_PASSWORDS, trustedProxies: 1 })
    const ask = (headers: Headers) =>
      fetch(`${behind.address}/auth/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ email: anna.email, password: anna.password }),
      })
    expect((await ask({ 'x-forwarded-proto': 'https', 'x-forwarded-host': 'trama.example.org' })).status).toBe(200)
    await behind.stop()
    const told = await startTestApi(store.database, {
      passwords: CHEAP_PASSWORDS,
      publicUrl: 'http://trama.example.org',
    })
    const refused = await fetch(`${told.address}/auth/sign-in`, { method: 'POST' })
    expect(await tell(refused)).toMatchObject({ status: 403, code: 'FORBIDDEN', reason: 'NOT_ENCRYPTED' })
    expect(await (await fetch(`${told.address}/auth/ways`)).json()).toEqual({
      refused: 'NOT_ENCRYPTED',
      oidc: null,
      demo: [],
    })
    await told.stop()
  })
})

describe('a token', () => {
  async function addToken(facts: Readonly<Record<string, string | number | string[]>> = {}): Promise<string> {
    const { secret, hash, start } = makeToken()
    const token = { id: `token:${start}${Math.random()}`, accountId: anna.accountId, role: 'STAFF', hash, start }
    const properties = { ...token, scopes: ['READ'], expiresAt: now + 60_000, ...facts }
    const text = 'CREATE (t:Item:ApiToken) SET t = $properties'
    await store.database.note({ operation: 'test', text, parameters: { properties } }, OPERATOR)
    return secret
  }
  const bear = (token: string) => ({ authorization: `Bearer ${token}` })

  test('asks with its role, and never with more than its account has', async () => {
    expect(await roleOf(bear(await addToken({ role: 'RESEARCHER' })))).toBe('RESEARCHER')
    expect(await roleOf(bear(await addToken({ role: 'ADMIN' })))).toBe('STAFF')
  })

  test('that is unknown, revoked or expired says which', async () => {
    const cases = {
      TOKEN_UNKNOWN: 'trama_nobody',
      TOKEN_REVOKED: await addToken({ revokedAt: now }),
      TOKEN_EXPIRED: await addToken({ expiresAt: now }),
    }
    for (const [reason, token] of Object.entries(cases)) {
      expect(await tell(await askWho(bear(token)))).toMatchObject({ status: 401, code: 'UNAUTHENTICATED', reason })
    }
  })

  test('writes only where it may, and never passes a session over', async () => {
    const cookie = await signIn(anna)
    const query = 'mutation { revokeApiToken(input: {requestId: "1", id: "token:x"}) { __typename } }'
    const reading = await post('/graphql', { query }, { cookie, ...bear(await addToken()) })
    expect(await tell(reading)).toMatchObject({ status: 403, code: 'FORBIDDEN', reason: 'READS_ONLY' })
  })

  test('has its use noted', async () => {
    const token = await addToken({ id: 'token:used' })
    await roleOf(bear(token))
    const used = async () => {
      const text = "MATCH (t:ApiToken {id: 'token:used'}) RETURN t.usedAt"
      return (await store.database.read({ operation: 'test', text, parameters: {} }, OPERATOR))[0]?.[0]
    }
    await expect.poll(used).toBe(now)
  })
})

describe('a one-time link', () => {
  test('sets a password once, signs in, and ends the sessions that were open', async () => {
    const dario = await addPerson(store.database, 'dario', 'RESEARCHER')
    const before = await signIn(dario)
    const { code } = await createLink(store.database, { purpose: 'PASSWORD', accountId: dario.accountId, now })
    expect(await (await post('/auth/link', { code })).json()).toMatchObject({
      purpose: 'PASSWORD',
      account: { name: 'dario', email: dario.email, role: 'RESEARCHER' },
    })
    const short = await post('/auth/link/use', { code, password: 'short' })
    expect(await tell(short)).toMatchObject({ status: 400, code: 'BAD_USER_INPUT', reason: 'password' })
    const used = await post('/auth/link/use', { code, password: 'a new phrase to keep' })
    expect(await roleOf({ cookie: cookieOf(used) })).toBe('RESEARCHER')
    expect(await tell(await askWho({ cookie: before }))).toMatchObject({ reason: 'SESSION_ENDED' })
    const again = await post('/auth/link/use', { code, password: 'another new phrase' })
    expect(await tell(again)).toMatchObject({ status: 401, reason: 'LINK_ENDED' })
    await signIn({ ...dario, password: 'a new phrase to keep' })
  })

  test('used by two at once serves one', async () => {
    const elena = await addPerson(store.database, 'elena', 'STAFF')
    const { code } = await createLink(store.database, { purpose: 'PASSWORD', accountId: elena.accountId, now })
    const use = () => post('/auth/link/use', { code, password: 'the very same phrase' })
    const statuses = (await Promise.all([use(), use()])).map(({ status }) => status).sort()
    expect(statuses).toEqual([200, 401])
  })

  test('expires, and is replaced by the next', async () => {
    const link = { purpose: 'PASSWORD', accountId: anna.accountId, now } as const
    const { code: first } = await createLink(store.database, link)
    const { code: next } = await createLink(store.database, link)
    expect(await tell(await post('/auth/link', { code: first }))).toMatchObject({ reason: 'LINK_ENDED' })
    now += 73 * 3_600_000
    expect(await tell(await post('/auth/link', { code: next }))).toMatchObject({ status: 401, reason: 'LINK_ENDED' })
  })

  test('makes the first administrator, and nobody where there is one', async () => {
    const first = await createLink(store.database, { purpose: 'FIRST', accountId: null, now })
    const second = await createLink(store.database, { purpose: 'FIRST', accountId: null, now })
    const use = (code: string, email: string) =>
      post('/auth/link/use', { code, password: 'the first of all', name: 'Flavia', email })
    expect(await tell(await use(first.code, 'no e-mail'))).toMatchObject({ status: 400, reason: 'email' })
    expect(await roleOf({ cookie: cookieOf(await use(first.code, 'flavia@example.org')) })).toBe('ADMIN')
    expect(await tell(await use(second.code, 'gino@example.org'))).toMatchObject({ reason: 'LINK_ENDED' })
  })
})

describe('demo accounts', () => {
  test('are there with one password until the next start, and gone where they do not belong', async () => {
    const earlier = await makeDemoAccounts(store.database, CHEAP_PASSWORDS, now)
    const accounts = await makeDemoAccounts(store.database, CHEAP_PASSWORDS, now)
    const roles: unknown[] = []
    for (const { email, password } of accounts) {
      roles.push(await roleOf({ cookie: cookieOf(await post('/auth/sign-in', { email, password })) }))
    }
    expect(roles).toEqual(['STAFF', 'BOARD', 'ADMIN', 'RESEARCHER'])
    const [old] = earlier
    expect(await tell(await post('/auth/sign-in', old))).toMatchObject({ reason: 'WRONG_CREDENTIALS' })
    await removeDemoAccounts(store.database)
    expect(await tell(await post('/auth/sign-in', accounts[0]))).toMatchObject({ reason: 'WRONG_CREDENTIALS' })
  })
})
