import { describe, expect, test } from 'vitest'
import { isBefore, readEventLife, readLife, stepOn, writeEventLife, writeLife } from './periods.ts'

describe('the life of an entity in a form', () => {
  test.each([
    ['2020/..', { start: '2020', end: '' }],
    ['/', { start: '', end: '' }],
    ['../2021-05', { start: '', end: '2021-05' }],
    ['[2014..]/', { start: '[2014..]', end: '' }],
  ])('%s is read as what people tell', (text, read) => {
    expect(readLife(text)).toEqual(read)
  })

  test.each([
    ['2020', '', '/', '2020/..'],
    ['2020', '', '2020/', '2020/'],
    ['2020', '', '2019/..', '2020/..'],
    ['', '', '/', '/'],
    ['', '2021', '../..', '../2021'],
    ['2020', '2021-06', '2020/..', '2020/2021-06'],
  ])('%s and %s after %s is written as %s', (start, end, before, text) => {
    expect(writeLife(start, end, before)).toBe(text)
  })
})

describe('the days of an event', () => {
  test.each([
    ['2026-05-12/2026-05-13', { on: '2026-05-12', last: '' }],
    ['2026-05-12/2026-05-15', { on: '2026-05-12', last: '2026-05-14' }],
    ['2026-05/2026-08', { on: '2026-05', last: '2026-07' }],
    ['2026-05-12/..', { on: '2026-05-12', last: '' }],
    ['/', { on: '', last: '' }],
  ])('%s are read as first and last day', (text, read) => {
    expect(readEventLife(text)).toEqual(read)
  })

  test.each([
    ['2026-05-12', '', '/', '2026-05-12/2026-05-13'],
    ['2026-05-31', '2026-12-31', '/', '2026-05-31/2027-01-01'],
    ['2026-05', '', '/', '2026-05/'],
    ['2026-05-12', '', '2026-05-10/..', '2026-05-12/..'],
    ['', '', '/', '/'],
  ])('%s to %s after %s are written as %s', (on, last, before, text) => {
    expect(writeEventLife(on, last, before)).toBe(text)
  })

  test.each([
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026', 1, '2027'],
    ['2024-02-28', 1, '2024-02-29'],
  ] as const)('%s and %i is %s', (date, steps, next) => {
    expect(stepOn(date, steps)).toBe(next)
  })
})

test.each([
  ['2026-11-01', '2026-11-10', true],
  ['2026-11-10', '2026-11-10', false],
  ['2026-11', '2026-11-10', false],
  ['2026-10', '2026-11-10', true],
  ['2025', '2026-11', true],
  ['', '2026-11-10', false],
  ['2026-11-10', '', false],
])('%s is before %s: %s', (date, other, told) => {
  expect(isBefore(date, other)).toBe(told)
})
