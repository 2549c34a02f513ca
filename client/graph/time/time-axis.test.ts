import { describe, expect, test } from 'vitest'
import { isoDay, parseIsoDay } from '#graph-schema/model/day.ts'
import { drawBand, topOf } from './band-path.ts'
import { listYears, placeDay, spanYears, stepDay, turnFrom } from './time-axis.ts'

const day = (iso: string) => parseIsoDay(iso) ?? Number.NaN

describe('the axis of time', () => {
  test('spans whole years, from the one before the first day to that of the last or of today', () => {
    const axis = spanYears([day('1996-05-02'), Number.NEGATIVE_INFINITY], day('2026-11-22'))
    expect([isoDay(axis.from), isoDay(axis.to)]).toEqual(['1995-01-01', '2026-12-31'])
    expect([placeDay(axis, axis.from, 400), placeDay(axis, axis.to, 400), placeDay(axis, 0, 400)]).toEqual([0, 400, 0])
    expect(listYears(axis, 400).map(({ year }) => year)).toEqual([2000, 2005, 2010, 2015, 2020, 2025])
    expect(listYears(spanYears([], day('2026-11-22')), 400).map(({ year }) => year)).toEqual([2026])
  })

  test.each([
    { from: '2020-12-31', step: 'month', next: '2021-01-31', last: '2020-11-30' },
    { from: '2020-12-30', step: 'month', next: '2020-12-31', last: '2020-11-30' },
    { from: '2020-05-04', step: 'quarter', next: '2020-06-30', last: '2020-03-31' },
    { from: '2020-05-04', step: 'year', next: '2020-12-31', last: '2019-12-31' },
    { from: '1969-12-31', step: 'year', next: '1970-12-31', last: '1968-12-31' },
  ] as const)('a $step after $from ends on $next, the one before on $last', ({ from, step, next, last }) => {
    expect([isoDay(stepDay(day(from), step, 1)), isoDay(stepDay(day(from), step, -1))]).toEqual([next, last])
  })

  test('leads from one event to the next', () => {
    expect([turnFrom([3, 8, 9], 3, 1), turnFrom([3, 8, 9], 9, 1), turnFrom([3, 8, 9], 8, -1)]).toEqual([8, null, 3])
  })

  test('draws the minimum under the maximum, in steps', () => {
    const steps = [
      { day: Number.NEGATIVE_INFINITY, sure: 0, possible: 1 },
      { day: 5, sure: 1, possible: 2 },
    ]
    expect(topOf(steps)).toBe(2)
    expect(drawBand(steps, { from: 0, to: 10 }, { width: 10, height: 4, top: 2 })).toEqual({
      sure: 'M0 4L0 4L5 4L5 2L10 2L10 4Z',
      possible: 'M0 4L0 2L5 2L5 0L10 0L10 4Z',
      top: 'M0 2L5 2L5 0L10 0',
    })
  })
})
