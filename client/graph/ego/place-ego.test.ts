import { describe, expect, test } from 'vitest'
import { cutLine, planEgo } from './place-ego.ts'

describe('the plan of an ego drawing', () => {
  test('puts half of the neighbours on each side, the odd one on the left', () => {
    const sides = planEgo(5, 358).neighbours.map(({ side }) => side)
    expect(sides).toEqual(['left', 'left', 'left', 'right', 'right'])
  })

  test.each([
    { count: 16, fan: 8, lines: 2, gap: 36 },
    { count: 10, fan: 5, lines: 3, gap: 48 },
  ])('keeps rows of $fan far enough apart for names of $lines lines', ({ count, fan, lines, gap }) => {
    const { neighbours } = planEgo(count, 358)
    const gaps = neighbours.slice(1, fan).map(({ y }, index) => y - (neighbours[index]?.y ?? 0))
    expect(new Set(gaps)).toEqual(new Set([gap]))
    expect(new Set(neighbours.map((place) => place.lines))).toEqual(new Set([lines]))
  })

  test('stays inside its width, marks and names, on the narrowest phone', () => {
    for (const { x, room, side } of planEgo(16, 288).neighbours) {
      const outer = side === 'left' ? x - 22 - room : x + 22 + room
      expect(outer).toBeCloseTo(side === 'left' ? 0 : 288)
      expect(room).toBeGreaterThan(56)
    }
  })

  test('centres a single neighbour beside the entity', () => {
    const { centre, neighbours } = planEgo(1, 358)
    expect(neighbours.map(({ y }) => y)).toEqual([centre.y])
  })
})

test('a line is cut at both marks and moved aside', () => {
  const [start, end] = cutLine({ x: 0, y: 0 }, { x: 100, y: 0 }, { from: 20, to: 10 }, 3)
  expect([start, end]).toEqual([
    { x: 20, y: 3 },
    { x: 90, y: 3 },
  ])
})
