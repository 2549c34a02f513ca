import { expect, test } from 'vitest'
import { cutAt, splitEvenly } from './split-evenly.ts'

test('a sequence is split in its order, the longest run as short as can be', () => {
  const lengths = [4, 1, 1, 1, 5, 2]
  const runs = cutAt(lengths, splitEvenly(lengths, 3, 0))
  expect(runs.flat()).toEqual(lengths)
  expect(Math.max(...runs.map((run) => run.reduce((sum, length) => sum + length, 0)))).toBe(6)
})

test('a gap between two items counts, and no run is empty', () => {
  expect(cutAt([10, 10], splitEvenly([10, 10], 5, 3))).toEqual([[10], [10]])
  expect(splitEvenly([], 3, 0)).toEqual([])
})
