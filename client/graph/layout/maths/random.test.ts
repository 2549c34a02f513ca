import { describe, expect, test } from 'vitest'
import { createRandom, drawDirection, shuffle } from './random.ts'

describe('createRandom', () => {
  test('repeats its numbers from the same seed, and gives others from another', () => {
    const draw = (seed: number) => {
      const random = createRandom(seed)
      return [random(), random(), random()]
    }
    expect(draw(7)).toEqual(draw(7))
    expect(draw(7)).not.toEqual(draw(8))
  })

  test('gives the numbers of mulberry32', () => {
    const random = createRandom(1)
    expect([random(), random()]).toEqual([0.6270739405881613, 0.002735721180215478])
  })
})

describe('drawDirection', () => {
  test('gives points of the unit circle', () => {
    const random = createRandom(3)
    const lengths = Array.from({ length: 20 }, () => drawDirection(random)).map(({ x, y }) => Math.hypot(x, y))
    expect(lengths.every((length) => Math.abs(length - 1) < 1e-12)).toBe(true)
  })
})

describe('shuffle', () => {
  test('keeps every item', () => {
    const items = Int32Array.of(1, 2, 3, 4, 5, 6)
    shuffle(items, createRandom(5))
    expect([...items]).not.toEqual([1, 2, 3, 4, 5, 6])
    expect([...items].sort()).toEqual([1, 2, 3, 4, 5, 6])
  })
})
