import { describe, expect, test } from 'vitest'
import { parseIsoDay } from './day.ts'
import { parsePeriod } from './period.ts'
import { PRESENCE_CASES } from './presence.cases.ts'
import { presenceOn, tiePresenceOn } from './presence.ts'

describe('presence on a day', () => {
  test.each(PRESENCE_CASES)('follows the case table for $period attested $attested', ({ period, attested, on }) => {
    const bounds = parsePeriod(period, attested)
    const found = Object.fromEntries(
      Object.keys(on).map((day) => [day, presenceOn(bounds, parseIsoDay(day) ?? Number.NaN)]),
    )
    expect(found).toEqual(on)
  })

  test('of a tie is absent while one of its ends is absent', () => {
    const always = parsePeriod('../..')
    const from2013 = parsePeriod('2013/..')
    const day = parseIsoDay('2012-06-01') ?? Number.NaN
    expect(tiePresenceOn(always, always, from2013, day)).toBe('ABSENT')
    expect(tiePresenceOn(always, always, from2013, day + 1000)).toBe('SURE')
  })
})
