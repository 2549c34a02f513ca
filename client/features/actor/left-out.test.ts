import { expect, test } from 'vitest'
import { countLeftOut, whyAbsent } from './left-out.ts'

const ALWAYS = { start: { earliest: null }, end: { latest: null } }
const FROM_1996 = { start: { earliest: '1996-01-01' }, end: { latest: null } }
const TO_2015 = { start: { earliest: '2010-01-01' }, end: { latest: '2015-01-01' } }

test.each([
  { periods: [ALWAYS], day: '1990-01-01', why: null },
  { periods: [FROM_1996], day: '1995-12-31', why: 'LATER' },
  { periods: [FROM_1996], day: '1996-01-01', why: null },
  { periods: [TO_2015], day: '2014-12-31', why: null },
  { periods: [TO_2015], day: '2015-01-01', why: 'ENDED' },
  { periods: [ALWAYS, FROM_1996], day: '1990-01-01', why: 'LATER' },
])('on $day the answer is $why', ({ periods, day, why }) => {
  expect(whyAbsent(periods, day)).toBe(why)
})

test('ties left out are counted by why, each once', () => {
  const ties = [
    { period: ALWAYS, from: { period: ALWAYS }, to: { period: ALWAYS } },
    { period: ALWAYS, from: { period: ALWAYS }, to: { period: FROM_1996 } },
    { period: TO_2015, from: { period: ALWAYS }, to: { period: FROM_1996 } },
  ]
  expect(countLeftOut(ties, '1994-01-01')).toEqual({ ended: 0, later: 2 })
  expect(countLeftOut(ties, '2016-01-01')).toEqual({ ended: 1, later: 0 })
})
