import { describe, expect, test } from 'vitest'
import { labelBox, markBox } from '../arranger/label-box.ts'
import type { Box, CanvasSize } from '../layout/contract.ts'
import { buildLargeGraph } from '../layout/testing/large-graph.ts'
import { measureLayout } from '../layout/testing/measure.ts'
import { type AreaLayout, arrangeAreas } from './arrange-areas.ts'
import type { RegionContent } from './plan-regions.ts'
import { listVademecumRegions } from './testing/vademecum-regions.ts'

const CONTROLS: readonly Box[] = [{ x: 456, y: 576, width: 364, height: 64 }]
const NO_PICTURE = { vertices: [], lines: [], groups: [] }

/** Ids that stand, with their names, outside the region they belong to. */
function listStrays(contents: readonly RegionContent[], { layout, regions }: AreaLayout): readonly string[] {
  const boxes = new Map(regions.map(({ id, box }) => [id, box]))
  const places = new Map(layout.places.map((place) => [place.id, place]))
  return contents.flatMap(({ id, vertices }) =>
    vertices
      .filter((vertex) => {
        const place = places.get(vertex.id)
        const box = boxes.get(id)
        if (place === undefined || box === undefined) return true
        const drawn = place.labelHidden ? [markBox(place)] : [markBox(place), labelBox(place, place.side)]
        return !drawn.every((part) => lies(part, box))
      })
      .map((vertex) => vertex.id),
  )
}

function lies(part: Box, box: Box): boolean {
  return (
    part.x >= box.x &&
    part.y >= box.y &&
    part.x + part.width <= box.x + box.width &&
    part.y + part.height <= box.y + box.height
  )
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function countTouching(boxes: readonly Box[]): number {
  return boxes.reduce(
    (sum, box, index) => sum + boxes.slice(index + 1).filter((other) => overlap(box, other)).length,
    0,
  )
}

describe('the vademecum by micro-area', () => {
  test.each<[CanvasSize, number]>([
    [{ width: 820, height: 640 }, 9.2],
    [{ width: 1360, height: 760 }, 12],
  ])('names everybody inside their region, nothing over anything, on %o', (canvas, labelPx) => {
    const contents = listVademecumRegions()
    const arranged = arrangeAreas(contents, canvas, [])
    const flaws = measureLayout(NO_PICTURE, arranged.layout)
    expect(listStrays(contents, arranged)).toEqual([])
    expect({ overlaps: flaws.overlaps, hidden: flaws.labelsHidden, places: arranged.layout.places.length }).toEqual({
      overlaps: 0,
      hidden: 0,
      places: 66,
    })
    expect(flaws.labelPx).toBeGreaterThanOrEqual(labelPx)
  })

  test('keeps all seven areas, the empty ones too, and none of them over another', () => {
    const { regions } = arrangeAreas(listVademecumRegions(), { width: 820, height: 640 }, [])
    expect(regions.map(({ id }) => id).filter((id) => id.startsWith('micro-area:'))).toHaveLength(7)
    expect(countTouching(regions.map(({ box }) => box))).toBe(0)
  })

  test('leaves the corner of the controls free', () => {
    const { layout, regions } = arrangeAreas(listVademecumRegions(), { width: 820, height: 640 }, CONTROLS)
    const { zoom, panX, panY } = layout.view
    const onScreen = regions.map(({ box }) => ({
      x: box.x * zoom + panX,
      y: box.y * zoom + panY,
      width: box.width * zoom,
      height: box.height * zoom,
    }))
    expect(onScreen.flatMap((box) => CONTROLS.filter((control) => overlap(box, control)))).toEqual([])
  })

  test('is the same picture each time', () => {
    const canvas = { width: 820, height: 640 }
    expect(arrangeAreas(listVademecumRegions(), canvas, CONTROLS)).toEqual(
      arrangeAreas(listVademecumRegions(), canvas, CONTROLS),
    )
  })

  test('writes names of at least 18 px to a room, and fewer of them', () => {
    const contents = listVademecumRegions()
    const arranged = arrangeAreas(contents, { width: 1366, height: 620, projected: true }, [])
    const flaws = measureLayout(NO_PICTURE, arranged.layout)
    expect(listStrays(contents, arranged)).toEqual([])
    expect(flaws.overlaps).toBe(0)
    expect(flaws.labelPx).toBeGreaterThanOrEqual(18)
    expect(flaws.labelsShown).toBeGreaterThan(9)
  })
})

test('more than can be named are dots in their regions, apart from each other', () => {
  const { vertices } = buildLargeGraph(900, 3)
  const contents = [0, 1, 2, 3, 4, 5, 6, 7].map((community) => ({
    id: `region ${community}`,
    vertices: vertices.filter(({ kind }) => kind === `KIND_${community}`),
    aside: community === 7,
  }))
  const arranged = arrangeAreas(contents, { width: 820, height: 640 }, [])
  expect(arranged.layout.density).toBe('dense')
  expect(listStrays(contents, arranged)).toEqual([])
  expect(countTouching(arranged.layout.places.map(markBox))).toBe(0)
})
