import { type GraphQLResolveInfo, graphql } from 'graphql'
import { describe, expect, test } from 'vitest'
import { RESOLVERS } from '../modules/resolvers.ts'
import { makeSchema } from '../schema.ts'
import { makeCompileCache, modeOf } from './compile.ts'

/** The info that a resolver of `actors` gets for a document and variables. */
async function infoOf(source: string, variableValues: Record<string, unknown>): Promise<GraphQLResolveInfo> {
  let seen: GraphQLResolveInfo | null = null
  const schema = makeSchema({
    ...RESOLVERS,
    actors: (_source, _values, _context, info) => {
      seen = info
      return null
    },
  })
  await graphql({ schema, source, variableValues })
  if (seen === null) throw new Error('the resolver was not asked')
  return seen
}

const SOURCE =
  'query Q($f: ActorFilter, $o: ActorOrder!, $a: String, $n: Int!) { actors(filter: $f, orderBy: $o, after: $a, first: $n) { totalCount } }'
const modeFor = async (variables: Record<string, unknown>) =>
  modeOf(await infoOf(SOURCE, { o: 'NAME', n: 5, ...variables }))

describe('the mode of variables', () => {
  test('is the same for other values of the same kind', async () => {
    expect(await modeFor({ f: { sets: ['a'] }, a: 'x' })).toBe(await modeFor({ f: { sets: ['b', 'c'] }, a: 'y', n: 9 }))
  })

  test('differs by what is null, also inside an input object, by enums and by booleans', async () => {
    const modes = [
      await modeFor({}),
      await modeFor({ a: 'x' }),
      await modeFor({ o: 'NAME_DESC' }),
      await modeFor({ f: {} }),
      await modeFor({ f: { sets: ['a'] } }),
      await modeFor({ f: { kinds: ['HEALTH'] } }),
      await modeFor({ f: { collective: true } }),
      await modeFor({ f: { collective: false } }),
    ]
    expect(new Set(modes).size).toBe(modes.length)
  })
})

describe('the cache of compiled fields', () => {
  test('compiles one operation once a mode', async () => {
    const cache = makeCompileCache<number>()
    let compiled = 0
    const compile = () => {
      compiled += 1
      return compiled
    }
    const info = await infoOf(SOURCE, { o: 'NAME', n: 5 })
    const other = { ...info, variableValues: { ...info.variableValues, a: 'x' } }
    expect([cache(info, compile), cache(info, compile), cache(other, compile), cache(info, compile)]).toEqual([
      1, 1, 2, 1,
    ])
  })
})
