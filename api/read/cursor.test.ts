import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BadInput } from '../errors.ts'
import { decodeCursor, encodeCursor, isCursor } from './cursor.ts'

describe('a cursor', () => {
  test('leads back to the place it was made of, whatever the place says', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (nameKey, id) => {
        expect(decodeCursor(encodeCursor([nameKey, id]), 2)).toEqual([nameKey, id])
      }),
    )
  })

  test('is opaque and safe in an address', () => {
    expect(encodeCursor(['società', 'actor:x'])).toMatch(/^[A-Za-z0-9_-]+$/u)
  })

  test.each([
    ['', 'empty'],
    ['x', 'no JSON'],
    ['%%%', 'other letters'],
    [encodeCursor(['a', 'b', 'c']), 'of another list'],
    [Buffer.from('{"a":1}').toString('base64url'), 'no list'],
    [Buffer.from('[1,2]').toString('base64url'), 'numbers'],
    ['A'.repeat(2_000), 'too long'],
  ])('%s is refused: %s', (text) => {
    expect(() => decodeCursor(text, 2)).toThrow(BadInput)
  })

  test('of a list is told from those of others and from other texts', () => {
    expect(
      [encodeCursor(['a', 'b']), encodeCursor(['a', 'b', 'c']), 'tomorrow', ''].map((text) => isCursor(text, 2)),
    ).toEqual([true, false, false, false])
  })
})
