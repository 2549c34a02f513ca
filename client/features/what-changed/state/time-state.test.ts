import { describe, expect, test } from 'vitest'
import { yearsBefore } from '#graph-schema/model/day.ts'
import { dayInRome, endOfDayInRome } from '#graph-schema/model/rome-day.ts'
import { chooseDays, daysOf, type KnownFrame } from './default-days.ts'
import { readTimeQuestion, writeTimeQuestion } from './question.ts'

describe('the address', () => {
  test('holds the whole question', () => {
    const params = { prima: '2015-12-31', dopo: '2025-01-01', noto: '2026-11-01', fonti: 'vademecum' }
    expect(writeTimeQuestion(readTimeQuestion(params))).toEqual(params)
  })

  test('falls back where it says nothing that can be', () => {
    const { from, to, knownAt, unusable } = readTimeQuestion({ prima: '2015-02-30', dopo: 'ieri', noto: '' })
    expect([from, to, knownAt]).toEqual([null, null, null])
    expect(unusable).toEqual(['2015-02-30', 'ieri'])
  })

  test('takes the day of the other pages as its second one, until it has a second one', () => {
    const { from, to } = readTimeQuestion({ prima: '2015-12-31', alla: '2020-12-31' })
    expect([from, to]).toEqual(['2015-12-31', '2020-12-31'])
    expect(readTimeQuestion({ alla: '2020-12-31', dopo: '2021-12-31' }).to).toBe('2021-12-31')
  })
})

describe('the days of a page that is asked for none', () => {
  const year = (day: string, started: number, others = 0) => ({ day, started, ended: 0, others })
  const frame: KnownFrame = {
    today: '2026-11-29',
    meetings: [],
    span: { first: '1997-07-01', last: '2025-01-01' },
    years: [year('2023-12-31', 0), year('2024-12-31', 0), year('2025-12-31', 17), year('2026-11-29', 0)],
  }

  test('begin with the last meeting', () => {
    const meetings = ['2026-12-10', '2026-06-01', '2025-06-01']
    expect(chooseDays({ ...frame, meetings })).toEqual({ from: '2026-06-01', to: '2026-11-29', reason: 'meeting' })
  })

  test('are the last year in which anything happened where nobody has met', () => {
    expect(chooseDays(frame)).toEqual({ from: '2024-12-31', to: '2025-12-31', reason: 'lastYearWithChanges' })
  })

  test('take a year in which only an event took place, or the micro-areas were redrawn, for one in which something happened', () => {
    const years = [...frame.years.slice(0, -1), year('2026-11-29', 0, 1)]
    expect(chooseDays({ ...frame, years })).toEqual({
      from: '2025-12-31',
      to: '2026-11-29',
      reason: 'lastYearWithChanges',
    })
  })

  test('are all the time there is where no year has anything sure, and the last year where nothing is dated', () => {
    expect(chooseDays({ ...frame, years: [] })).toEqual({ from: '1997-06-30', to: '2026-11-29', reason: 'always' })
    expect(chooseDays({ ...frame, years: [], span: null })).toEqual({
      from: '2025-11-29',
      to: '2026-11-29',
      reason: 'lastYear',
    })
  })

  test('are those of the address, the earlier first, and say when it has them the other way round', () => {
    const shown = (from: string | null, to: string | null) => daysOf(frame, { from, to })
    expect(shown('2015-12-31', '2025-01-01')).toEqual({
      ...{ from: '2015-12-31', to: '2025-01-01', reason: 'asked', reversed: false },
    })
    expect(shown('2025-01-01', '2015-12-31')).toEqual({
      ...{ from: '2015-12-31', to: '2025-01-01', reason: 'asked', reversed: true },
    })
    expect(shown('2020-01-01', '2020-01-01')).toEqual({
      ...{ from: '2020-01-01', to: '2020-01-01', reason: 'asked', reversed: false },
    })
  })

  test('have today beside a first day alone, and the meeting or the year before beside a second one', () => {
    const shown = (from: string | null, to: string | null, meetings: string[] = []) =>
      Object.values(daysOf({ ...frame, meetings }, { from, to }))
    expect(shown('2020-01-01', null)).toEqual(['2020-01-01', '2026-11-29', 'asked', false])
    expect(shown('2030-01-01', null)).toEqual(['2026-11-29', '2030-01-01', 'asked', true])
    expect(shown(null, '2020-02-29')).toEqual(['2019-02-28', '2020-02-29', 'sinceYear', false])
    expect(shown(null, '2026-06-01', ['2026-06-01', '2025-06-01'])).toEqual([
      ...['2025-06-01', '2026-06-01', 'sinceMeeting', false],
    ])
  })

  test('know that not every year has a 29 February', () => {
    expect(yearsBefore('2024-02-29', 1)).toBe('2023-02-28')
  })
})

test.each([
  ['2026-01-15', '2026-01-15T23:00:00.000Z'],
  ['2026-07-15', '2026-07-15T22:00:00.000Z'],
  ['2026-03-28', '2026-03-28T23:00:00.000Z'],
  ['2026-03-29', '2026-03-29T22:00:00.000Z'],
])('%s ends in Italy at %s', (day, instant) => {
  expect(endOfDayInRome(day)).toBe(instant)
  expect(dayInRome(instant)).not.toBe(day)
})
