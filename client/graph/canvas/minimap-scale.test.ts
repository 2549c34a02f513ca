import { describe, expect, test } from 'vitest'
import { makeLayout, makePlace } from '../testing/make-layout.ts'
import { holds, scaleTo, spreadOf, toMap, toPlane, viewOnMap } from './minimap-scale.ts'

const SIZE = { width: 168, height: 120 }
const MAP = scaleTo({ x: -500, y: 100, width: 1000, height: 520 }, SIZE)

test('what lies outside of a view is not held by it', () => {
  const spread = spreadOf(makeLayout([makePlace('a', 0, 10), makePlace('b', 300, 200)]))
  expect(spread).toEqual({ x: 0, y: 10, width: 300, height: 190 })
  expect(spread && holds({ x: -10, y: 0, width: 400, height: 300 }, spread)).toBe(true)
  expect(spread && holds({ x: 10, y: 0, width: 400, height: 300 }, spread)).toBe(false)
  expect(spreadOf(makeLayout([]))).toBeNull()
})

describe('the overview map', () => {
  test('shows the whole picture in its middle', () => {
    expect(MAP.scale).toBe(0.152)
    expect(toMap(MAP, { x: 0, y: 360 })).toEqual({ x: 84, y: 60 })
    expect(toMap(MAP, { x: -500, y: 360 }).x).toBe(8)
  })

  test('leads from a point of it to the point of the picture that it stands for', () => {
    const plane = toPlane(MAP, toMap(MAP, { x: 120, y: 480 }))
    expect([plane.x, plane.y]).toEqual([expect.closeTo(120, 9), expect.closeTo(480, 9)])
  })

  test('frames what the canvas shows, and all of itself where the canvas shows more', () => {
    expect(viewOnMap(MAP, SIZE, { x: -250, y: 230, width: 500, height: 260 })).toEqual({
      x: 46,
      y: expect.closeTo(40.24, 9),
      width: 76,
      height: expect.closeTo(39.52, 9),
    })
    expect(viewOnMap(MAP, SIZE, { x: -2000, y: -2000, width: 4000, height: 4000 })).toEqual({
      x: 0,
      y: 0,
      width: 168,
      height: 120,
    })
  })
})
