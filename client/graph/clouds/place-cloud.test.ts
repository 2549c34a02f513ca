import { describe, expect, test } from 'vitest'
import { MOST_UNITS, placeCloud } from './place-cloud.ts'

describe('a cloud', () => {
  test('has one unit a member, the named ones in the middle', () => {
    const units = placeCloud(2, 58, 10)
    expect(units.map(({ named }) => named)).toEqual([true, true, ...Array.from({ length: 58 }, () => false)])
    const radii = units.map(({ x, y }) => Math.hypot(x, y))
    expect(radii).toEqual([...radii].sort((a, b) => a - b))
  })

  test('shows a few units where nobody knows how many are missing', () => {
    expect(placeCloud(3, null, 10).map(({ named }) => named)).toEqual([
      ...[true, true, true],
      ...[false, false, false, false, false],
    ])
  })

  test.each([2, 5, 7, 30, 60, MOST_UNITS])('of %i units lets none touch another', (count) => {
    const units = placeCloud(0, count, 10)
    const gaps = units.flatMap((one, index) =>
      units.slice(index + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
    )
    expect(Math.min(...gaps)).toBeGreaterThan(8)
  })

  test('never draws more units than the eye can tell apart', () => {
    expect(placeCloud(10, 5_000, 10)).toHaveLength(MOST_UNITS)
  })
})
