import { describe, expect, test } from 'vitest'
import { RateLimited } from '../errors.ts'
import { Budgets } from './budgets.ts'

function makeBudgets(replicas = 1) {
  const clock = { now: 1_000_000 }
  return { clock, budgets: new Budgets(replicas, () => clock.now) }
}

describe('a budget', () => {
  test('begins full, is spent by requests, and fills again in a hundred seconds', () => {
    const { clock, budgets } = makeBudgets()
    expect(budgets.read('a', 'PUBLIC')).toEqual({ perRequest: 5_000, remaining: 25_000, resetAt: clock.now })
    budgets.spend('a', 'PUBLIC', 5_000)
    expect(budgets.read('a', 'PUBLIC')).toEqual({ perRequest: 5_000, remaining: 20_000, resetAt: clock.now + 20_000 })
    clock.now += 10_000
    expect(budgets.read('a', 'PUBLIC').remaining).toBe(22_500)
    clock.now += 1_000_000
    expect(budgets.read('a', 'PUBLIC').remaining).toBe(25_000)
  })

  test('that is spent refuses, saying when there is enough again, and takes nothing', () => {
    const { budgets } = makeBudgets()
    for (let request = 0; request < 5; request += 1) budgets.spend('a', 'PUBLIC', 4_900)
    expect(() => budgets.spend('a', 'PUBLIC', 3_000)).toThrow(
      expect.objectContaining({ code: 'RATE_LIMITED', status: 429, retryAfter: 10 }),
    )
    expect(budgets.read('a', 'PUBLIC').remaining).toBe(500)
  })

  test('of one viewer is not another one’s, and replicas share it', () => {
    const { budgets } = makeBudgets(5)
    budgets.spend('a', 'PUBLIC', 5_000)
    expect([budgets.read('a', 'PUBLIC').remaining, budgets.read('b', 'PUBLIC').remaining]).toEqual([0, 5_000])
  })

  test('of a researcher is ten times that of the public', () => {
    const { budgets } = makeBudgets()
    expect(budgets.read('r', 'RESEARCHER')).toMatchObject({ perRequest: 50_000, remaining: 250_000 })
  })
})

describe('requests sent as text', () => {
  test('run four at a time for one viewer', () => {
    const { budgets } = makeBudgets()
    const ends = [1, 2, 3, 4].map(() => budgets.enter('a'))
    expect(() => budgets.enter('a')).toThrow(RateLimited)
    budgets.enter('b')
    ends[0]?.()
    ends[0]?.()
    budgets.enter('a')
    expect(() => budgets.enter('a')).toThrow(RateLimited)
  })
})
