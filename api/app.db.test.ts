import { request as httpRequest } from 'node:http'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { LIMITS } from '#graph-schema/model/limits.ts'
import { createDriver } from './database/driver.ts'
import { type Database, openDatabase } from './database/run.ts'
import { hashDocument } from './http/trusted-documents.ts'
import { makeActor, makeTie } from './testing/records.ts'
import { readAnswer, startTestApi, type TestAnswer, type TestApi } from './testing/test-api.ts'
import { readTestConnection } from './testing/test-run.ts'
import { openTestStore, type TestStore } from './testing/test-store.ts'

let store: TestStore
let api: TestApi

beforeAll(async () => {
  store = await openTestStore()
  await store.load({
    entities: [makeActor('a'), makeActor('b')],
    ties: [makeTie('ab', 'COLLABORATION', ['actor:a', 'actor:b'])],
  })
})
afterAll(() => store.close())
beforeEach(async () => {
  api = await startTestApi(store.database, { now: () => 0 })
  store.takeStatements()
})
afterEach(() => api.stop())

const faultOf = ({ errors, data, status }: TestAnswer) => ({
  status,
  code: errors?.[0]?.extensions.code,
  message: errors?.[0]?.message,
  data,
})

/** A selection nested so deep. */
const deep = (levels: number) =>
  `{ actor(id: "actor:a") { ${'ties(first: 1) { nodes { from { '.repeat(levels)} id ${'} } } '.repeat(levels)} } }`
const aliases = (count: number) => Array.from({ length: count }, (_, n) => `a${n}: viewer { role }`).join(' ')

describe('bad input', () => {
  const CASES: readonly (readonly [string, string, Record<string, unknown>, string])[] = [
    [
      'a date that is none',
      'query Q($d: Date) { actor(id: "actor:a", asOf: $d) { id } }',
      { d: '2023-02-30' },
      'is not a date',
    ],
    ['a date that is none, in the text', '{ actor(id: "actor:a", asOf: "ieri") { id } }', {}, 'is not a date'],
    ['a cursor that is none', '{ actors(after: "domani") { totalCount } }', {}, 'actors.after: this is not a cursor'],
    [
      'a cursor of another list',
      'query Q($c: String) { actors(after: $c) { totalCount } }',
      { c: Buffer.from('["a","b","c"]').toString('base64url') },
      'after: this is not a cursor of this list',
    ],
    [
      'a page of none',
      '{ actors(first: 0) { totalCount } }',
      {},
      'actors.first: a number from 1 to 200 is needed, not 0',
    ],
    ['a page of less than none', '{ actors(first: -5) { totalCount } }', {}, 'from 1 to 200 is needed, not -5'],
    [
      'a page of too many',
      '{ actors(first: 100000) { totalCount } }',
      {},
      'actors.first: a number from 1 to 200 is needed, not 100000',
    ],
    ['a nested page of too many', '{ actor(id: "actor:a") { ties(first: 201) { totalCount } } }', {}, 'ties.first'],
    [
      'a slice of too many',
      'query Q($n: Int!) { network(limit: $n) { truncated } }',
      { n: 10_000_000 },
      'network.limit: a number from 1 to 5000 is needed, not 10000000',
    ],
    ['a neighbourhood too wide', '{ neighbourhood(of: "actor:a", depth: 4) { truncated } }', {}, 'neighbourhood.depth'],
    ['too many ways', '{ paths(from: "actor:a", to: "actor:b", atMost: 4) { length } }', {}, 'paths.atMost'],
    ['an empty search', '{ search(text: " ") { __typename } }', {}, 'search.text'],
    ['a search too long', `{ search(text: "${'a'.repeat(121)}") { __typename } }`, {}, 'search.text'],
    ['a filter by signs alone', '{ actors(filter: { text: "..." }) { totalCount } }', {}, 'actors.filter.text'],
    [
      'a filter of too many values',
      'query Q($s: [String!]) { actors(filter: { sets: $s }) { totalCount } }',
      { s: Array.from({ length: 101 }, () => 'vademecum') },
      'actors.filter.sets: 100 values at most are allowed, not 101',
    ],
    [
      'a set that is none',
      '{ sources(sets: ["vademecum", "vademecm"]) { totalCount } }',
      {},
      'sources.sets: "vademecm" is no set of facts; ask any of vademecum, context, register, scenario',
    ],
    [
      'a set that is none, in a filter',
      'query Q($f: NetworkFilter) { network(filter: $f) { truncated } }',
      { f: { sets: ['typo'] } },
      'network.filter.sets: "typo" is no set of facts; ask any of vademecum, context, register, scenario',
    ],
    ['an id too long', 'query Q($i: ID!) { node(id: $i) { id } }', { i: 'x'.repeat(201) }, 'node.id'],
    ['a size that is null', 'query Q($n: Int) { actors(first: $n) { totalCount } }', { n: null }, 'first'],
    ['a number too large for one', '{ actors(first: 99999999999) { totalCount } }', {}, 'Int cannot represent'],
    ['a value of no enum', '{ actors(orderBy: BY_SIZE) { totalCount } }', {}, 'BY_SIZE'],
    ['a field of nobody', '{ actor(id: "actor:a") { password } }', {}, 'Cannot query field "password"'],
    ['a depth bomb', deep(30), {}, 'levels deep, 12 are allowed'],
    ['an alias flood', `{ ${aliases(200)} }`, {}, 'is asked under 200 aliases, 15 are allowed'],
    [
      'circular fragments',
      '{ actor(id: "actor:a") { ...A } } fragment A on Actor { id ...B } fragment B on Actor { ...A }',
      {},
      'Cannot spread fragment',
    ],
    [
      'a document too long',
      `{ actor(id: "actor:a") { ${'id '.repeat(2_100)} } }`,
      {},
      `more that ${LIMITS.tokens} tokens`,
    ],
    ['a broken document', '{ actor(id: "actor:a" { id } }', {}, 'Syntax Error'],
    ['two operations and no name', 'query A { viewer { role } } query B { viewer { role } }', {}, 'operation name'],
    ['a mutation of no name', 'mutation { deleteAll }', {}, 'Cannot query field "deleteAll"'],
    [
      'a variable of another type',
      'query Q($n: Int!) { actors(first: $n) { totalCount } }',
      { n: 'ten' },
      'Int cannot represent',
    ],
    ['a missing variable', 'query Q($n: Int!) { actors(first: $n) { totalCount } }', {}, '"$n"'],
    [
      'a variable of an operator',
      'query Q($i: ID!) { actor(id: $i) { id } }',
      { i: { $ne: null } },
      'ID cannot represent',
    ],
  ]

  test.each(CASES)('%s is a named error before any statement is sent', async (_name, query, variables, words) => {
    const answer = await api.ask(query, variables)
    expect(faultOf(answer)).toEqual({
      status: 400,
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(words),
      data: undefined,
    })
    expect(store.takeStatements()).toEqual([])
  })

  test.each(CASES.filter(([name]) => /slice|page|wide|ways|search|filter/u.test(name)))(
    '%s is refused also when its document is trusted',
    async (_name, query, variables, words) => {
      expect(faultOf(await api.askByHash(query, variables))).toMatchObject({
        status: 400,
        code: 'BAD_USER_INPUT',
        message: expect.stringContaining(words),
      })
      expect(store.takeStatements()).toEqual([])
    },
  )

  test.each([
    ['{"query":', 'application/json', 400],
    ['"a text"', 'application/json', 400],
    ['[{"query":"{ viewer { role } }"}]', 'application/json', 400],
    ['{"variables":{}}', 'application/json', 400],
    [JSON.stringify({ query: 'x'.repeat(300_000) }), 'application/json', 413],
    ['query=%7Bviewer%7Brole%7D%7D', 'application/x-www-form-urlencoded', 400],
    ['{ viewer { role } }', 'text/plain', 400],
  ])('a body like %s is an answer, not a fault', async (body, type, status) => {
    const response = await fetch(`${api.address}/graphql`, { method: 'POST', headers: { 'content-type': type }, body })
    expect(response.status).toBe(status)
    expect(await response.text()).not.toMatch(/node_modules|at \w+ \(/u)
  })

  test('does not tell the public what it might have meant', async () => {
    expect((await api.ask('{ actr(id: "x") { id } }')).errors?.[0]?.message).not.toContain('Did you mean')
  })

  test('in an address is an answer, not a fault', async () => {
    const get = async (path: string) =>
      new Promise<number>((resolve, reject) => {
        const { port } = new URL(api.address)
        httpRequest({ port, path, host: '127.0.0.1' }, (response) => resolve(response.resume().statusCode ?? 0))
          .on('error', reject)
          .end()
      })
    const paths = [
      '/%',
      '/graphql?query=%7B',
      '/graphql?documentId=x',
      '/../../etc/passwd',
      '/assets/%2e%2e/x',
      '/nothing',
    ]
    for (const path of paths)
      expect([path, await get(path)]).toEqual([path, expect.toSatisfy((status) => status >= 400 && status < 500)])
  })
})

describe('the cost of a request', () => {
  test('is told with every answer, with what is left', async () => {
    const answer = await api.ask('{ actors(first: 10) { nodes { id } } budget { perRequest remaining } }')
    expect(answer.extensions?.cost).toEqual({ requested: 10, remaining: 24_990, resetAt: '1970-01-01T00:00:00.040Z' })
    expect(answer.data?.['budget']).toEqual({ perRequest: 5_000, remaining: 24_990 })
    const refused = await api.ask('{ actors(first: 0) { totalCount } }')
    expect(refused.extensions?.cost).toMatchObject({ requested: 0, remaining: 24_990 })
  })

  test('above the budget refuses the request, naming the list to shrink, before any statement is sent', async () => {
    const dear = '{ actors(first: 200) { nodes { ties(first: 100) { nodes { sources { locator } } } } } }'
    const answer = await api.ask(dear)
    expect(faultOf(answer)).toEqual({
      status: 400,
      code: 'COST_EXCEEDED',
      message:
        'this request may return 80200 entities and ties, 5000 are allowed; ask for fewer in "actors.nodes.ties.nodes.sources"',
      data: undefined,
    })
    expect(store.takeStatements()).toEqual([])
    expect((await api.askByHash(dear)).errors).toBeUndefined()
  })

  test('empties the bucket, which then refuses with the seconds to wait', async () => {
    const query = '{ actors(first: 200) { nodes { ties(first: 20) { totalCount } } } }'
    for (let request = 0; request < 5; request += 1) expect((await api.ask(query)).status).toBe(200)
    const answer = await api.ask(query)
    expect(faultOf(answer)).toMatchObject({ status: 429, code: 'RATE_LIMITED' })
    expect(answer.headers.get('retry-after')).toBe('1')
    expect((await api.askByHash(query)).status).toBe(200)
  })

  test('lets a viewer run four requests of their own text at a time', async () => {
    let free: () => void = () => {}
    const held = new Promise<void>((resolve) => {
      free = resolve
    })
    const slow: Database = {
      ...store.database,
      read: async (statement, caller) => {
        await held
        return store.database.read(statement, caller)
      },
    }
    const own = await startTestApi(slow)
    const running = Array.from({ length: 4 }, () => own.ask('{ actor(id: "actor:a") { id } }'))
    await expect.poll(async () => (await own.ask('{ viewer { role } }')).status).toBe(429)
    free()
    expect((await Promise.all(running)).map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect((await own.ask('{ viewer { role } }')).status).toBe(200)
    await own.stop()
  })
})

describe('a trusted document', () => {
  const query = 'query Two($id: ID!) { actor(id: $id) { id ties { totalCount } } }'
  const address = (variables: Record<string, unknown>) =>
    `${api.address}/graphql?${new URLSearchParams({ documentId: hashDocument(query), variables: JSON.stringify(variables) })}`
  const headers = { 'apollo-require-preflight': 'true' }

  test('is answered by its hash, by POST and by GET', async () => {
    const data = { actor: { id: 'actor:a', ties: { totalCount: 1 } } }
    expect((await api.askByHash(query, { id: 'actor:a' })).data).toEqual(data)
    const got = await readAnswer(await fetch(address({ id: 'actor:a' }), { headers }))
    expect(got.data).toEqual(data)
    expect(got.headers.get('cache-control')).toBe('private, no-cache')
  })

  test('asked again costs the database nothing while the data are the same, and is read anew after a change', async () => {
    await api.askByHash(query, { id: 'actor:a' })
    const etag = (await fetch(address({ id: 'actor:a' }), { headers })).headers.get('etag') ?? ''
    expect(etag).toMatch(/^"\d+\+[\w-]{22}"$/u)
    store.takeStatements()
    const again = () => fetch(address({ id: 'actor:a' }), { headers: { ...headers, 'if-none-match': etag } })
    expect((await again()).status).toBe(304)
    expect(store.takeStatements()).toEqual([])
    const other = await fetch(address({ id: 'actor:b' }), { headers: { ...headers, 'if-none-match': etag } })
    expect(other.status).toBe(200)
    await store.load({ ties: [makeTie(`more${Date.now()}`, 'CONTRACT', ['actor:a', 'actor:b'])] })
    const fresh = await again()
    expect([fresh.status, (await readAnswer(fresh)).data]).toEqual([
      200,
      { actor: { id: 'actor:a', ties: { totalCount: 2 } } },
    ])
  })

  test('that failed is never kept', async () => {
    await api.askByHash(query)
    const refused = await fetch(address({ id: 'x'.repeat(300) }), { headers })
    expect([refused.status, refused.headers.get('etag'), refused.headers.get('cache-control')]).toEqual([
      400,
      null,
      'no-store',
    ])
  })

  test('is compiled once: the second time it sends the very same text', async () => {
    await api.askByHash(query, { id: 'actor:a' })
    await api.askByHash(query, { id: 'actor:b' })
    const texts = store.takeStatements().map(({ text }) => text)
    expect(texts).toHaveLength(2)
    expect(texts[0]).toBe(texts[1])
  })

  test('of an unknown hash is refused', async () => {
    const response = await fetch(`${api.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ documentId: hashDocument('{ viewer { role } }'), query: '{ viewer { role } }' }),
    })
    expect(faultOf(await readAnswer(response))).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' })
  })
})

describe('an answer', () => {
  test('carries its number, and no page may be framed or load from elsewhere', async () => {
    const { headers } = await api.ask('{ viewer { role } }')
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/u)
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'self';script-src 'self';style-src 'self' 'unsafe-inline';img-src 'self' data: blob:;font-src 'self' data:;worker-src 'self' blob:;connect-src 'self';frame-ancestors 'none';base-uri 'none';form-action 'self'",
    )
  })

  test('to an unusual question about the schema is given', async () => {
    const { data } = await api.ask('{ __schema { queryType { name } } __type(name: "Actor") { description } }')
    expect(data).toMatchObject({ __schema: { queryType: { name: 'Query' } } })
  })

  test('masks a fault of ours, numbers it, and says nothing of its cause', async () => {
    const broken: Database = { ...store.database, read: () => Promise.reject(new Error('secret of the store')) }
    const own = await startTestApi(broken)
    const answer = await own.ask('{ actor(id: "actor:a") { id } }')
    await own.stop()
    expect(faultOf(answer)).toMatchObject({ status: 500, code: 'INTERNAL' })
    expect(answer.errors?.[0]?.extensions.requestId).toBe(answer.headers.get('x-request-id'))
    expect(JSON.stringify(answer)).not.toContain('secret')
  })

  test('that takes the database too long is a TIMEOUT', async () => {
    const connection = readTestConnection()
    const driver = createDriver(connection)
    const database = openDatabase(driver, { name: connection.database, readTimeout: 300 })
    const own = await startTestApi({
      ...database,
      read: (statement, caller) =>
        database.read(
          {
            ...statement,
            text: 'CALL () { UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*) AS n } RETURN n',
            parameters: {},
          },
          caller,
        ),
    })
    const answer = await own.ask('{ actor(id: "actor:a") { id } }')
    await own.stop()
    await driver.close()
    expect(faultOf(answer)).toMatchObject({ status: 504, code: 'TIMEOUT' })
  })
})

describe('without its database', () => {
  test('the server says so with 503 and when to ask again, and the health check agrees', async () => {
    const driver = createDriver({ uri: 'bolt://127.0.0.1:9', user: 'neo4j', password: 'none', database: 'neo4j' })
    const own = await startTestApi(openDatabase(driver, { name: 'neo4j' }))
    const answer = await own.ask('{ actors { totalCount } }')
    expect(faultOf(answer)).toMatchObject({ status: 503, code: 'UNAVAILABLE' })
    expect(answer.headers.get('retry-after')).toBe('2')
    const trusted = await own.askByHash('query T { actor(id: "actor:a") { id } }')
    expect(trusted.status).toBe(503)
    const health = await fetch(`${own.address}/healthz`)
    expect([health.status, await health.json()]).toEqual([503, { status: 'unavailable', database: 'down' }])
    await own.stop()
    await driver.close()
  })

  test('with it the health check says up', async () => {
    expect(await (await fetch(`${api.address}/healthz`)).json()).toEqual({ status: 'ok', database: 'up' })
  })
})

describe('boundaries', () => {
  test('are null unless the operator supplies them', async () => {
    expect((await api.ask('{ boundaries { path } }')).data).toEqual({ boundaries: null })
  })

  test('are given under the path that the API tells, to be kept for ever, and nothing else is', async () => {
    const boundaries = {
      path: '/boundaries/0123456789abcdef.json',
      attribution: '© Prova',
      body: '{"type":"Topology"}',
    }
    const own = await startTestApi(store.database, { boundaries })
    const { data } = await own.ask('{ boundaries { path attribution } }')
    expect(data).toEqual({ boundaries: { path: boundaries.path, attribution: '© Prova' } })
    const given = await fetch(`${own.address}${boundaries.path}`)
    expect([given.status, given.headers.get('cache-control'), await given.text()]).toEqual([
      200,
      'public, max-age=31536000, immutable',
      boundaries.body,
    ])
    expect((await fetch(`${own.address}/boundaries/fedcba9876543210.json`)).status).toBe(404)
    await own.stop()
  })
})
