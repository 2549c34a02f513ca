import { isObjectType } from 'graphql'
import { describe, expect, test } from 'vitest'
import { readSchema } from '../schema.ts'
import { ENTITY_TYPE_NAMES, FIELDS, TIE_TYPE_NAMES } from './fields.ts'

const schema = readSchema()

function fieldsOf(type: string): string[] {
  const found = schema.getType(type)
  return isObjectType(found) ? Object.keys(found.getFields()).sort() : []
}

describe('the table of fields', () => {
  test('holds every type of the SDL that is an entity or a tie', () => {
    const types = Object.values(schema.getTypeMap()).filter(
      (type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Entity' || name === 'Tie'),
    )
    expect([...ENTITY_TYPE_NAMES, ...TIE_TYPE_NAMES].sort()).toEqual(types.map(({ name }) => name).sort())
    expect(Object.keys(FIELDS).sort()).toEqual(types.map(({ name }) => name).sort())
  })

  test.each(Object.keys(FIELDS))('says where every field of %s comes from, and of no other', (type) => {
    expect(Object.keys(FIELDS[type] ?? {}).sort()).toEqual(fieldsOf(type))
  })
})
