import { parse, validate } from 'graphql'
import { describe, expect, test } from 'vitest'
import { readSchema } from '../schema.ts'
import { limitAliases, limitDepth } from './document-limits.ts'

const schema = readSchema()
const refusals = (source: string) =>
  validate(schema, parse(source), [limitDepth, limitAliases]).map(({ message }) => message)

/** `{ actor { ties { nodes { from { … id } } } } }`, this many levels deep. */
function nest(levels: number): string {
  const words = ['ties', 'nodes', 'from']
  const inner = Array.from({ length: levels - 2 }, (_, level) => words[level % 3])
  return `{ actor(id: "x") { ${inner.join(' { ')} { id }${' }'.repeat(inner.length)} }`
}

describe('the depth of a selection', () => {
  test('may be twelve and not thirteen', () => {
    expect(refusals(nest(12))).toEqual([])
    expect(refusals(nest(13))).toEqual(['the selection is 13 levels deep, 12 are allowed'])
  })

  test('counts fragments where they are spread', () => {
    const source = `{ actor(id: "x") { ...A } } fragment A on Actor { ties { nodes { from { ...B } } } }
      fragment B on Entity { ties { nodes { from { ties { nodes { from { ties { nodes { id } } } } } } } } }`
    expect(refusals(source)).toEqual(['the selection is 13 levels deep, 12 are allowed'])
  })

  test('does not bind the description of the schema', () => {
    expect(refusals(`{ __schema { types { ${'ofType { '.repeat(14)} name ${'} '.repeat(14)} } } }`)).toEqual([])
  })

  test('of fragments in a circle is left to the rule that names circles', () => {
    expect(
      refusals('{ actor(id: "x") { ...A } } fragment A on Actor { id ...B } fragment B on Actor { ...A }'),
    ).toEqual([])
  })
})

describe('aliases', () => {
  const ask = (count: number) => Array.from({ length: count }, (_, n) => `a${n}: id`).join(' ')

  test('of one field may be fifteen in one selection, fragments counted', () => {
    expect(refusals(`{ actor(id: "x") { ${ask(15)} } }`)).toEqual([])
    expect(refusals(`{ actor(id: "x") { ${ask(15)} ...F } } fragment F on Actor { b: id }`)).toEqual([
      '"id" is asked under 16 aliases, 15 are allowed',
    ])
  })

  test('of root fields are bounded likewise', () => {
    const roots = Array.from({ length: 16 }, (_, n) => `r${n}: actor(id: "x") { id }`).join(' ')
    expect(refusals(`{ ${roots} }`)).toEqual(['"actor" is asked under 16 aliases, 15 are allowed'])
  })
})
