import { expect, test } from 'vitest'
import { readTypedDay } from './typed-day.ts'

test.each([
  ['31/12/2020', '2020-12-31'],
  ['31 dic 2020', '2020-12-31'],
  ['2020-12-31', '2020-12-31'],
  ['oggi', '2026-11-29'],
  ['2/2024', '2024-02-29'],
  ['giugno 2020', '2020-06-30'],
  ['2016', '2016-12-31'],
])('%s is the day %s', (text, day) => {
  expect(readTypedDay(text, '2026-11-29')).toEqual({ kind: 'DAY', day })
})

test.each([
  ['', 'EMPTY'],
  ['  ', 'EMPTY'],
  ['30/2/2020', 'NO_SUCH_DAY'],
  ['senza data', 'UNREADABLE'],
  ['[2014..2020]', 'UNREADABLE'],
  ['domani', 'UNREADABLE'],
] as const)('"%s" is no day: %s', (text, kind) => {
  expect(readTypedDay(text, '2026-11-29')).toEqual({ kind })
})
