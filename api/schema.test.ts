import {
  type GraphQLNamedType,
  graphql,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql'
import { describe, expect, test } from 'vitest'
import { RESOLVERS } from './modules/resolvers.ts'
import { makeSchema, readSchema } from './schema.ts'

function isUndescribed({ description }: { readonly description?: string | null | undefined }): boolean {
  return (description ?? '').trim() === ''
}

/** Places of a type without a description: the type, its fields, their arguments, its values. */
function findUndescribed(type: GraphQLNamedType): string[] {
  const found = isUndescribed(type) ? [type.name] : []
  if (isEnumType(type)) {
    found.push(
      ...type
        .getValues()
        .filter(isUndescribed)
        .map(({ name }) => `${type.name}.${name}`),
    )
  }
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      if (isUndescribed(field)) found.push(`${type.name}.${field.name}`)
      found.push(...field.args.filter(isUndescribed).map(({ name }) => `${type.name}.${field.name}(${name})`))
    }
  }
  if (isInputObjectType(type)) {
    found.push(
      ...Object.values(type.getFields())
        .filter(isUndescribed)
        .map(({ name }) => `${type.name}.${name}`),
    )
  }
  return found
}

describe('the SDL', () => {
  test('describes every type, field, argument, enum value and directive', () => {
    const schema = readSchema()
    const types = Object.values(schema.getTypeMap()).filter(
      (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
    )
    expect(types.length).toBeGreaterThan(60)
    expect(types.flatMap(findUndescribed)).toEqual([])
    const cost = schema.getDirective('cost')
    expect(
      [cost, ...(cost?.args ?? [])].filter((part) => part === null || part === undefined || isUndescribed(part)),
    ).toEqual([])
  })

  test('prices every list of entities or ties below Query, and every page by its size', () => {
    const unpriced = Object.values(readSchema().getTypeMap())
      .filter((type) => isObjectType(type) && !isIntrospectionType(type))
      .flatMap((type) => (isObjectType(type) ? Object.values(type.getFields()).map((field) => ({ type, field })) : []))
      .filter(({ field }) => field.args.some(({ name }) => name === 'first' || name === 'limit'))
      .filter(({ field }) => field.astNode?.directives?.some(({ name }) => name.value === 'cost') !== true)
      .map(({ type, field }) => `${type.name}.${field.name}`)
    expect(unpriced).toEqual([])
  })
})

describe('a date', () => {
  const schema = makeSchema({ ...RESOLVERS, actor: () => null })
  const ask = (day: unknown) =>
    graphql({ schema, source: 'query Q($d: Date) { actor(id: "x", asOf: $d) { id } }', variableValues: { d: day } })

  test('is a day of the calendar, written YYYY-MM-DD', async () => {
    expect(await ask('2024-02-29')).toEqual({ data: { actor: null } })
  })

  test.each(['2023-02-29', '29/02/2024', '2024-02', '2024-02-29T00:00:00Z', '', 20240229, true])(
    'is never %s',
    async (day) => {
      const { errors } = await ask(day)
      expect(errors?.[0]?.message).toContain('is not a date YYYY-MM-DD')
    },
  )
})
