import { type FragmentDefinitionNode, Kind, parse } from 'graphql'
import { describe, expect, test } from 'vitest'
import { readSchema } from '../schema.ts'
import { computeCost } from './cost.ts'

const schema = readSchema()

function costOf(source: string, variables: Record<string, unknown> = {}) {
  const { definitions } = parse(source)
  const operation = definitions.find((part) => part.kind === Kind.OPERATION_DEFINITION)
  const root = schema.getQueryType()
  if (operation?.kind !== Kind.OPERATION_DEFINITION || root === null || root === undefined) throw new Error('no query')
  const fragments = definitions.filter((part): part is FragmentDefinitionNode => part.kind === Kind.FRAGMENT_DEFINITION)
  return computeCost({
    schema,
    root,
    selectionSet: operation.selectionSet,
    fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
    variables,
    visit: () => {},
  })
}

describe('the cost of a request', () => {
  test.each([
    ['{ viewer { role } budget { remaining } __schema { types { name } } }', 0, ''],
    ['{ actor(id: "actor:smp") { name } }', 1, 'actor'],
    ['{ actors { nodes { name } } }', 20, 'actors'],
    ['{ actors(first: 50) { nodes { ties(first: 10) { nodes { id } } } } }', 50 + 50 * 10, 'actors.nodes.ties'],
    ['{ network(limit: 300) { entities { id } ties { id } } }', 600, 'network'],
    ['{ network(limit: 300) { ties { sources { locator } } } }', 600 + 300 * 3, 'network.ties.sources'],
    ['{ paths(from: "a", to: "b") { entities { sources { locator } } } }', 48 + 3 * 9 * 3, 'paths.entities.sources'],
    ['{ metrics { density entities(first: 10) { degree } } }', 110, 'metrics'],
    ['{ needs { services { areas { code } } } }', 15 + 15 * 20 + 15 * 20 * 7, 'needs.services.areas'],
  ])('%s is %i, most of it %s', (source, total, largest) => {
    expect(costOf(source)).toEqual({ total, largest })
  })

  test('is computed on the variables as they are, and on what is included', () => {
    const source =
      'query Q($n: Int!, $with: Boolean!) { actors(first: $n) { nodes { services @include(if: $with) { id } } } }'
    expect([costOf(source, { n: 7, with: false }).total, costOf(source, { n: 7, with: true }).total]).toEqual([7, 147])
  })

  test('counts, of types that exclude each other, the dearest', () => {
    const source = '{ node(id: "x") { ... on Actor { services { id } areas { id } } ... on Event { places { id } } } }'
    expect(costOf(source).total).toBe(1 + 27)
  })

  test('of fragments spread again and again is computed in no time', () => {
    const levels = Array.from(
      { length: 25 },
      (_, level) => `fragment F${level} on Actor { ...F${level + 1} ...F${level + 1} }`,
    )
    const source = `{ actor(id: "x") { ...F0 } } ${levels.join(' ')} fragment F25 on Actor { services { id } }`
    expect(costOf(source).total).toBe(1 + 20 * 2 ** 25)
  })
})
