import { expect, test } from 'vitest'
import { sortIntoSteps } from './size-steps.ts'

test('figures are sorted by the greatest of them, and each step tells what is in it', () => {
  const sized = sortIntoSteps(new Map(Object.entries({ pact: 26, smp: 14, cpe: 7, psw: 5, acli: 1, alone: 0 })))
  expect(sized?.ranges).toEqual([
    { step: 'small', least: 0, most: 5 },
    { step: 'middle', least: 7, most: 7 },
    { step: 'large', least: 14, most: 26 },
  ])
  expect([...(sized?.stepOf ?? [])].map(([id, step]) => `${id} ${step}`)).toEqual([
    'pact large',
    'smp large',
    'cpe middle',
    'psw small',
    'acli small',
    'alone small',
  ])
})

test('one that stands out leaves the steps between it and the others empty', () => {
  const sized = sortIntoSteps(new Map(Object.entries({ hub: 0.86, other: 0.1, last: 0 })))
  expect(sized?.ranges.map(({ step }) => step)).toEqual(['small', 'large'])
})

test('equal figures have no sizes', () => {
  expect(sortIntoSteps(new Map(Object.entries({ a: 2, b: 2 })))).toBeNull()
  expect(sortIntoSteps(new Map())).toBeNull()
})
