import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestProvider, type TestProvider } from '../testing/oidc-provider.ts'
import { addPerson } from '../testing/people.ts'
import { startTestApi, type TestApi } from '../testing/test-api.ts'
import { openTestStore, type TestStore } from '../testing/test-store.ts'

let store: TestStore
let provider: TestProvider
let api: TestApi

beforeAll(async () => {
  store = await openTestStore()
  await store.load({})
  await addPerson(store.database, 'anna', 'BOARD')
  await addPerson(store.database, 'bruno', 'STAFF', 'DISABLED')
  provider = await startTestProvider({
    anna: { email: 'Anna@example.org', verified: true },
    bruno: { email: 'bruno@example.org', verified: true },
    stranger: { email: 'stranger@example.org', verified: true },
    impostor: { email: 'anna@example.org', verified: false },
    silent: {},
  })
  api = await startTestApi(store.database, { oidc: provider.settings })
  provider.serve(`${api.address}/auth/oidc/callback`)
})
afterAll(async () => {
  await api.stop()
  await provider.stop()
  await store.close()
})

/** Follows one link by hand, as a browser without a memory would. */
const go = (address: string, cookie = '') => fetch(address, { redirect: 'manual', headers: { cookie } })
const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')

async function start(back: string) {
  const left = await go(`${api.address}/auth/oidc/start?${new URLSearchParams({ torna: back })}`)
  return { address: left.headers.get('location') ?? '', cookie: cookiesOf(left) }
}

/** Goes to the provider as somebody and comes back. */
async function signInAs(login: string, back = '/nodi?vista=x') {
  const { address, cookie } = await start(back)
  return go(await provider.visit(address, login), cookie)
}

const whereTo = (response: Response) => [response.status, response.headers.get('location')]

describe('signing in at a provider', () => {
  test('is offered by its name', async () => {
    expect(await (await go(`${api.address}/auth/ways`)).json()).toEqual({
      refused: null,
      oidc: { label: 'Ente di prova' },
      demo: [],
    })
  })

  test('lets in whose verified e-mail has an account, and returns to where one came from', async () => {
    const back = await signInAs('anna')
    expect(whereTo(back)).toEqual([302, '/nodi?vista=x'])
    const answer = await fetch(`${api.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: cookiesOf(back) },
      body: JSON.stringify({ query: '{ viewer { role name } sessions { way } }' }),
    })
    expect(await answer.json()).toMatchObject({
      data: { viewer: { role: 'BOARD', name: 'anna' }, sessions: [{ way: 'OIDC' }] },
    })
  })

  test.each([
    ['stranger', 'oidc-conto'],
    ['impostor', 'oidc-email'],
    ['silent', 'oidc-email'],
    ['bruno', 'disabilitato'],
  ])('does not let in %s, and says why', async (login, problem) => {
    const back = await signInAs(login, '/')
    expect(whereTo(back)).toEqual([302, `/accedi?errore=${problem}`])
    expect(cookiesOf(back)).not.toMatch(/__Host-trama=\S/u)
  })

  test('that is declined comes back to the sign-in page', async () => {
    const { address, cookie } = await start('/nodi')
    const back = await go(await provider.decline(address), cookie)
    expect(whereTo(back)).toEqual([302, '/accedi?errore=oidc-annullato&torna=%2Fnodi'])
  })

  test('counts once, in the browser that began it', async () => {
    const { address, cookie } = await start('/')
    const returned = await provider.visit(address, 'anna')
    expect(whereTo(await go(returned))).toEqual([302, '/accedi?errore=oidc-scaduto'])
    const other = await start('/')
    expect(whereTo(await go(returned, other.cookie))).toEqual([302, '/accedi?errore=oidc-guasto'])
    expect(whereTo(await go(returned, cookie))).toEqual([302, '/'])
    expect(whereTo(await go(returned, cookie))).toEqual([302, '/accedi?errore=oidc-guasto'])
  })

  test('sends nobody to another site afterwards', async () => {
    for (const elsewhere of ['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'x']) {
      expect(whereTo(await signInAs('anna', elsewhere))).toEqual([302, '/'])
    }
  })

  test('says so while the provider is away', async () => {
    const settings = { ...provider.settings, issuer: 'http://127.0.0.1:9' }
    const own = await startTestApi(store.database, { oidc: settings })
    expect(whereTo(await go(`${own.address}/auth/oidc/start`))).toEqual([302, '/accedi?errore=oidc-guasto'])
    await own.stop()
  })
})
