import { expect, test } from 'vitest'
import { makeActor, makeNetwork, makePeriod, makeTie } from '../../../graph/testing/build-network.ts'
import { readGrowth, spanGrowth } from './growth-days.ts'

const since = (day: string) => ({ ...makePeriod(), start: { kind: 'DATED' as const, earliest: day, latest: day } })
const network = (...days: readonly string[]) =>
  makeNetwork(
    [makeActor('a'), makeActor('b')],
    days.map((day) => makeTie(day, 'actor:a', 'actor:b', 'LINK', null, { period: since(day) })),
  )

test('growth is drawn from the year before the first date until today', () => {
  expect(spanGrowth(network('2016-05-01', '1996-01-01'), '2026-11-29')).toEqual({
    from: '1995-12-31',
    to: '2026-11-29',
  })
  expect(spanGrowth(network(), '2026-11-29')).toBeNull()
  expect(spanGrowth(network('2027-01-01'), '2026-11-29')).toBeNull()
})

test('a series is told by its first sure tie and its last day, up to the day of the page', () => {
  const point = (day: string, sure: number, possible: number) => ({ day, ties: { sure, possible } })
  const points = [
    point('1995-12-31', 0, 4),
    point('1996-12-31', 1, 5),
    point('2020-12-31', 7, 70),
    point('2026-11-29', 9, 80),
  ]
  expect(readGrowth(points, '2026-11-29')).toEqual({ first: points[1], last: points[3] })
  expect(readGrowth(points, '2020-12-31')).toEqual({ first: points[1], last: points[2] })
  expect(readGrowth(points, '1995-12-31')).toEqual({ first: null, last: points[0] })
  expect(readGrowth(points, '1990-01-01')).toBeNull()
})
