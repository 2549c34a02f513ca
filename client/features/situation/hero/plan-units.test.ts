import { expect, test } from 'vitest'
import { planUnits } from './plan-units.ts'

const count = (plan: ReturnType<typeof planUnits<'given' | 'implied' | 'unknown'>>) =>
  Object.fromEntries(
    ['given', 'implied', 'unknown'].map((name) => [name, plan.units.filter((unit) => unit.name === name).length]),
  )

test('a small network has a box for each tie, and they fill the width from edge to edge', () => {
  const plan = planUnits(
    [
      { name: 'given', count: 7 },
      { name: 'implied', count: 10 },
      { name: 'unknown', count: 64 },
    ],
    536,
  )
  expect(plan.each).toBe(1)
  expect(count(plan)).toEqual({ given: 7, implied: 10, unknown: 64 })
  const last = plan.units.at(-1)
  expect((last?.x ?? 0) + plan.boxWidth).toBeCloseTo(536)
})

test('at scale one box stands for a round number, and what is little still has a box', () => {
  const plan = planUnits(
    [
      { name: 'given', count: 2_900 },
      { name: 'implied', count: 7 },
      { name: 'unknown', count: 100 },
    ],
    536,
  )
  expect(plan.each).toBe(50)
  expect(count(plan)).toEqual({ given: 58, implied: 1, unknown: 2 })
})

test('a part without anything takes no room, and nothing at all has no box', () => {
  const one = planUnits(
    [
      { name: 'given', count: 0 },
      { name: 'unknown', count: 2 },
    ],
    100,
  )
  expect(one.units.map(({ name }) => name)).toEqual(['unknown', 'unknown'])
  expect(one.units[0]?.x).toBe(0)
  expect(planUnits([{ name: 'given', count: 0 }], 100)).toEqual({ each: 1, units: [], boxWidth: 0 })
})
