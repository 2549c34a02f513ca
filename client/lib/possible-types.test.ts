import { buildSchema, isInterfaceType, isUnionType } from 'graphql'
import { expect, test } from 'vitest'
import { POSSIBLE_TYPES } from './possible-types.ts'

const SDL = import.meta.glob<string>('../../graph-schema/sdl/*.graphql', {
  eager: true,
  query: '?raw',
  import: 'default',
})

test('the cache knows every interface and union of the schema, and what each stands for', () => {
  const schema = buildSchema(Object.values(SDL).join('\n'))
  const abstract = Object.values(schema.getTypeMap()).filter((type) => isInterfaceType(type) || isUnionType(type))
  const expected = Object.fromEntries(
    abstract.map((type) => [
      type.name,
      schema
        .getPossibleTypes(type)
        .map(({ name }) => name)
        .sort(),
    ]),
  )
  const known = Object.fromEntries(Object.entries(POSSIBLE_TYPES).map(([name, types]) => [name, [...types].sort()]))
  expect(known).toEqual(expected)
})
