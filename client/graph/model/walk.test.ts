import { describe, expect, test } from 'vitest'
import { makeActor, makeNetwork, makeProject } from '../testing/build-network.ts'
import { compareEntities } from './compare-entities.ts'
import { findInDirection, stepThrough } from './walk.ts'

const ORIGIN = { id: 'origin', x: 0, y: 0 }

describe('an arrow key', () => {
  test('leads to what is nearest in its direction, sideways counting double', () => {
    const others = [
      { id: 'far', x: 100, y: 0 },
      { id: 'aside', x: 60, y: 40 },
      { id: 'behind', x: -10, y: 0 },
    ]
    expect(findInDirection(ORIGIN, others, 'right')).toBe('far')
    expect(findInDirection(ORIGIN, others, 'left')).toBe('behind')
  })

  test('leads nowhere when nothing lies within 60 degrees of it', () => {
    expect(findInDirection(ORIGIN, [{ id: 'almost down', x: 10, y: 100 }], 'right')).toBeNull()
    expect(findInDirection(ORIGIN, [], 'up')).toBeNull()
  })

  test('counts y downwards', () => {
    expect(findInDirection(ORIGIN, [{ id: 'below', x: 0, y: 50 }], 'down')).toBe('below')
    expect(findInDirection(ORIGIN, [{ id: 'below', x: 0, y: 50 }], 'up')).toBeNull()
  })
})

describe('stepping', () => {
  test('goes round, forwards and backwards', () => {
    expect(stepThrough(['a', 'b'], 'b', 1)).toBe('a')
    expect(stepThrough(['a', 'b'], 'a', -1)).toBe('b')
  })

  test('starts at the first, or backwards at the last', () => {
    expect([stepThrough(['a', 'b'], null, 1), stepThrough(['a', 'b'], null, -1)]).toEqual(['a', 'b'])
    expect(stepThrough([], null, 1)).toBeNull()
  })
})

test('entities are ordered by class as in the legend, then by name', () => {
  const { entities } = makeNetwork(
    [
      makeProject('a'),
      makeActor('z', { actorKind: 'PUBLIC_BODY' }),
      makeActor('é', { actorKind: 'UNION' }),
      makeActor('f', { actorKind: 'UNION' }),
    ],
    [],
  )
  expect([...entities.values()].sort(compareEntities).map(({ name }) => name)).toEqual(['z', 'é', 'f', 'a'])
})
