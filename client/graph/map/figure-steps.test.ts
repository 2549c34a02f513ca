import { expect, test } from 'vitest'
import { planSteps, stepOf } from './figure-steps.ts'

test('few numbers are told one by one, and zero is a step of its own', () => {
  expect(planSteps([1, 0, 2, 2])).toEqual([
    { from: 0, to: 0 },
    { from: 1, to: 1 },
    { from: 2, to: 2 },
  ])
})

test('where nobody has none, no step tells of none', () => {
  expect(planSteps([1, 3])).toEqual([
    { from: 1, to: 1 },
    { from: 3, to: 3 },
  ])
})

test('many numbers are told by round thirds, the last without an end', () => {
  // Sorted: 80 140 | 380 500 | 900 1200 35000: the second third begins at 380, the last at 900.
  expect(planSteps([35_000, 140, 500, 80, 1200, 900, 380])).toEqual([
    { from: 1, to: 299 },
    { from: 300, to: 499 },
    { from: 500, to: null },
  ])
})

test('every number is in one step', () => {
  const values = [0, 1, 4, 9, 9, 30, 250]
  const steps = planSteps(values)
  expect(values.map((value) => steps.filter((step) => stepOf([step], value) === 0).length)).toEqual(values.map(() => 1))
  expect(stepOf([{ from: 1, to: 2 }], 3)).toBe(-1)
})
