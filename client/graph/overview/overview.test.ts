import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Box } from '../layout/contract.ts'
import { type AnsweredOverview, buildOverview, countTiesBeyond, otherEndOf } from './overview.ts'
import { overlap, placeBundles } from './place-bundles.ts'
import { placeOpened, scaleForNames } from './place-opened.ts'
import { planOverview } from './plan-overview.ts'
import { markSize, setScene } from './scene.ts'

const cell = (area: string | null, kind: 'PUBLIC_BODY' | 'HEALTH' | null, entities: number, ties = 0) => ({
  id: `cell:${area ?? '-none'}/${kind ?? 'PROJECT'}`,
  area: area === null ? null : { id: `micro-area:${area}`, label: `Area ${area}` },
  severalAreas: false,
  entityType: kind === null ? 'PROJECT' : 'ACTOR',
  kind,
  ...{ entities, collective: 0, ties },
})

const shown = (id: string) => ({ id, label: id.slice(6) })

/** Two public bodies and a hospital in A, forty bodies in B, three projects nowhere; the bodies of A may be open. */
const answer = (opened: AnsweredOverview['opened']): AnsweredOverview => ({
  totals: { entities: 46, ties: 12 },
  cells: [cell('A', 'HEALTH', 1), cell('A', 'PUBLIC_BODY', 2, 1), cell('B', 'PUBLIC_BODY', 40), cell(null, null, 3)],
  bundles: [
    { ends: ['cell:-none/PROJECT', 'cell:B/PUBLIC_BODY'], ties: 9 },
    { ends: ['cell:-none/PROJECT', 'cell:A/HEALTH'], ties: 2 },
  ],
  opened,
})
const CLOSED = buildOverview(answer([]))
const OPEN = buildOverview(
  answer([{ cell: 'cell:A/PUBLIC_BODY', entities: [shown('actor:one'), shown('actor:two')], rest: 0 }]),
)
const CANVAS = { width: 720, height: 560 }

describe('an overview', () => {
  test('groups cells by area, in the order of the legend', () => {
    expect(
      CLOSED.areas.map(({ id, label, cells }) => [id, label, cells.map(({ entityClass }) => entityClass)]),
    ).toEqual([
      ['micro-area:A', 'Area A', ['PUBLIC_BODY', 'HEALTH']],
      ['micro-area:B', 'Area B', ['PUBLIC_BODY']],
      ['none', null, ['PROJECT']],
    ])
  })

  test('counts the ties of an end with others, and knows the other end', () => {
    expect(countTiesBeyond(CLOSED, 'cell:-none/PROJECT')).toBe(11)
    expect(countTiesBeyond(CLOSED, 'cell:A/PUBLIC_BODY')).toBe(0)
    const bundles = CLOSED.bundlesOf.get('cell:-none/PROJECT') ?? []
    expect(bundles.map((bundle) => otherEndOf(bundle, 'cell:-none/PROJECT'))).toEqual([
      'cell:B/PUBLIC_BODY',
      'cell:A/HEALTH',
    ])
  })

  test('gives the entities of an opened cell its class', () => {
    expect(OPEN.entities.get('actor:two')).toEqual({
      id: 'actor:two',
      name: 'two',
      acronym: null,
      entityClass: 'PUBLIC_BODY',
      collective: false,
      cell: 'cell:A/PUBLIC_BODY',
    })
  })
})

/** Areas with so many cells each. */
const areasOf = (counts: readonly number[]) =>
  counts.map((count, area) => ({
    id: `area ${area}`,
    cells: Array.from({ length: count }, (_, index) => ({ id: `cell ${area} ${index}` })),
  }))

const anyAreas = fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 1, maxLength: 12 }).map(areasOf)
const anyCanvas = fc.record({ width: fc.integer({ min: 320, max: 1600 }), height: fc.integer({ min: 300, max: 1000 }) })

function countOverlaps(boxes: readonly Box[]): number {
  return boxes.flatMap((box, index) => boxes.slice(index + 1).filter((other) => overlap(shrink(box), shrink(other))))
    .length
}

/** Cells touch; sums of widths are not exact. */
function shrink({ x, y, width, height }: Box): Box {
  return { x: x + 0.01, y: y + 0.01, width: width - 0.02, height: height - 0.02 }
}

function contains(outer: Box | undefined, inner: Box | undefined): boolean {
  if (outer === undefined || inner === undefined) return false
  const slack = 0.01
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  )
}

describe('the plan of an overview', () => {
  test('lets nothing overlap, keeps each cell in its area and all of it on the plane', () => {
    fc.assert(
      fc.property(anyAreas, anyCanvas, (areas, canvas) => {
        const plan = planOverview(areas, canvas)
        expect(countOverlaps([...plan.cells.values()])).toBe(0)
        expect(countOverlaps([...plan.areas.values()])).toBe(0)
        const plane = { x: 0, y: 0, width: plan.width, height: plan.height }
        for (const area of areas) {
          expect(contains(plane, plan.areas.get(area.id))).toBe(true)
          for (const { id } of area.cells) expect(contains(plan.areas.get(area.id), plan.cells.get(id))).toBe(true)
        }
      }),
    )
  })

  test('gives every cell room for a mark and a number, and is no wider than the canvas', () => {
    fc.assert(
      fc.property(anyAreas, anyCanvas, (areas, canvas) => {
        const plan = planOverview(areas, canvas)
        expect(plan.width).toBe(canvas.width)
        for (const { width, height } of plan.cells.values()) {
          expect(width).toBeGreaterThanOrEqual(46)
          expect(height).toBeGreaterThanOrEqual(53)
        }
      }),
    )
  })

  test('fits nine areas of twelve kinds into the room beside legend and card', () => {
    expect(planOverview(areasOf(Array.from({ length: 9 }, () => 12)), { width: 734, height: 596 }).height).toBe(596)
  })
})

describe('opening a cell', () => {
  const plan = planOverview(CLOSED.areas, CANVAS)

  test('moves nothing else', () => {
    expect(planOverview(OPEN.areas, CANVAS)).toEqual(plan)
    const [before, after] = [setScene(CLOSED, plan, 2), setScene(OPEN, plan, 2)]
    expect(after.areas).toEqual(before.areas)
    expect(after.cells).toEqual(before.cells)
    const others = (id: string) => id !== 'cell:A/PUBLIC_BODY' && id.startsWith('cell:')
    expect(after.spots.filter(({ id }) => others(id))).toEqual(before.spots.filter(({ id }) => others(id)))
  })

  test('shows its entities inside it, none on another', () => {
    const sizes = fc.record({ width: fc.integer({ min: 46, max: 1400 }), height: fc.integer({ min: 53, max: 1000 }) })
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 61 }), (size, count) => {
        const box = { x: 10, y: 20, ...size }
        const { spots, mark, named, pitch } = placeOpened(box, count)
        const boxes = spots.map(
          ({ x, y }): Box => ({
            x: x - mark / 2,
            y: y - mark / 2,
            width: named ? pitch.width - 8 : mark,
            height: mark,
          }),
        )
        expect(boxes).toHaveLength(count)
        if (mark > 3) expect(countOverlaps(boxes)).toBe(0)
        if (mark > 3) for (const one of boxes) expect(contains(box, one)).toBe(true)
      }),
    )
  })

  test('has room for all names at the scale that is chosen for them', () => {
    const box = { x: 0, y: 0, width: 48, height: 60 }
    for (const count of [1, 7, 25, 61]) {
      const scale = scaleForNames(box, count, 14)
      expect(placeOpened({ x: 0, y: 0, width: box.width * scale, height: box.height * scale }, count).named).toBe(true)
    }
  })
})

describe('bundles', () => {
  test('are lines between their ends, their numbers clear of marks and of each other', () => {
    const plan = planOverview(CLOSED.areas, CANVAS)
    const scene = setScene(CLOSED, plan, 1)
    const marks = [...scene.ends.values()].map(({ x, y }): Box => ({ x: x - 14, y: y - 14, width: 28, height: 28 }))
    const lines = placeBundles(CLOSED.bundles, scene.ends, marks)
    expect(lines.map(({ bundle, width }) => [bundle.ties, width])).toEqual([
      [9, 2.5],
      [2, 1.5],
    ])
    const labels = lines.flatMap(({ label }): Box[] =>
      label === null ? [] : [{ x: label.x - 9, y: label.y - 9, width: 18, height: 18 }],
    )
    expect(labels).toHaveLength(2)
    expect(countOverlaps([...labels, ...marks])).toBe(0)
  })

  test('whose number has no room go without it, and those without a place are left out', () => {
    const bundle = { ends: ['a', 'b'] as const, ties: 3 }
    const places = new Map([
      ['a', { x: 0, y: 0 }],
      ['b', { x: 100, y: 0 }],
    ])
    const everywhere = [{ x: -100, y: -100, width: 400, height: 400 }]
    expect(placeBundles([bundle], places, everywhere).map(({ label }) => label)).toEqual([null])
    expect(placeBundles([{ ends: ['a', 'c'], ties: 1 }], places, [])).toEqual([])
  })
})

test('marks grow in steps with their count, as far as there is room', () => {
  const box = { width: 100, height: 100 }
  expect([1, 9, 10, 29, 30, 99, 100, 5_000].map((count) => markSize(count, box))).toEqual([
    22, 22, 28, 28, 35, 35, 44, 44,
  ])
  expect(markSize(500, { width: 46, height: 53 })).toBe(33)
})
