import { expect, test } from 'vitest'
import { makeLayout, makePlace } from '../testing/make-layout.ts'
import { boundsOf, fitView } from './fit-view.ts'

test('the bounds of a layout hold its marks and the labels that are shown', () => {
  const layout = makeLayout([
    makePlace('a', 0, 0, { side: 'right' }),
    makePlace('b', 200, 100, { labelHidden: true, side: 'left' }),
  ])
  expect(boundsOf(layout)).toEqual({ x: -15, y: -15, width: 230, height: 130 })
})

test('a layout is shown whole in the middle of any canvas', () => {
  const layout = makeLayout([
    makePlace('a', 0, 0, { labelHidden: true }),
    makePlace('b', 970, 0, { labelHidden: true }),
  ])
  const { zoom, panX, panY } = fitView(layout, { width: 524, height: 400 })
  expect(zoom).toBeCloseTo(0.5)
  expect([panX + 485 * zoom, panY]).toEqual([262, 200])
})

test('a small layout is not blown up, and an empty one is shown as it is', () => {
  expect(fitView(makeLayout([makePlace('a', 0, 0)]), { width: 900, height: 900 }).zoom).toBe(1.3)
  expect(fitView(makeLayout([]), { width: 900, height: 900 })).toEqual({ zoom: 1, panX: 0, panY: 0 })
})
