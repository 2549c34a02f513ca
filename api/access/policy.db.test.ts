import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLES, type Role } from '#graph-schema/model/limits.ts'
import { readSchema } from '../schema.ts'
import { addPerson } from '../testing/people.ts'
import { startTestApi, type TestApi } from '../testing/test-api.ts'
import { openTestStore, type TestStore } from '../testing/test-store.ts'
import { POLICY } from './policy.ts'

const SCHEMA = readSchema()
let store: TestStore
let api: TestApi
let asking: Role
let accountId: string

beforeAll(async () => {
  store = await openTestStore()
  await store.load({})
  accountId = (await addPerson(store.database, 'ada', 'ADMIN')).accountId
  api = await startTestApi(store.database, {
    viewerOf: async () => ({
      role: asking,
      key: asking,
      accountId: asking === 'PUBLIC' ? null : accountId,
      name: asking === 'PUBLIC' ? null : asking,
    }),
  })
})
afterAll(async () => {
  await api.stop()
  await store.close()
})

/** The least value of a type that a document may carry: it need not make sense, only reach the resolver. */
function writeValue(type: GraphQLInputType): string {
  if (isNonNullType(type)) return writeValue(type.ofType)
  if (isListType(type)) return `[${writeValue(type.ofType)}]`
  if (isEnumType(type)) return type.getValues()[0]?.name ?? ''
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(isRequiredInputField)
    return `{ ${fields.map(({ name, type: each }) => `${name}: ${writeValue(each)}`).join(' ')} }`
  }
  const samples: Readonly<Record<string, string>> = {
    Int: '1',
    Float: '1',
    Boolean: 'true',
    Date: '"2026-01-01"',
    DateTime: '"2026-01-01T00:00:00Z"',
  }
  return samples[type.name] ?? '"x"'
}

function writeArguments(args: readonly GraphQLArgument[]): string {
  const required = args.filter(isRequiredArgument).map(({ name, type }) => `${name}: ${writeValue(type)}`)
  return required.length === 0 ? '' : `(${required.join(' ')})`
}

function writeField({ name, args, type }: GraphQLField<unknown, unknown>): string {
  return `${name}${writeArguments(args)}${isCompositeType(getNamedType(type)) ? ' { __typename }' : ''}`
}

const ROOTS = (['query', 'mutation'] as const).flatMap((operation) => {
  const root = operation === 'query' ? SCHEMA.getQueryType() : SCHEMA.getMutationType()
  return Object.values(root?.getFields() ?? {}).map((field) => ({ operation, field }))
})

describe('every root field, of queries and of mutations', () => {
  test.each(ROLES)('is refused to %s or not, as the policy says', async (role) => {
    asking = role
    const outcomes: Record<string, string> = {}
    for (const { operation, field } of ROOTS) {
      const { errors } = await api.askByHash(`${operation} { ${writeField(field)} }`)
      const code = errors?.[0]?.extensions.code
      // What is let through may still be refused for what it asks, but is never a fault of ours.
      expect([field.name, code]).not.toEqual([field.name, 'INTERNAL'])
      outcomes[field.name] = code === 'FORBIDDEN' ? 'refused' : 'let through'
    }
    expect(outcomes).toEqual(
      Object.fromEntries(
        Object.entries(POLICY).map(([name, roles]) => [name, roles.includes(role) ? 'let through' : 'refused']),
      ),
    )
  })
})
