import { describe, expect, test } from 'vitest'
import { computeLayout } from '../compute-layout.ts'
import type { CanvasSize, OpenGroupRequest } from '../contract.ts'
import { hashLayout } from '../hash-layout.ts'
import { measureLayout } from '../testing/measure.ts'
import { arrangeVademecum, DESKTOP, FAN, PICTURE, WIDE } from '../testing/vademecum-layouts.ts'

const PATIENCE = 120_000

describe('opening a group in place', () => {
  test.each([
    ['a desktop', DESKTOP],
    ['a wide screen', WIDE],
  ] satisfies [string, CanvasSize][])(
    'shows its members in a box on %s, nothing over anything, labels at least 9 px',
    (_, canvas) => {
      const former = arrangeVademecum(canvas)
      const opened = computeLayout({ task: 'open-group', picture: PICTURE, canvas, former, groupId: FAN })
      expect(opened.boxes.map(({ groupId, rows }) => [groupId, rows.length])).toEqual([[FAN, 8]])
      const flaws = measureLayout(PICTURE, opened)
      expect(flaws.overlaps).toBe(0)
      expect(flaws.labelPx).toBeGreaterThanOrEqual(9)
      expect(flaws.crossings).toBeLessThanOrEqual(6)
    },
    PATIENCE,
  )

  test(
    'leaves the closed layout as it was, so that closing restores it exactly, and opening again gives the same box',
    () => {
      const former = arrangeVademecum(DESKTOP)
      const before = hashLayout(former)
      const request: OpenGroupRequest = { task: 'open-group', picture: PICTURE, canvas: DESKTOP, former, groupId: FAN }
      const opened = computeLayout(request)
      expect(hashLayout(former)).toBe(before)
      expect(hashLayout(computeLayout(request))).toBe(hashLayout(opened))
    },
    PATIENCE,
  )

  test('refuses a group that the picture does not have', () => {
    const former = arrangeVademecum(DESKTOP)
    expect(() =>
      computeLayout({ task: 'open-group', picture: PICTURE, canvas: DESKTOP, former, groupId: 'group:fan:none' }),
    ).toThrow('No group group:fan:none in the picture')
  })
})
