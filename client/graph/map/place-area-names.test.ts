import { expect, test } from 'vitest'
import { rasterAreas } from './area-raster.ts'
import { boxOfName, placeAreaNames } from './place-area-names.ts'
import { fitShapes, makePlane, placeSeats } from './plane.ts'
import { AREA_OF, SEATS } from './testing/comuni.ts'
import { planVoronoi } from './voronoi-cells.ts'

const PLANE = makePlane(SEATS)
const areaOf = (id: string) => AREA_OF.get(id) ?? null

test.each([
  { screen: 'a desktop', width: 592 },
  { screen: 'a phone', width: 358 },
])('the names of the seven areas stand apart from each other on $screen, inside the frame', ({ width }) => {
  const shapes = fitShapes(planVoronoi(placeSeats(SEATS, PLANE), 6.7 * PLANE.unitsPerKm), width, { x: 8, y: 32 })
  const frame = { width, height: shapes.height }
  const raster = rasterAreas(shapes.cells, areaOf, frame)
  const names = [...new Set(AREA_OF.values())].map((area) => ({ area, width: 110, height: 34 }))
  const placed = placeAreaNames({ names, raster, frame, seats: shapes.cells.map(({ seat }) => seat), taken: [] })
  expect(placed.map(({ area }) => area)).toEqual(names.map(({ area }) => area))
  const boxes = placed.map(boxOfName)
  const overlapping = boxes.flatMap((a, at) =>
    boxes
      .slice(at + 1)
      .filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height),
  )
  expect(overlapping).toEqual([])
  const outside = boxes.filter(
    ({ x, y, width: wide, height }) => x < 0 || y < 0 || x + wide > frame.width || y + height > frame.height,
  )
  expect(outside).toEqual([])
  // A line ends in its own area.
  expect(
    placed.flatMap(({ area, leader }) => (leader === null ? [] : [raster.at(leader[1].x, leader[1].y) === area])),
  ).not.toContain(false)
  // Nor does it run through another name.
  const struck = placed.flatMap(({ area, leader }) => {
    if (leader === null) return []
    const [from, to] = leader
    const points = Array.from({ length: 101 }, (_, at) => ({
      x: from.x + ((to.x - from.x) * at) / 100,
      y: from.y + ((to.y - from.y) * at) / 100,
    }))
    return boxes.filter(
      (box, at) =>
        placed[at]?.area !== area &&
        points.some(({ x, y }) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height),
    )
  })
  expect(struck).toEqual([])
})

test('a name that fits in its area stands there; one that does not stands outside, with a line', () => {
  const square = (id: string, left: number, side: number) => ({
    id,
    seat: { x: left + 1, y: 41 },
    rings: [
      [
        { x: left, y: 40 },
        { x: left + side, y: 40 },
        { x: left + side, y: 40 + side },
        { x: left, y: 40 + side },
      ],
    ],
  })
  const cells = [square('large', 0, 120), square('small', 120, 24)]
  const frame = { width: 300, height: 200 }
  const placed = placeAreaNames({
    names: cells.map(({ id }) => ({ area: id, width: 80, height: 20 })),
    raster: rasterAreas(cells, (id) => id, frame),
    frame,
    seats: cells.map(({ seat }) => seat),
    taken: [
      { x: 0, y: 0, width: 300, height: 36 },
      { x: 144, y: 0, width: 40, height: 200 },
    ],
  })
  const [large, small] = placed
  expect(large?.leader).toBeNull()
  expect(boxOfName(large ?? Object.assign({}, small)).x + 80).toBeLessThanOrEqual(120)
  expect(small?.leader).not.toBeNull()
  const box = small === undefined ? null : boxOfName(small)
  expect(box === null || box.x > 124 || box.y > 64).toBe(true)
})
