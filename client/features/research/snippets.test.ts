import { expect, test } from 'vitest'
import { writeSnippet } from './snippets.ts'

const ENDPOINT = 'http://127.0.0.1:4000/graphql'

test('curl sends the query as JSON, quotes kept from the shell', () => {
  expect(writeSnippet('curl', ENDPOINT, '{ search(text: "l\'ASL") { __typename } }\n')).toBe(
    [
      "curl -s 'http://127.0.0.1:4000/graphql' \\",
      "  -H 'content-type: application/json' \\",
      `  --data-binary '{"query":"{ search(text: \\"l'\\''ASL\\") { __typename } }"}'`,
    ].join('\n'),
  )
})

test('R takes the query as it is', () => {
  expect(writeSnippet('R', ENDPOINT, '{ budget { remaining } }')).toContain('r"---(\n{ budget { remaining } }\n)---"')
})

test('Python takes a query with backslashes and block strings', () => {
  expect(writeSnippet('Python', ENDPOINT, '{ a(b: """c\\d""") }')).toContain('{ a(b: \\"\\"\\"c\\\\d\\"\\"\\") }')
})

test('every program sends the variables of a query that has some', () => {
  const variables = { filter: { kinds: ['HEALTH'] }, note: 'l\'ora "x"' }
  const query = 'query Q($filter: NetworkFilter) { network(filter: $filter) { truncated } }'
  expect(writeSnippet('curl', ENDPOINT, query, variables)).toContain(
    `,"variables":{"filter":{"kinds":["HEALTH"]},"note":"l'\\''ora \\"x\\""}}'`,
  )
  const r = writeSnippet('R', ENDPOINT, query, variables)
  expect(r).toContain('r"---({"filter":{"kinds":["HEALTH"]},"note":"l\'ora \\"x\\""})---"')
  expect(r).toContain('req_body_json(list(query = query, variables = variables))')
  const python = writeSnippet('Python', ENDPOINT, query, variables)
  expect(python).toContain('variables = json.loads("""{"filter":{"kinds":["HEALTH"]},"note":"l\'ora \\\\"x\\\\""}""")')
  expect(python).toContain('json={"query": query, "variables": variables}')
})
