import { expect, test } from 'vitest'
import { dayOf } from '#graph-schema/model/day.ts'
import { axisEnds } from './axis-ends.ts'
import { stepFor } from './growth-series.ts'
import { placeNames } from './place-names.ts'
import { placeDay, planAxis } from './plan-axis.ts'
import { niceTop, planBand, stepOn } from './plan-band.ts'

const day = (year: number) => dayOf(year, 1, 1) ?? 0
const AXIS = planAxis(day(1996), day(2026), 300)

test('an axis begins with a year and writes as many years as there is room for', () => {
  expect(placeDay(AXIS, day(1996))).toBe(0)
  expect(placeDay(AXIS, day(2030))).toBe(300)
  expect(AXIS.years.map(({ year }) => year)).toEqual([2000, 2010, 2020])
  expect(planAxis(day(2020), day(2026), 600).years.map(({ year }) => year)).toEqual([
    2020, 2021, 2022, 2023, 2024, 2025, 2026,
  ])
})

test('what is dated is a line, what is not is a band', () => {
  const dated = [
    { day: Number.NEGATIVE_INFINITY, sure: 0, possible: 0 },
    { day: day(2011), sure: 50, possible: 50 },
  ]
  expect(planBand(dated, AXIS, 100)).toMatchObject({ isLine: true, sureTop: 'M0 100H150V0H300' })
  const undated = [{ day: day(1996), sure: 10, possible: 40 }]
  expect(planBand(undated, AXIS, 100)).toMatchObject({
    isLine: false,
    ticks: [
      { count: 0, y: 100 },
      { count: 20, y: 50 },
      { count: 40, y: 0 },
    ],
    sureArea: 'M0 75H300V100H0Z',
    possibleArea: 'M0 0H300V100H0Z',
  })
  expect(stepOn(dated, day(2020))).toEqual(dated[1])
})

test.each([
  [1, 1],
  [47, 50],
  [80, 80],
  [81, 100],
  [232, 300],
])('a scale that holds %i goes to %i', (most, top) => {
  expect(niceTop(most)).toBe(top)
})

test('a series takes the shortest step that the server answers in one go', () => {
  expect([stepFor('2015-01-01', '2026-11-29'), stepFor('1995-01-01', '2026-11-29')]).toEqual(['MONTH', 'QUARTER'])
  expect(stepFor('1900-01-01', '2026-11-29')).toBe('YEAR')
})

test('an axis holds what is dated, today and days that are near, and says when it ends before a day', () => {
  const frame = { today: '2026-11-29', span: { first: '1996-01-01', last: '2025-01-01' } }
  const ends = (from: string, to: string) => Object.values(axisEnds(frame, { from, to }))
  expect(ends('2015-12-31', '2025-01-01')).toEqual(['1996-01-01', '2026-11-29', false])
  expect(ends('1980-01-01', '2030-12-31')).toEqual(['1980-01-01', '2030-12-31', false])
  expect(ends('0001-01-01', '9999-12-31')).toEqual(['1996-01-01', '2026-11-29', true])
  expect(ends('0001-01-01', '0002-01-01')).toEqual(['1996-01-01', '2026-11-29', true])
  expect(Object.values(axisEnds({ ...frame, span: null }, { from: '1500-01-01', to: '2025-01-01' }))).toEqual([
    ...['2025-01-01', '2026-11-29', true],
  ])
  const old = { today: '2026-11-29', span: { first: '1700-01-01', last: '2025-01-01' } }
  expect(Object.values(axisEnds(old, { from: '2015-12-31', to: '2025-01-01' }))).toEqual([
    ...['1796-11-29', '2026-11-29', true],
  ])
})

test('the names of steps stand off the lines of the two days', () => {
  const steps = [
    { day: Number.NEGATIVE_INFINITY, sure: 0, possible: 0 },
    ...[
      [1997, 22],
      [2016, 30],
      [2025, 47],
    ].map(([year = 0, sure = 0]) => ({ day: day(year), sure, possible: sure })),
  ]
  const axis = planAxis(day(1996), day(2027), 620)
  const named = (...years: number[]) =>
    placeNames(steps, {
      axis,
      lines: years.map((year) => placeDay(axis, day(year))),
      heightOf: ({ sure }) => 100 - 2 * sure,
      dateOf: () => '1 gen 2016',
    }).map(({ step, name }) => [step.sure, name?.anchor, name?.date])
  expect(named(2016, 2025)).toEqual([
    [22, 'start', true],
    [30, 'start', true],
    [47, 'end', true],
  ])
  // At 2020 the line would go through the name of 2016, which then stands on the other side of its step.
  expect(named(2020, 2025)).toEqual([
    [22, 'start', true],
    [30, 'end', true],
    [47, 'start', false],
  ])
  expect(named(2013, 2020)[1]).toEqual([30, 'start', false])
})
