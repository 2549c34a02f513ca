import { describe, expect, test } from 'vitest'
import { RateLimited } from '../errors.ts'
import { Attempts } from './attempts.ts'

const RULE = { most: 3, seconds: 30, message: 'too many' }

/** Seconds to wait; 0 where an attempt was let through. */
function attempt(attempts: Attempts, key: string): number | null {
  try {
    attempts.take(key)
    return 0
  } catch (error) {
    if (error instanceof RateLimited) return error.retryAfter
    throw error
  }
}

describe('attempts', () => {
  test('are counted by key, and come back with time', () => {
    let now = 0
    const attempts = new Attempts(RULE, 1, () => now)
    expect([1, 2, 3, 4].map(() => attempt(attempts, 'a'))).toEqual([0, 0, 0, 10])
    expect(attempt(attempts, 'b')).toBe(0)
    now = 9_000
    expect(attempt(attempts, 'a')).toBe(1)
    now = 10_000
    expect(attempt(attempts, 'a')).toBe(0)
    expect(attempt(attempts, 'a')).toBe(10)
    now = 100_000
    expect([1, 2, 3, 4].map(() => attempt(attempts, 'a'))).toEqual([0, 0, 0, 10])
  })

  test('that were rightful do not count', () => {
    const attempts = new Attempts(RULE, 1, () => 0)
    for (let turn = 0; turn < 10; turn += 1) {
      expect(attempt(attempts, 'a')).toBe(0)
      attempts.giveBack('a')
    }
    expect([1, 2, 3, 4].map(() => attempt(attempts, 'a'))).toEqual([0, 0, 0, 10])
    attempts.forget('a')
    expect(attempt(attempts, 'a')).toBe(0)
  })

  test('are shared out among processes, one each at least', () => {
    expect([1, 2].map(() => attempt(new Attempts(RULE, 2, () => 0), 'a'))).toEqual([0, 0])
    const one = new Attempts(RULE, 100, () => 0)
    expect([1, 2].map(() => attempt(one, 'a'))).toEqual([0, 30])
  })
})
