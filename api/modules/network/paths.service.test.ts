import { describe, expect, test } from 'vitest'
import { keepDifferent } from './paths.service.ts'

describe('ways between two entities', () => {
  test('that differ only in parallel ties count once, by the first id', () => {
    const found = keepDifferent([
      [['a', 'b'], ['t2']],
      [['a', 'b'], ['t1']],
      [
        ['a', 'c', 'b'],
        ['t3', 't4'],
      ],
    ])
    expect(found).toEqual([
      { entities: ['a', 'b'], ties: ['t1'] },
      { entities: ['a', 'c', 'b'], ties: ['t3', 't4'] },
    ])
  })

  test('come shortest first, and never pass twice by one entity', () => {
    const found = keepDifferent([
      [
        ['a', 'c', 'd', 'b'],
        ['t1', 't2', 't3'],
      ],
      [
        ['a', 'c', 'a', 'b'],
        ['t1', 't4', 't5'],
      ],
      [
        ['a', 'd', 'b'],
        ['t6', 't7'],
      ],
    ])
    expect(found.map(({ entities }) => entities)).toEqual([
      ['a', 'd', 'b'],
      ['a', 'c', 'd', 'b'],
    ])
  })
})
