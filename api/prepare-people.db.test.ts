import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readLink } from './access/sign-in-links.ts'
import { OPERATOR } from './database/run.ts'
import { parseEnv } from './env.ts'
import { preparePeople } from './prepare-people.ts'
import { addPerson } from './testing/people.ts'
import { openTestStore, type TestStore } from './testing/test-store.ts'

let store: TestStore

beforeAll(async () => {
  store = await openTestStore()
  await store.load({})
})
afterAll(() => store.close())

async function prepare(variables: Readonly<Record<string, string>>) {
  const read = parseEnv(variables)
  if (!read.ok) throw new Error(read.problems.join())
  return preparePeople(store.database, read.env, `http://${read.env.host}:4000`)
}

async function countDemo(): Promise<unknown> {
  const text = 'MATCH (a:Account {demo: true}) RETURN count(a)'
  return (await store.database.read({ operation: 'test', text, parameters: {} }, OPERATOR))[0]?.[0]
}

describe('a start', () => {
  test('with its own database, for this machine alone, makes four accounts to try it with', async () => {
    const { demoAccounts, told } = await prepare({})
    expect(demoAccounts.map(({ role }) => role)).toEqual(['STAFF', 'BOARD', 'ADMIN', 'RESEARCHER'])
    expect(told.join('\n')).toContain(demoAccounts[0]?.password)
    expect(await countDemo()).toBe(4)
  })

  test.each([
    ['that others reach', { HOST: '0.0.0.0' }],
    ['behind a proxy', { TRUST_PROXY: '1' }],
    ['at an address of its own', { PUBLIC_URL: 'https://trama.example.org' }],
    ['with another database', { NEO4J_URI: 'neo4j://127.0.0.1', NEO4J_PASSWORD: 'x' }],
  ])('%s takes them away, and prints a link for the first administrator', async (_how, variables) => {
    await prepare({})
    const { demoAccounts, told } = await prepare(variables)
    expect([demoAccounts, await countDemo()]).toEqual([[], 0])
    const code =
      /(?:127\.0\.0\.1:4000|https:\/\/trama\.example\.org)\/primo-accesso\?codice=(?<code>[\w-]{43})$/u.exec(
        told.join('\n'),
      )?.groups?.['code'] ?? ''
    expect(await readLink(store.database, code, Date.now(), OPERATOR)).toMatchObject({
      purpose: 'FIRST',
      account: null,
    })
  })

  test('prints the link with the address that people open, and none where somebody administers', async () => {
    const variables = { PUBLIC_URL: 'https://trama.example.org' }
    expect((await prepare(variables)).told[0]).toContain('https://trama.example.org/primo-accesso?codice=')
    await addPerson(store.database, 'ada', 'ADMIN')
    expect(await prepare(variables)).toMatchObject({ demoAccounts: [], told: [] })
  })
})
