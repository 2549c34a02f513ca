import { describe, expect, test } from 'vitest'
import { bandOf, bandOn, boundTie, spanOf, spanOfEntity } from './band.ts'
import { isoDay, parseIsoDay } from './day.ts'
import { type DaySet, daysBetween, holdsDay, intersectDays, uniteDays } from './day-set.ts'
import { parsePeriod } from './period.ts'
import { PRESENCE_CASES } from './presence.cases.ts'
import { presenceOn, tiePresenceOn } from './presence.ts'

function dayOf(text: string): number {
  return parseIsoDay(text) ?? Number.NaN
}

describe('a band', () => {
  test('has a step at each day on which what is sure or what is possible changes', () => {
    const spans = ['2020/..', '2020-07-01/2021-02-01', '/'].map((text) => spanOf(parsePeriod(text)))
    const told = bandOf(spans).map(({ day, sure, possible }) => [
      Number.isFinite(day) ? isoDay(day) : 'ever',
      sure,
      possible,
    ])
    expect(told).toEqual([
      ['ever', 0, 1],
      ['2020-01-01', 0, 2],
      ['2020-07-01', 1, 3],
      ['2020-12-31', 2, 3],
      ['2021-02-01', 1, 2],
    ])
  })

  test('of nothing is nothing on every day', () => {
    expect(bandOn(bandOf([]), 0)).toEqual({ day: Number.NEGATIVE_INFINITY, sure: 0, possible: 0 })
  })

  test('agrees with presence, day by day, on every case of the table', () => {
    for (const { period, attested, on } of PRESENCE_CASES) {
      const bounds = parsePeriod(period, attested)
      const steps = bandOf([spanOf(bounds)])
      for (const text of Object.keys(on)) {
        const { sure, possible } = bandOn(steps, dayOf(text))
        const told = sure === 1 ? 'SURE' : possible === 1 ? 'POSSIBLE' : 'ABSENT'
        expect([period, text, told]).toEqual([period, text, presenceOn(bounds, dayOf(text))])
      }
    }
  })
})

describe('the days of a tie and of its ends', () => {
  const tie = parsePeriod('2018/..')
  const from = parsePeriod('/', ['2020-06-30'])
  const to = parsePeriod('2019-06/2021')

  test('agree with the presence of a tie between two ends', () => {
    const span = spanOf(boundTie(tie, from, to))
    for (let day = dayOf('2017-12-01'); day < dayOf('2022-02-01'); day += 7) {
      const told = holdsDay(span.sure, day) ? 'SURE' : holdsDay(span.possible, day) ? 'POSSIBLE' : 'ABSENT'
      expect([isoDay(day), told]).toEqual([isoDay(day), tiePresenceOn(tie, from, to, day)])
    }
  })

  test('make an end sure while the tie is, and no longer', () => {
    const sure = spanOfEntity(from, [spanOf(boundTie(tie, from, to))]).sure
    expect(sure.map(({ from: first, to: last }) => [isoDay(first), isoDay(last)])).toEqual([
      ['2019-06-01', '2021-12-31'],
    ])
  })
})

describe('sets of days', () => {
  const make = (...pairs: readonly (readonly [number, number])[]): DaySet => pairs.map(([from, to]) => ({ from, to }))

  test('unite what overlaps or touches', () => {
    expect(uniteDays([make([5, 9]), make([1, 3], [3, 4]), make([8, 12])])).toEqual(make([1, 4], [5, 12]))
  })

  test('intersect part by part', () => {
    expect(intersectDays(make([1, 5], [7, 9]), make([2, 8]))).toEqual(make([2, 5], [7, 8]))
  })

  test('have no day where they end before they begin', () => {
    expect(daysBetween(3, 3)).toEqual([])
  })
})
