import { expect, test } from 'vitest'
import { writeDay } from './write-day.ts'

test.each([
  ['it', '2020-12-31', '31 dic 2020'],
  ['en', '2020-12-31', '31 Dec 2020'],
  ['it', '0001-01-01', '1 gen 0001'],
  ['it', '9999-12-31', '31 dic 9999'],
  ['it', 'ieri', 'ieri'],
])('in %s the day %s is written %s', (language, day, written) => {
  expect(writeDay(language, day)).toBe(written)
})
