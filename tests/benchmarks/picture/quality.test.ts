import { expect, test } from 'vitest'
import { measureQuality } from './quality.ts'

const SQUARE = [
  { id: 'a', x: 0, y: 0 },
  { id: 'b', x: 10, y: 0 },
  { id: 'c', x: 10, y: 11 },
  { id: 'd', x: 0, y: 11 },
]

test('lines along the sides of a square keep neighbours and do not cross', () => {
  const lines = [
    { source: 'a', target: 'b' },
    { source: 'c', target: 'd' },
  ]
  expect(measureQuality(SQUARE, lines)).toEqual({ neighbours: 1, crossings: 0 })
})

test('lines along its diagonals lose them and cross', () => {
  const lines = [
    { source: 'a', target: 'c' },
    { source: 'b', target: 'd' },
  ]
  expect(measureQuality(SQUARE, lines)).toEqual({ neighbours: 0, crossings: 1 })
})

test('what has no place is left out', () => {
  const lines = [
    { source: 'a', target: 'b' },
    { source: 'a', target: 'elsewhere' },
  ]
  expect(measureQuality(SQUARE, lines).neighbours).toBe(1)
})
