import { GraphQLObjectType, GraphQLSchema, GraphQLString, graphql } from 'graphql'
import { describe, expect, test } from 'vitest'
import { ROLES } from '#graph-schema/model/limits.ts'
import { readSchema } from '../schema.ts'
import { guardResolvers, mayAsk } from './guard.ts'
import { POLICY } from './policy.ts'
import { tellRights } from './tell-rights.ts'

describe('the policy', () => {
  test('names every root field of the SDL', () => {
    const schema = readSchema()
    const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}),
    )
    expect(Object.keys(POLICY).sort()).toEqual(fields.sort())
  })

  test('gives a higher role everything that a lower one has', () => {
    for (const roles of Object.values(POLICY)) {
      const lowest = ROLES.findIndex((role) => roles.includes(role))
      expect([...roles]).toEqual(ROLES.slice(lowest))
    }
  })

  test('is told in the description of each root field', () => {
    const fields = Object.values(tellRights(readSchema()).getQueryType()?.getFields() ?? {})
    expect(fields.filter(({ description }) => !/Who may ask: \w+/u.test(description ?? ''))).toEqual([])
  })

  test('refuses what it does not name, and names that every object has', () => {
    expect([mayAsk('actor', 'PUBLIC'), mayAsk('secrets', 'ADMIN'), mayAsk('toString', 'ADMIN')]).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('a guarded resolver', () => {
  test('is not run for a role that may not ask it', async () => {
    let runs = 0
    const resolvers = {
      secret: () => {
        runs += 1
        return `run ${runs}`
      },
    }
    const { secret } = guardResolvers<'secret', { viewer: { role: 'PUBLIC' | 'STAFF' } }>(resolvers, {
      secret: ['STAFF'],
    })
    const fields = { secret: { type: GraphQLString, ...(secret === undefined ? {} : { resolve: secret }) } }
    const schema = new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields }) })
    const ask = (role: string) => graphql({ schema, source: '{ secret }', contextValue: { viewer: { role } } })
    expect((await ask('PUBLIC')).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', field: 'secret' })
    expect((await ask('STAFF')).data).toEqual({ secret: 'run 1' })
  })
})
