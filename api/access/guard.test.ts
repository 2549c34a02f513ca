import { GraphQLObjectType, GraphQLSchema, GraphQLString, graphql } from 'graphql'
import { describe, expect, test } from 'vitest'
import { ROLES, type Role } from '#graph-schema/model/limits.ts'
import { readSchema } from '../schema.ts'
import { guardResolvers, mayAsk } from './guard.ts'
import { POLICY } from './policy.ts'
import { tellRights } from './tell-rights.ts'

const rootFields = (schema: GraphQLSchema) =>
  [schema.getQueryType(), schema.getMutationType()].flatMap((type) => Object.values(type?.getFields() ?? {}))

describe('the policy', () => {
  test('names every root field of the SDL', () => {
    const fields = rootFields(readSchema()).map(({ name }) => name)
    expect(Object.keys(POLICY).sort()).toEqual(fields.sort())
    expect(new Set(fields).size).toBe(fields.length)
  })

  test('gives a higher role everything that a lower one has', () => {
    for (const roles of Object.values(POLICY)) {
      const lowest = ROLES.findIndex((role) => roles.includes(role))
      expect([...roles]).toEqual(ROLES.slice(lowest))
    }
  })

  test('is told in the description of each root field', () => {
    const fields = rootFields(tellRights(readSchema()))
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
  const makeSchema = () => {
    let runs = 0
    const run = () => {
      runs += 1
      return `run ${runs}`
    }
    const guarded = guardResolvers<'secret' | 'write', { viewer: { role: Role }; readsOnly: boolean }>(
      { secret: run, write: run },
      { secret: ['STAFF'], write: ['STAFF'] },
    )
    const typeOf = (name: string, field: string) => {
      const resolve = guarded[field]
      return new GraphQLObjectType({
        name,
        fields: { [field]: { type: GraphQLString, ...(resolve === undefined ? {} : { resolve }) } },
      })
    }
    return new GraphQLSchema({ query: typeOf('Query', 'secret'), mutation: typeOf('Mutation', 'write') })
  }

  test('is not run for a role that may not ask it', async () => {
    const schema = makeSchema()
    const ask = (role: Role) =>
      graphql({ schema, source: '{ secret }', contextValue: { viewer: { role }, readsOnly: true } })
    expect((await ask('PUBLIC')).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', field: 'secret' })
    expect((await ask('STAFF')).data).toEqual({ secret: 'run 1' })
  })

  test('is not run by a token that may only read, where it would write', async () => {
    const schema = makeSchema()
    const ask = (readsOnly: boolean) =>
      graphql({ schema, source: 'mutation { write }', contextValue: { viewer: { role: 'STAFF' }, readsOnly } })
    expect((await ask(true)).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'READS_ONLY' })
    expect((await ask(false)).data).toEqual({ write: 'run 1' })
  })
})
