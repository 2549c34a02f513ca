import { expect, test } from 'vitest'
import { isListOf, isMissingOr, isNullOr, isNumber, isOneOf, isPositive, isShaped, isText } from './guards.ts'

const isPlace = isShaped({
  id: isText,
  x: isNumber,
  side: isOneOf(['left', 'right']),
  lines: isListOf(isText),
  heading: isNullOr(isText),
  note: isMissingOr(isText),
})

const PLACE = { id: 'a', x: -1, side: 'left', lines: ['one', 'two'], heading: null }

test.each([
  { told: PLACE, as: true },
  { told: { ...PLACE, note: 'n', more: 1 }, as: true },
  { told: { ...PLACE, x: '1' }, as: false },
  { told: { ...PLACE, x: Number.NaN }, as: false },
  { told: { ...PLACE, side: 'above' }, as: false },
  { told: { ...PLACE, lines: ['one', 2] }, as: false },
  { told: { ...PLACE, lines: 'one' }, as: false },
  { told: { ...PLACE, heading: undefined }, as: false },
  { told: { ...PLACE, note: null }, as: false },
  { told: [PLACE], as: false },
  { told: null, as: false },
  { told: 'a', as: false },
])('$told is of the form: $as', ({ told, as }) => {
  expect(isPlace(told)).toBe(as)
})

test('nothing and less are not positive', () => {
  expect([1, 0, -1, Number.POSITIVE_INFINITY].map((value) => isPositive(value))).toEqual([true, false, false, false])
})
