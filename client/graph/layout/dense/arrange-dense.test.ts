import { describe, expect, test } from 'vitest'
import { computeLayout } from '../compute-layout.ts'
import type { Layout, Place } from '../contract.ts'
import { drawWhole } from '../groups/collapse.ts'
import { hashLayout } from '../hash-layout.ts'
import { buildLargeGraph } from '../testing/large-graph.ts'
import { boxesOverlap, markBox } from '../testing/measure.ts'

const PATIENCE = 60_000
const CANVAS = { width: 1360, height: 760 }
const GRAPH = buildLargeGraph(300, 7)

function arrange(graph = GRAPH): Layout {
  return computeLayout({ task: 'arrange', picture: drawWhole(graph), canvas: CANVAS, effort: 'quick' })
}

function labelOf(place: Place) {
  const { x, y, halfHeight, halfWidth, labelWidth: width, labelHeight: height, side } = place
  if (side === 'below') return { x: x - width / 2, y: y + halfHeight + 1, width, height }
  if (side === 'above') return { x: x - width / 2, y: y - halfHeight - 1 - height, width, height }
  if (side === 'right') return { x: x + halfWidth + 2, y: y - height / 2, width, height }
  return { x: x - halfWidth - 2 - width, y: y - height / 2, width, height }
}

function countCirclesOver(places: readonly Place[]): number {
  return places.flatMap((a, index) =>
    places.slice(index + 1).filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < a.halfWidth + b.halfWidth),
  ).length
}

describe('a picture of 300 vertices', () => {
  test(
    'lies in the canvas at zoom 1, no vertex over another',
    () => {
      const { density, view, places } = arrange()
      expect([density, view]).toEqual(['dense', { zoom: 1, panX: 0, panY: 0 }])
      expect(countCirclesOver(places)).toBe(0)
      const outside = places.filter(
        ({ x, y, halfWidth }) =>
          x < halfWidth || y < halfWidth || x > CANVAS.width - halfWidth || y > CANVAS.height - halfWidth,
      )
      expect(outside).toEqual([])
    },
    PATIENCE,
  )

  test(
    'shows labels that touch neither each other nor a vertex, among them the best connected',
    () => {
      const { places, mustShow } = arrange()
      const shown = places.filter(({ labelHidden }) => !labelHidden)
      const clashes = shown.flatMap((a, index) => [
        ...shown.slice(index + 1).filter((b) => boxesOverlap(labelOf(a), labelOf(b), 0)),
        ...places.filter((b) => b !== a && boxesOverlap(labelOf(a), markBox(b), 0)),
      ])
      expect(clashes).toEqual([])
      expect(shown.length).toBeGreaterThan(60)
      const named = mustShow.filter((id) => shown.some((place) => place.id === id))
      expect(named.length).toBeGreaterThan(0.85 * mustShow.length)
    },
    PATIENCE,
  )

  test(
    'is the same on each run',
    () => {
      expect(hashLayout(arrange())).toBe(hashLayout(arrange()))
    },
    PATIENCE,
  )

  test(
    'keeps every place when a vertex is added, and finds a free spot for it',
    () => {
      const former = arrange()
      const graph = {
        vertices: [...GRAPH.vertices, { id: 'w', kind: 'NEW', label: 'Nuova', halfWidth: 17, halfHeight: 17 }],
        ties: [
          ...GRAPH.ties,
          { id: 'n', source: 'w', target: 'v0001', kind: 'Collaboration', role: null, directed: false },
        ],
      }
      const kept = computeLayout({
        task: 'keep',
        picture: drawWhole(graph),
        canvas: CANVAS,
        stored: former.places,
        frame: former.frame,
      })
      const places = new Map(kept.places.map((place) => [place.id, place]))
      const moved = former.places.filter(({ id, x, y }) => places.get(id)?.x !== x || places.get(id)?.y !== y)
      expect(moved.map(({ id }) => id)).toEqual([])
      expect(countCirclesOver(kept.places)).toBe(0)
      expect(kept.places.length).toBe(former.places.length + 1)
    },
    PATIENCE,
  )
})

test(
  'a large picture in several pieces gives each its own room and lists what has no ties',
  () => {
    const two = [buildLargeGraph(110, 1), buildLargeGraph(60, 2)]
    const pair = ['p', 'q'].map((id) => ({ id, kind: 'PAIR', label: id, halfWidth: 17, halfHeight: 17 }))
    const graph = {
      vertices: [
        ...two.flatMap(({ vertices }, part) => vertices.map((vertex) => ({ ...vertex, id: `${part}${vertex.id}` }))),
        ...pair,
        { id: 'alone', kind: 'ALONE', label: 'Sola', halfWidth: 17, halfHeight: 17 },
      ],
      ties: [
        ...two.flatMap(({ ties }, part) =>
          ties.map((tie) => ({ ...tie, source: `${part}${tie.source}`, target: `${part}${tie.target}` })),
        ),
        { id: 'pq', source: 'p', target: 'q', kind: 'Collaboration', role: null, directed: false },
      ],
    }
    const { places, shelf } = arrange(graph)
    expect(shelf?.isolates).toContain('alone')
    expect(countCirclesOver(places)).toBe(0)
    const [p, q] = ['p', 'q'].map((id) => places.find((place) => place.id === id))
    expect(Math.hypot((p?.x ?? 0) - (q?.x ?? 0), (p?.y ?? 0) - (q?.y ?? 0))).toBeLessThan(130)
  },
  PATIENCE,
)
