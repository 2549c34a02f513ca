import { expect, test } from 'vitest'
import { parseVariables, readGivenQuery } from './given-query.ts'

test('an address carries a question with its variables, or none', () => {
  expect(readGivenQuery({ domanda: '{ a }', variabili: '{"n":1}' })).toEqual({ query: '{ a }', variables: '{"n":1}' })
  expect(readGivenQuery({ domanda: '{ a }' })).toEqual({ query: '{ a }', variables: '' })
  expect(readGivenQuery({ variabili: '{"n":1}' })).toBeNull()
  expect(readGivenQuery({ domanda: '  ' })).toBeNull()
  expect(readGivenQuery({ domanda: 'x'.repeat(20_001) })).toBeNull()
})

test('variables that are no object of JSON are none', () => {
  expect(readGivenQuery({ domanda: '{ a }', variabili: '{n' })).toEqual({ query: '{ a }', variables: '' })
  expect([parseVariables('[1]'), parseVariables('null'), parseVariables(''), parseVariables('{"a":[]}')]).toEqual([
    null,
    null,
    null,
    { a: [] },
  ])
})
