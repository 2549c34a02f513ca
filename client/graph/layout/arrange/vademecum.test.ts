import { describe, expect, test } from 'vitest'
import { computeLayout } from '../compute-layout.ts'
import type { ArrangeRequest, CanvasSize } from '../contract.ts'
import { hashLayout } from '../hash-layout.ts'
import { type Limits, listExcess } from '../testing/list-excess.ts'
import { type Flaws, measureLayout } from '../testing/measure.ts'
import { arrangeVademecum, DESKTOP, FAN, PHONE, PICTURE, WIDE } from '../testing/vademecum-layouts.ts'

/** Layouts take seconds on a busy machine. */
const PATIENCE = 120_000

function findFlaws(canvas: CanvasSize, options: Partial<ArrangeRequest> = {}): Flaws {
  return measureLayout(PICTURE, arrangeVademecum(canvas, options))
}

/** On a phone at least 22 of the 58 labels in the drawing are shown. */
const DESKTOP_LIMITS = { crossings: 4, under: 5, labelPx: 9.5, hidden: 0 }
const WIDE_LIMITS = { crossings: 4, under: 3, labelPx: 12, hidden: 0 }
const PHONE_LIMITS = { crossings: 3, under: 9, labelPx: 9, hidden: 58 - 22 }

describe('the vademecum with its default seed', () => {
  test.each([
    ['on a desktop', DESKTOP, DESKTOP_LIMITS],
    ['on a wide screen', WIDE, WIDE_LIMITS],
    ['on a phone', PHONE, PHONE_LIMITS],
  ] satisfies [string, CanvasSize, Limits][])(
    'is readable %s',
    (_, canvas, limits) => {
      expect(listExcess(findFlaws(canvas), limits)).toEqual([])
    },
    PATIENCE,
  )

  test.each([
    ['on a desktop', DESKTOP, { crossings: 6, under: 7, labelPx: 9.4, hidden: 8 }],
    ['on a wide screen', WIDE, { crossings: 6, under: 7, labelPx: 11, hidden: 8 }],
  ])(
    'is readable %s with the actions of the project drawn open',
    (_, canvas, limits) => {
      expect(listExcess(findFlaws(canvas, { openGroups: [FAN] }), limits)).toEqual([])
    },
    PATIENCE,
  )

  test('has one isolate, on one line with the heading; on a phone behind a button', () => {
    expect(arrangeVademecum(DESKTOP).shelf).toMatchObject({ form: 'row', isolates: ['actor:cpi'], smallComponents: [] })
    expect(arrangeVademecum(PHONE).shelf).toEqual({
      form: 'button',
      heading: null,
      isolates: ['actor:cpi'],
      smallComponents: [],
    })
    expect(arrangeVademecum(PHONE).places.some(({ id }) => id === 'actor:cpi')).toBe(false)
  })
})

describe('the same request', () => {
  test(
    'gives the same layout whatever the order of vertices and ties',
    () => {
      const shuffled = {
        vertices: [...PICTURE.vertices].reverse(),
        lines: [...PICTURE.lines].reverse(),
        groups: PICTURE.groups,
      }
      const layout = arrangeVademecum(DESKTOP)
      const again = computeLayout({ task: 'arrange', picture: shuffled, canvas: DESKTOP, effort: 'quick' })
      expect(hashLayout(again)).toBe(hashLayout(layout))
    },
    PATIENCE,
  )

  test('gives the positions that every engine gives, to the last bit', () => {
    expect([DESKTOP, WIDE, PHONE].map((canvas) => hashLayout(arrangeVademecum(canvas)))).toEqual([
      'ad10086631f24619',
      'f0226467386c8748',
      '67b15e87a6d287ec',
    ])
  })
})

describe('controls over the canvas', () => {
  test(
    'cover no vertex and no label',
    () => {
      const controls = { x: DESKTOP.width - 136, y: DESKTOP.height - 56, width: 120, height: 40 }
      const { places, view } = arrangeVademecum(DESKTOP, { keepClear: [controls] })
      const covered = places.filter((place) => {
        const right =
          (place.x + place.halfWidth + (place.side === 'right' ? place.labelWidth : 0)) * view.zoom + view.panX
        const bottom =
          (place.y + place.halfHeight + (place.side === 'below' ? place.labelHeight : 0)) * view.zoom + view.panY
        return right > controls.x && bottom > controls.y
      })
      expect(covered).toEqual([])
    },
    PATIENCE,
  )
})
