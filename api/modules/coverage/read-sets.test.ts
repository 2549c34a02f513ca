import { expect, test } from 'vitest'
import { readSets } from './read-sets.ts'

test('the sets asked are taken as they are, and all where none are named', () => {
  expect(readSets({ sets: ['vademecum', 'register'] }, 'coverage')).toEqual(['vademecum', 'register'])
  expect(readSets({}, 'coverage')).toBeNull()
  expect(readSets({ sets: null }, 'coverage')).toBeNull()
})

test('a list of no sets is refused with the field and the way out', () => {
  expect(() => readSets({ sets: [] }, 'chairs')).toThrow('chairs.sets: name at least one set, or leave sets out')
})
