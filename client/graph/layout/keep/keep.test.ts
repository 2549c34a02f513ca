import { describe, expect, test } from 'vitest'
import { computeLayout } from '../compute-layout.ts'
import type { Layout, LayoutGraph, Picture } from '../contract.ts'
import { collapseGraph } from '../groups/collapse.ts'
import { measureLayout } from '../testing/measure.ts'
import { VADEMECUM } from '../testing/vademecum-fixture.ts'
import { arrangeVademecum, DESKTOP, PICTURE } from '../testing/vademecum-layouts.ts'

const PATIENCE = 120_000

/** The vademecum with one more actor, tied to some others. */
function addActor(...neighbours: readonly string[]): Picture {
  const graph: LayoutGraph = {
    vertices: [
      ...VADEMECUM.vertices,
      { id: 'new', kind: 'CIVIL_SOCIETY', label: 'Banca del Tempo di Pinerolo', halfWidth: 17, halfHeight: 17 },
    ],
    ties: [
      ...VADEMECUM.ties,
      ...neighbours.map((target) => ({
        id: `new>${target}`,
        source: 'new',
        target,
        kind: 'Adhesion',
        role: 'DECIDED',
        directed: true,
      })),
    ],
  }
  return collapseGraph(graph, ({ members }) => `${members.length} azioni del progetto`)
}

function moves(before: Layout, after: Layout): number[] {
  const places = new Map(after.places.map((place) => [place.id, place]))
  return before.places
    .map((place) => {
      const now = places.get(place.id)
      return now === undefined ? Number.POSITIVE_INFINITY : Math.hypot(now.x - place.x, now.y - place.y)
    })
    .sort((a, b) => a - b)
}

function median(values: readonly number[]): number {
  return values[Math.floor(values.length / 2)] ?? 0
}

describe('keeping places', () => {
  test(
    'gives back the same layout when nothing is new',
    () => {
      const former = arrangeVademecum(DESKTOP)
      const stored = { picture: PICTURE, canvas: DESKTOP, stored: former.places, frame: former.frame }
      const kept = computeLayout({ task: 'keep', ...stored })
      expect(kept).toEqual({ ...former, cost: 0 })
    },
    PATIENCE,
  )

  test.each([
    [['project:patto', 'actor:smp']],
    [['actor:cpe', 'project:ripartiamo_insieme']],
    [['project:protocollo_2016', 'actor:regione_piemonte']],
  ])(
    'puts a new actor with ties to %s beside them and moves the median by 0',
    (neighbours) => {
      const former = arrangeVademecum(DESKTOP)
      const picture = addActor(...neighbours)
      const kept = computeLayout({ task: 'keep', picture, canvas: DESKTOP, stored: former.places, frame: former.frame })
      const moved = moves(former, kept)
      expect(kept.places.some(({ id, shelved }) => id === 'new' && !shelved)).toBe(true)
      expect(measureLayout(picture, kept).overlaps).toBe(0)
      expect(median(moved)).toBe(0)
      expect(moved.at(-1)).toBeLessThan(40)
    },
    PATIENCE,
  )

  test(
    'takes a vertex off the shelf when it gets its first tie',
    () => {
      const former = arrangeVademecum(DESKTOP)
      const ties = [
        ...VADEMECUM.ties,
        { id: 'first', source: 'actor:cpi', target: 'actor:smp', kind: 'Collaboration', role: null, directed: false },
      ]
      const picture = collapseGraph({ ...VADEMECUM, ties }, ({ members }) => `${members.length} azioni del progetto`)
      const kept = computeLayout({ task: 'keep', picture, canvas: DESKTOP, stored: former.places, frame: former.frame })
      expect(kept.shelf).toBeNull()
      expect(kept.places.find(({ id }) => id === 'actor:cpi')).toMatchObject({
        shelved: false,
        halfWidth: (0.88 * 34) / 2,
      })
    },
    PATIENCE,
  )

  test(
    'leaves a vertex where it is when it loses its ties',
    () => {
      const former = arrangeVademecum(DESKTOP)
      const graph = { ...VADEMECUM, ties: VADEMECUM.ties.filter(({ source }) => source !== 'actor:acli') }
      const picture = collapseGraph(graph, ({ members }) => `${members.length} azioni del progetto`)
      const kept = computeLayout({ task: 'keep', picture, canvas: DESKTOP, stored: former.places, frame: former.frame })
      const place = former.places.find(({ id }) => id === 'actor:acli')
      expect(kept.places.find(({ id }) => id === 'actor:acli')).toEqual(place)
      expect(kept.shelf?.isolates).toEqual(['actor:cpi'])
    },
    PATIENCE,
  )

  test(
    'chooses sides for places that were stored without',
    () => {
      const former = arrangeVademecum(DESKTOP)
      const stored = former.places.map(({ id, x, y, shelved }) => ({ id, x, y, shelved }))
      const kept = computeLayout({ task: 'keep', picture: PICTURE, canvas: DESKTOP, stored, frame: former.frame })
      expect(median(moves(former, kept))).toBe(0)
      expect(measureLayout(PICTURE, kept).overlaps).toBe(0)
    },
    PATIENCE,
  )
})

describe('choosing sides after a drag', () => {
  test(
    'moves nothing and changes only labels near to what was dragged',
    () => {
      const former = arrangeVademecum(DESKTOP)
      const stored = former.places.map((place) => (place.id === 'actor:acli' ? { ...place, x: place.x + 30 } : place))
      const dragged = stored.find(({ id }) => id === 'actor:acli') ?? { x: 0, y: 0 }
      const chosen = computeLayout({
        task: 'choose-sides',
        picture: PICTURE,
        canvas: DESKTOP,
        stored,
        frame: former.frame,
        moved: ['actor:acli'],
      })
      const before = new Map(stored.map((place) => [place.id, place]))
      expect(chosen.places.map(({ id, x, y }) => [id, x, y])).toEqual(stored.map(({ id, x, y }) => [id, x, y]))
      const farAndChanged = chosen.places.filter(
        (place) =>
          Math.hypot(place.x - dragged.x, place.y - dragged.y) > 200 && place.side !== before.get(place.id)?.side,
      )
      expect(farAndChanged).toEqual([])
    },
    PATIENCE,
  )
})

describe('tidying', () => {
  test(
    'mends what new ties across the picture brought and moves little else',
    () => {
      const former = arrangeVademecum(DESKTOP)
      const picture = addActor('actor:acli', 'actor:soci_cpe')
      const stored = { picture, canvas: DESKTOP, frame: former.frame }
      const kept = computeLayout({ task: 'keep', ...stored, stored: former.places })
      const tidied = computeLayout({ task: 'tidy', ...stored, stored: kept.places })
      expect(median(moves(former, tidied))).toBeLessThan(12)
      expect(measureLayout(picture, tidied).overlaps).toBe(0)
      expect(measureLayout(picture, tidied).crossings).toBeLessThanOrEqual(measureLayout(picture, kept).crossings)
    },
    PATIENCE,
  )
})
