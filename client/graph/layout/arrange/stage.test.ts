import { describe, expect, test } from 'vitest'
import { computeLayout } from '../compute-layout.ts'
import type { CanvasSize, Layout, LayoutGraph, LayoutTie, LayoutVertex } from '../contract.ts'
import { collapseGraph, drawWhole } from '../groups/collapse.ts'
import { measureLayout } from '../testing/measure.ts'
import { divideFrame } from './stage.ts'

const DESKTOP = { width: 820, height: 640 }
const WIDE = { width: 1360, height: 760 }
const PATIENCE = 60_000

function vertices(count: number, prefix: string): LayoutVertex[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `${prefix}${index}`,
    kind: 'BUSINESS',
    label: `Cooperativa ${prefix}${index}`,
    halfWidth: 17,
    halfHeight: 17,
  }))
}

function tie(source: string, target: string): LayoutTie {
  return { id: `${source}-${target}`, source, target, kind: 'Collaboration', role: null, directed: false }
}

/** A ring of `main` vertices, a star of four, a path of three, and so many alone. */
function mixed(main: number, alone: number): LayoutGraph {
  const ring = vertices(main, 'r')
  return {
    vertices: [...ring, ...vertices(4, 's'), ...vertices(3, 'p'), ...vertices(alone, 'z')],
    ties: [
      ...ring.map(({ id }, index) => tie(id, `r${(index + 1) % main}`)),
      tie('s0', 's1'),
      tie('s0', 's2'),
      tie('s0', 's3'),
      tie('p0', 'p1'),
      tie('p1', 'p2'),
    ],
  }
}

function arrange(graph: LayoutGraph, canvas: CanvasSize): Layout {
  return computeLayout({ task: 'arrange', picture: drawWhole(graph), canvas, effort: 'quick' })
}

describe('the shelf', () => {
  test.each([
    ['a band at the bottom of a desktop', DESKTOP, 'band'],
    ['a column at the right of a wide screen', WIDE, 'column'],
  ] satisfies [string, CanvasSize, string][])(
    'is %s, with everything in it readable',
    (_, canvas, form) => {
      const graph = mixed(20, 9)
      const layout = arrange(graph, canvas)
      expect(layout.shelf?.form).toBe(form)
      expect(layout.shelf?.isolates.length).toBe(9)
      expect(layout.shelf?.smallComponents.map((ids) => ids.length)).toEqual([4, 3])
      expect(layout.places.filter(({ shelved }) => shelved).length).toBe(16)
      const flaws = measureLayout(drawWhole(graph), layout)
      expect([flaws.overlaps, flaws.labelsHidden]).toEqual([0, 0])
    },
    PATIENCE,
  )

  test(
    'is a button on a phone, and nothing of it is drawn',
    () => {
      const layout = arrange(mixed(20, 9), { width: 390, height: 560 })
      expect(layout.shelf).toMatchObject({ form: 'button', heading: null })
      expect(layout.places.length).toBe(20)
    },
    PATIENCE,
  )

  test(
    'is a button where it would leave no room for the drawing',
    () => {
      expect(arrange(mixed(20, 90), { width: 600, height: 420 }).shelf?.form).toBe('button')
    },
    PATIENCE,
  )
})

test(
  'where not every name has room, a closed group keeps its own: the number alone says nothing',
  () => {
    const ring = vertices(70, 'r')
    const leaves = vertices(6, 'l')
    const graph = {
      vertices: [...ring, ...leaves],
      ties: [...ring.map(({ id }, index) => tie(id, `r${(index + 1) % 70}`)), ...leaves.map(({ id }) => tie(id, 'r0'))],
    }
    const picture = collapseGraph(graph, ({ members }) => `${members.length} cooperative insieme`)
    const layout = computeLayout({ task: 'arrange', picture, canvas: { width: 390, height: 560 }, effort: 'quick' })
    const hidden = layout.places.filter(({ labelHidden }) => labelHidden).map(({ id }) => id)
    expect(hidden.length).toBeGreaterThan(0)
    expect(hidden.filter((id) => id.startsWith('group:'))).toEqual([])
    expect(layout.places.filter(({ id }) => id.startsWith('group:')).length).toBe(1)
  },
  PATIENCE,
)

describe('a small picture', () => {
  test('of one vertex without ties is a shelf alone', () => {
    const { places, shelf } = arrange({ vertices: vertices(1, 'a'), ties: [] }, DESKTOP)
    expect(places.map(({ id, shelved }) => [id, shelved])).toEqual([['a0', true]])
    expect(shelf?.isolates).toEqual(['a0'])
  })

  test('of nothing is empty', () => {
    expect(arrange({ vertices: [], ties: [] }, DESKTOP)).toMatchObject({ places: [], shelf: null })
  })

  test('of two vertices shows both labels and one line that can be seen', () => {
    const graph = { vertices: vertices(2, 'a'), ties: [tie('a0', 'a1')] }
    const layout = arrange(graph, DESKTOP)
    expect(measureLayout(drawWhole(graph), layout)).toMatchObject({ overlaps: 0, labelsShown: 2, under: 0 })
  })
})

test(
  'a second large component has a rectangle of its own',
  () => {
    const graph = {
      vertices: [...vertices(14, 'a'), ...vertices(10, 'b')],
      ties: [
        ...vertices(14, 'a').map(({ id }, index) => tie(id, `a${(index + 1) % 14}`)),
        ...vertices(10, 'b').map(({ id }, index) => tie(id, `b${(index + 1) % 10}`)),
      ],
    }
    const layout = arrange(graph, DESKTOP)
    expect(measureLayout(drawWhole(graph), layout)).toMatchObject({ overlaps: 0, crossings: 0, labelsHidden: 0 })
    expect(layout.places.filter(({ shelved }) => shelved)).toEqual([])
    const right = (prefix: string) =>
      Math.max(...layout.places.filter(({ id }) => id.startsWith(prefix)).map(({ x }) => x))
    const left = (prefix: string) =>
      Math.min(...layout.places.filter(({ id }) => id.startsWith(prefix)).map(({ x }) => x))
    expect(right('a')).toBeLessThan(left('b'))
  },
  PATIENCE,
)

describe('dividing a frame', () => {
  test('goes along the longer side by share, but leaves room for a label', () => {
    expect(divideFrame({ x: 0, y: 0, width: 1000, height: 400 }, [3, 1])).toEqual([
      { x: 0, y: 0, width: 750, height: 400 },
      { x: 750, y: 0, width: 250, height: 400 },
    ])
    expect(divideFrame({ x: 0, y: 0, width: 300, height: 800 }, [99, 1]).map(({ height }) => height)).toEqual([
      650, 150,
    ])
  })
})
