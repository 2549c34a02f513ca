import { describe, expect, test } from 'vitest'
import { parseIsoDay } from './day.ts'
import { flowWithin } from './flow.ts'
import { parsePeriod } from './period.ts'

function dayOf(text: string): number {
  return parseIsoDay(text) ?? Number.NaN
}

function tell(period: string, from: string, to: string, attested: readonly string[] = []): string {
  const { began, ended, undecided } = flowWithin(parsePeriod(period, attested), dayOf(from), dayOf(to))
  return `${began ?? '-'} ${ended ?? '-'}${undecided ? ' undecided' : ''}`
}

describe('what happened to a fact between two days', () => {
  test.each([
    ['2020-05-04/..', '2020-05-03', '2020-05-04', 'SURE -'],
    ['2020-05-04/..', '2020-05-04', '2020-12-31', '- -'],
    ['2020-05-04/..', '2020-01-01', '2020-05-03', '- -'],
    ['1997-07-01/2015-12-31', '2015-12-30', '2015-12-31', '- SURE'],
    ['1997-07-01/2015-12-31', '2015-12-29', '2015-12-30', '- -'],
    ['1997-07-01/2015-12-31', '1997-06-30', '2016-01-01', 'SURE SURE'],
    ['2020/..', '2020-06-30', '2021-12-31', 'POSSIBLE -'],
    ['2020/..', '2019-12-31', '2020-06-30', 'POSSIBLE -'],
    ['2020/..', '2019-12-31', '2020-12-31', 'SURE -'],
    ['2019/2020', '2019-12-31', '2020-06-30', '- POSSIBLE'],
    ['../2016', '1900-01-01', '2016-12-31', '- SURE'],
    ['/', '2000-01-01', '2020-01-01', '- - undecided'],
    ['2010/', '2012-01-01', '2020-01-01', '- - undecided'],
    ['2020/2020', '2020-03-01', '2020-09-01', '- - undecided'],
  ])('of %s after %s up to %s: %s', (period, from, to, expected) => {
    expect(tell(period, from, to)).toBe(expected)
  })

  test('of an undated fact that a source saw: it may have begun before that day, and ended since', () => {
    const seen = ['2020-06-30']
    expect(tell('/', '2019-01-01', '2020-06-30', seen)).toBe('POSSIBLE -')
    expect(tell('/', '2020-06-30', '2021-01-01', seen)).toBe('- POSSIBLE')
    expect(tell('/', '2019-01-01', '2021-01-01', seen)).toBe('- - undecided')
  })

  test('is nothing where a tie’s ends were never there together', () => {
    const never = { startEarliest: 20, startLatest: 20, endEarliest: 10, endLatest: 10 }
    expect(flowWithin(never, 0, 100)).toEqual({ began: null, ended: null, undecided: false })
  })
})
