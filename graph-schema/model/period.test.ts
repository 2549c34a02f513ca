import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf, isoDay, lastDayOfMonth, parseIsoDay, readStoredDay, storeDay } from './day.ts'
import { InvalidPeriod, parsePeriod } from './period.ts'

const day = (iso: string) => parseIsoDay(iso) ?? Number.NaN

describe('a period', () => {
  test('of a start year that is still open holds surely only after that year', () => {
    expect(parsePeriod('2013/..')).toEqual({
      text: '2013/..',
      startKind: 'DATED',
      endKind: 'OPEN',
      startEarliest: day('2013-01-01'),
      startLatest: day('2013-12-31'),
      endEarliest: Number.POSITIVE_INFINITY,
      endLatest: Number.POSITIVE_INFINITY,
    })
  })

  test('with an unknown end lasts at least the first possible day', () => {
    expect(parsePeriod('2020-05-04/')).toMatchObject({ endKind: 'UNKNOWN', endEarliest: day('2020-05-05') })
  })

  test('seen on an unknown day of an open range is tightened only at its end', () => {
    expect(parsePeriod('/', ['[2020-06..]'])).toMatchObject({
      startLatest: Number.POSITIVE_INFINITY,
      endEarliest: day('2020-06-02'),
    })
  })

  test.each([
    ['2013', 'one "/"'],
    ['2013/2014/2015', 'one "/"'],
    ['2013-13/..', 'start "2013-13"'],
    ['2013-02-29/..', 'start "2013-02-29"'],
    ['2013/maggio', 'end "maggio"'],
    ['[2020..2014]/', 'start "[2020..2014]"'],
    ['[..]/', 'start "[..]"'],
    ['2020-05-04/2020-05-04', 'not after its start 2020-05-04'],
    ['2020/2013', 'not after its start 2020-01-01'],
  ])('written "%s" is refused, naming %s', (text, reason) => {
    expect(() => parsePeriod(text)).toThrow(InvalidPeriod)
    expect(() => parsePeriod(text)).toThrow(reason)
  })

  test('is refused when a source saw the fact outside it', () => {
    expect(() => parsePeriod('2013/2015', ['2020-06'])).toThrow('attestation "2020-06" lies outside it')
    expect(() => parsePeriod('2013/..', ['2012'])).toThrow('attestation "2012" lies outside it')
    expect(() => parsePeriod('/', ['ieri'])).toThrow('attestation "ieri" is not an EDTF date')
  })

  test('never has a latest bound before its earliest one', () => {
    const side = fc.oneof(
      fc.constantFrom('', '..', '[2016..]', '[..2019]'),
      fc.integer({ min: 1990, max: 2030 }).map(String),
    )
    fc.assert(
      fc.property(side, side, (start, end) => {
        try {
          const bounds = parsePeriod(`${start}/${end}`)
          expect(bounds.startEarliest).toBeLessThanOrEqual(bounds.startLatest)
          expect(bounds.endEarliest).toBeLessThanOrEqual(bounds.endLatest)
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidPeriod)
        }
      }),
    )
  })
})

describe('a day', () => {
  test('goes through the store and back unchanged, infinities too', () => {
    const days = [Number.NEGATIVE_INFINITY, day('1996-02-29'), 0, Number.POSITIVE_INFINITY]
    expect(days.map((value) => readStoredDay(storeDay(value)))).toEqual(days)
  })

  test('is refused where the calendar has none', () => {
    expect([
      dayOf(2023, 2, 29),
      parseIsoDay('2023-04-31'),
      parseIsoDay('12/05/2020'),
      lastDayOfMonth(2020, 13),
    ]).toEqual([null, null, null, null])
  })

  test('is written as the ISO date it came from', () => {
    expect(isoDay(day('0988-03-01'))).toBe('0988-03-01')
  })
})
