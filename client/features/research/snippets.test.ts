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
