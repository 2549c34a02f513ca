import { expect, test } from 'vitest'
import { bendOf } from './region-lines.ts'

const TOP = { x: 0, y: 0 }
const BOTTOM = { x: 0, y: 300 }

test('a line down a column bends to the same side of the drawing as one up it', () => {
  // To the right of the way down, to the left of the way up: both are the left of the drawing.
  expect(bendOf(TOP, BOTTOM, true, 0)).toBe(48)
  expect(bendOf(BOTTOM, TOP, true, 0)).toBe(-48)
})

test('lines of the same two ends bend apart, and the longest bend no further than the rest', () => {
  expect(bendOf(TOP, BOTTOM, true, 1)).toBe(62)
  expect(bendOf(TOP, { x: 0, y: 3000 }, true, 0)).toBe(60)
})
