import { expect, test } from 'vitest'
import type { Box } from '../layout/contract.ts'
import { surrounds, traceHull } from './trace-hull.ts'

/** A mark of 30 px round a point. */
function markAt(x: number, y: number): Box {
  return { x: x - 15, y: y - 15, width: 30, height: 30 }
}

/** True when a point lies inside a shape with holes (even-odd). */
function holds(rings: ReturnType<typeof traceHull>['rings'], x: number, y: number): boolean {
  return rings.filter((ring) => surrounds(ring, { x, y })).length % 2 === 1
}

function cornersOf({ x, y, width, height }: Box): readonly (readonly [number, number])[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ]
}

test('a hull is one ring that holds the marks and names of all its members, with some room', () => {
  const marks = [markAt(0, 0), markAt(200, 40), markAt(90, 260)]
  const names = [{ x: -40, y: 17, width: 80, height: 28 }]
  const { rings, path } = traceHull({ marks, names, others: [] })
  expect(rings.length).toBe(1)
  expect([...marks, ...names].flatMap(cornersOf).filter(([x, y]) => !holds(rings, x, y))).toEqual([])
  expect(path).toMatch(/^M[\d.-]+ [\d.-]+(?:Q[\d.-]+ [\d.-]+ [\d.-]+ [\d.-]+)+Z$/u)
})

test('who does not belong stays outside: the hull goes round, and remains one piece', () => {
  const marks = [markAt(0, 0), markAt(240, 0)]
  const stranger = markAt(120, 4)
  const { rings } = traceHull({ marks, names: [], others: [stranger] })
  expect(rings.length).toBe(1)
  expect([...cornersOf(stranger), [120, 4] as const].filter(([x, y]) => holds(rings, x, y))).toEqual([])
  expect(marks.flatMap(cornersOf).filter(([x, y]) => !holds(rings, x, y))).toEqual([])
})

test('a stranger among members stands in a hole; a gap without a stranger is filled', () => {
  const marks = [0, 60, 120].flatMap((x) => [markAt(x, 0), markAt(x, 120)]).concat(markAt(0, 60), markAt(120, 60))
  const open = traceHull({ marks, names: [], others: [markAt(60, 60)] }).rings
  expect(open.length).toBe(2)
  expect([holds(open, 60, 60), holds(open, 0, 60)]).toEqual([false, true])
  expect(traceHull({ marks, names: [], others: [] }).rings.length).toBe(1)
})

test('a member whom a stranger touches still lies inside', () => {
  const member = markAt(0, 0)
  const { rings } = traceHull({ marks: [member, markAt(100, 0)], names: [], others: [markAt(0, 30)] })
  expect(cornersOf(member).filter(([x, y]) => !holds(rings, x, y))).toEqual([])
  expect(holds(rings, 0, 40)).toBe(false)
})

test('round nobody there is no hull', () => {
  expect(traceHull({ marks: [], names: [], others: [markAt(0, 0)] })).toEqual({ rings: [], path: '' })
})
