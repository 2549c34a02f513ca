import { expect, test } from 'vitest'
import { move } from './use-grid-keys.ts'

const SIZE = { rows: 3, columns: 2 }

test('arrows lead to the next cell and stop at the edge', () => {
  expect(move('ArrowDown', { place: 0, column: 1 }, SIZE)).toEqual({ place: 1, column: 1 })
  expect(move('ArrowDown', { place: 2, column: 1 }, SIZE)).toEqual({ place: 2, column: 1 })
  expect(move('ArrowLeft', { place: 2, column: 0 }, SIZE)).toEqual({ place: 2, column: 0 })
  expect(move('PageDown', { place: 0, column: 0 }, SIZE)).toEqual({ place: 2, column: 0 })
  expect(move('End', { place: 1, column: 0 }, SIZE)).toEqual({ place: 1, column: 1 })
})

test('other keys lead nowhere', () => {
  expect(move('a', { place: 0, column: 0 }, SIZE)).toBe(null)
})
