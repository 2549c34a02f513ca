import { describe, expect, test } from 'vitest'
import { decay, naturalLog } from './portable.ts'

describe('decay', () => {
  test.each([0, -0.5, -1, -5])('comes within 1 % of e to the power of %s', (x) => {
    expect(Math.abs(decay(x) / Math.exp(x) - 1)).toBeLessThan(0.01)
  })

  test('is 0 where nobody could tell', () => {
    expect(decay(-41)).toBe(0)
  })
})

describe('naturalLog', () => {
  test.each([1e-9, 0.3, 1, 2, 123_456])('is the logarithm of %s', (x) => {
    expect(naturalLog(x)).toBeCloseTo(Math.log(x), 12)
  })
})
