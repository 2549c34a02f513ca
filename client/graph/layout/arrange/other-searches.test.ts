import { describe, expect, test } from 'vitest'
import type { CanvasSize } from '../contract.ts'
import { type Limits, listExcess } from '../testing/list-excess.ts'
import { measureLayout } from '../testing/measure.ts'
import { arrangeVademecum, DESKTOP, PHONE, PICTURE, WIDE } from '../testing/vademecum-layouts.ts'

/** Layouts take seconds on a busy machine. */
const PATIENCE = 120_000

describe('the thorough search with its default seed', () => {
  test.each([
    ['on a desktop', DESKTOP, { crossings: 4, under: 5, labelPx: 9.5, hidden: 0 }],
    ['on a wide screen', WIDE, { crossings: 4, under: 3, labelPx: 12, hidden: 0 }],
    ['on a phone', PHONE, { crossings: 3, under: 9, labelPx: 9, hidden: 58 - 22 }],
  ] satisfies [string, CanvasSize, Limits][])(
    'holds the limits of the quick one %s',
    (_, canvas, limits) => {
      const flaws = measureLayout(PICTURE, arrangeVademecum(canvas, { effort: 'thorough' }))
      expect(listExcess(flaws, limits)).toEqual([])
    },
    PATIENCE,
  )
})

describe('the quick search with other seeds', () => {
  test.each([1, 2, 3, 4])(
    'gives no overlap and at most six crossings on a desktop with seed %s',
    (seed) => {
      const flaws = measureLayout(PICTURE, arrangeVademecum(DESKTOP, { seed }))
      const limits = { crossings: 6, under: Number.POSITIVE_INFINITY, labelPx: 9.4, hidden: 0 }
      expect(listExcess(flaws, limits)).toEqual([])
    },
    PATIENCE,
  )
})
