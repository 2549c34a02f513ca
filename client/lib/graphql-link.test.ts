// @vitest-environment jsdom
import { ApolloClient, ApolloLink, gql, InMemoryCache } from '@apollo/client'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { describeError } from './display-error.ts'
import { createGraphqlLink, requestOf } from './graphql-link.ts'
import { createServerStatus } from './server-status.ts'
import { sessionEnd } from './session-end.ts'

const QUERY = gql`
  query Name($id: ID!) {
    actor(id: $id) {
      name
    }
  }
`
const OPERATION = { operationName: 'Name', variables: { id: 'actor:smp' }, query: QUERY }
const IDS = { Name: 'sha256:abc' }

afterEach(() => vi.unstubAllGlobals())

/** Asks the query of a server that answers as given, and tells what came of it. */
async function ask(answer: () => Promise<Response>) {
  vi.stubGlobal('fetch', answer)
  const status = createServerStatus(() => 1_000)
  const client = new ApolloClient({
    link: ApolloLink.from([createGraphqlLink(status)]),
    cache: new InMemoryCache(),
  })
  const asked = client.query({ query: QUERY, variables: { id: 'actor:smp' } })
  const outcome = await asked.then(
    ({ data }) => ({ data }),
    (error: unknown) => ({ failure: describeError(error) }),
  )
  return { ...outcome, status: status.getState().kind }
}

function respond(status: number, body: unknown): () => Promise<Response> {
  return async () => new Response(JSON.stringify(body), { status, headers: { 'x-request-id': 'req-7' } })
}

describe('the request of an operation', () => {
  test('names a document of our own by its id, by GET', () => {
    const request = requestOf(OPERATION, IDS)
    const { pathname, searchParams } = new URL(request.url)
    expect([request.method, pathname, Object.fromEntries(searchParams)]).toEqual([
      'GET',
      '/graphql',
      { documentId: 'sha256:abc', variables: '{"id":"actor:smp"}' },
    ])
  })

  test('goes by POST when the address would be too long', async () => {
    const variables = { id: 'x'.repeat(3_000) }
    const request = requestOf({ ...OPERATION, variables }, IDS)
    expect([request.method, await request.json()]).toEqual(['POST', { documentId: 'sha256:abc', variables }])
  })

  test('carries the text where the build gave no id', async () => {
    const body: unknown = await requestOf(OPERATION, {}).json()
    expect(body).toMatchObject({ operationName: 'Name', variables: { id: 'actor:smp' } })
    expect(body).toHaveProperty('query', expect.stringContaining('query Name'))
  })
})

describe('an answer', () => {
  test('with data says that the server is up', async () => {
    const data = { actor: { __typename: 'Actor', name: 'SMP' } }
    expect(await ask(respond(200, { data }))).toEqual({ data, status: 'up' })
  })

  test('with a refusal keeps its code and the number of the request', async () => {
    const errors = [{ message: 'too dear', extensions: { code: 'COST_EXCEEDED' } }]
    expect(await ask(respond(400, { errors }))).toEqual({
      failure: { kind: 'refused', code: 'COST_EXCEEDED', requestId: 'req-7' },
      status: 'up',
    })
  })

  test('without a database says that the server is down', async () => {
    const errors = [{ message: 'later', extensions: { code: 'UNAVAILABLE' } }]
    const down = { failure: { kind: 'unavailable', code: null, requestId: 'req-7' }, status: 'down' }
    expect(await ask(respond(503, { errors }))).toEqual(down)
    expect(await ask(respond(200, { data: null, errors }))).toEqual(down)
  })

  test('that never came says that the server is down', async () => {
    const lost = async () => {
      throw new TypeError('Failed to fetch')
    }
    expect(await ask(lost)).toEqual({ failure: { kind: 'offline', code: null, requestId: null }, status: 'down' })
  })

  test('that is not GraphQL is a fault with the number of the request', async () => {
    expect(await ask(respond(500, ['boom']))).toEqual({
      failure: { kind: 'fault', code: null, requestId: 'req-7' },
      status: 'up',
    })
  })
})

describe('a session that has ended', () => {
  const ended = {
    errors: [{ message: 'expired', extensions: { code: 'UNAUTHENTICATED', reason: 'SESSION_EXPIRED' } }],
  }

  test('is noted, and a question is asked again as the public', async () => {
    sessionEnd.setState({ how: null })
    let asked = 0
    const outcome = await ask(async () => {
      asked += 1
      return asked === 1 ? respond(401, ended)() : respond(200, { data: { actor: { name: 'SMP' } } })()
    })
    expect(outcome).toMatchObject({ data: { actor: { name: 'SMP' } } })
    expect([asked, sessionEnd.getState().how]).toEqual([2, 'expired'])
  })

  test('is not what a role that may not ask is told', async () => {
    sessionEnd.setState({ how: null })
    const forbidden = { errors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }] }
    expect(await ask(respond(403, forbidden))).toMatchObject({ failure: { kind: 'refused', code: 'FORBIDDEN' } })
    expect(sessionEnd.getState().how).toBeNull()
  })
})
