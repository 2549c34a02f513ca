import { describe, expect, test } from 'vitest'
import { chooseLabels, type LabelCandidates, NO_LABEL } from './choose-labels.ts'

const CANVAS = { width: 400, height: 300 }

/** Vertices of radius 5 with labels of 60 × 14, heaviest first. */
function candidatesAt(...points: readonly (readonly [x: number, y: number])[]): LabelCandidates {
  const same = (value: number) => new Float64Array(points.length).fill(value)
  return {
    x: Float64Array.from(points, ([x]) => x),
    y: Float64Array.from(points, ([, y]) => y),
    radius: same(5),
    labelWidth: same(60),
    labelHeight: same(14),
    weight: Float64Array.from(points, (_, index) => points.length - index),
  }
}

describe('choosing labels', () => {
  test('puts a lone label below', () => {
    expect([...chooseLabels(candidatesAt([200, 150]), CANVAS, null)]).toEqual([0])
  })

  test('goes above where another vertex is below, and right at the upper edge', () => {
    expect([...chooseLabels(candidatesAt([200, 150], [200, 165]), CANVAS, null)]).toEqual([2, 0])
    expect(chooseLabels(candidatesAt([200, 10], [200, 25]), CANVAS, null)[0]).toBe(1)
  })

  test('gives the room to the heavier of two', () => {
    const tight = candidatesAt([200, 150], [208, 150], [200, 142], [208, 142])
    const sides = [...chooseLabels(tight, CANVAS, null)]
    expect(sides[0]).not.toBe(NO_LABEL)
    expect(sides.filter((side) => side !== NO_LABEL).length).toBeLessThan(4)
  })

  test('keeps a label that is shown before a heavier one that is not', () => {
    const pair = candidatesAt([100, 293], [140, 293])
    expect([...chooseLabels(pair, CANVAS, null)]).toEqual([2, NO_LABEL])
    expect([...chooseLabels(pair, CANVAS, Uint8Array.of(0, 1))]).toEqual([NO_LABEL, 2])
  })

  test('shows nothing outside the canvas', () => {
    expect([...chooseLabels(candidatesAt([-50, 100], [500, 100], [200, 400]), CANVAS, null)]).toEqual([-1, -1, -1])
  })
})
