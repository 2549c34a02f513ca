import { expect, test } from 'vitest'
import { isInside } from './area-raster.ts'
import { makePlane, placeSeats } from './plane.ts'
import { listNeighbours, outlineOf, partBorders } from './shapes.ts'
import { AREA_OF, SEATS } from './testing/comuni.ts'
import { planVoronoi } from './voronoi-cells.ts'

const RADIUS_KM = 6.7
const PLANE = makePlane(SEATS)
const PLACED = placeSeats(SEATS, PLANE)
const RADIUS = RADIUS_KM * PLANE.unitsPerKm
const SHAPES = planVoronoi(PLACED, RADIUS)
const areaOf = (id: string) => AREA_OF.get(id) ?? null

/** Two seats 8 apart, with a radius of 5: the line between them is the chord at 4, half of it √(25 − 16) = 3. */
const TWO = planVoronoi(
  [
    { id: 'west', x: 0, y: 0 },
    { id: 'east', x: 8, y: 0 },
  ],
  5,
)

function distance(a: { x: number; y: number }, b: { x: number; y: number }): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

test('two seats share the chord half-way between them, told once', () => {
  const between = TWO.borders.filter(({ b }) => b !== null)
  expect(between.map(({ a, b }) => [a, b])).toEqual([['west', 'east']])
  const ends = [...(between[0]?.line ?? [])].sort((one, other) => one.y - other.y)
  expect(ends.map(({ x }) => x)).toEqual([expect.closeTo(4, 6), expect.closeTo(4, 6)])
  // The rim has corners: its chords lie up to a thousandth inside the circle.
  expect(Math.abs((ends[0]?.y ?? 0) + 3)).toBeLessThan(0.01)
  expect(Math.abs((ends[1]?.y ?? 0) - 3)).toBeLessThan(0.01)
})

test('seats too far from each other share nothing', () => {
  const apart = planVoronoi(
    [
      { id: 'a', x: 0, y: 0 },
      { id: 'b', x: 20, y: 0 },
    ],
    5,
  )
  expect(apart.borders.map(({ a, b }) => [a, b])).toEqual([
    ['a', null],
    ['b', null],
  ])
})

test('every seat lies in its own cell, and in no other', () => {
  expect(SHAPES.cells.length).toBe(47)
  const holders = PLACED.map((seat) => SHAPES.cells.filter(({ rings }) => isInside(rings, seat)).map(({ id }) => id))
  expect(holders).toEqual(PLACED.map(({ id }) => [id]))
})

test('no corner of a cell is farther from its seat than the radius, nor nearer to another seat', () => {
  const wrong = SHAPES.cells.flatMap(({ id, seat, rings }) =>
    rings.flat().filter((corner) => {
      const own = distance(corner, seat)
      return own > RADIUS * 1.000_001 || PLACED.some((other) => other.id !== id && distance(corner, other) < own - 1e-6)
    }),
  )
  expect(wrong).toEqual([])
})

test('the radius is that many kilometres on the ground', () => {
  // Sestriere and Pragelato: 6.76 km by the haversine formula on a globe of 6371 km.
  const [a, b] = ['Sestriere', 'Pragelato'].map((name) => SEATS.find(({ id }) => id === name))
  const [one, other] = ['Sestriere', 'Pragelato'].map((name) => PLACED.find(({ id }) => id === name))
  if (!(a && b && one && other)) throw new Error('a comune is missing')
  const radians = Math.PI / 180
  const half =
    Math.sin(((b.latitude - a.latitude) * radians) / 2) ** 2 +
    Math.cos(a.latitude * radians) *
      Math.cos(b.latitude * radians) *
      Math.sin(((b.longitude - a.longitude) * radians) / 2) ** 2
  const kilometres = 2 * 6371 * Math.asin(Math.sqrt(half))
  expect(Math.abs(distance(one, other) / PLANE.unitsPerKm / kilometres - 1)).toBeLessThan(0.003)
})

test('the lines of a cell close round it', () => {
  for (const { id, rings } of SHAPES.cells) {
    const lines = SHAPES.borders.filter(({ a, b }) => a === id || b === id).map(({ line }) => line)
    const length = lines.flatMap((line) => line.slice(1).map((point, at) => distance(point, line[at] ?? point)))
    const ring = rings[0] ?? []
    const round = ring.map((point, at) => distance(point, ring[(at + 1) % ring.length] ?? point))
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
    // What two cells share is told by one of them, whose rim has its corners elsewhere.
    expect(Math.abs(sum(length) / sum(round) - 1)).toBeLessThan(0.002)
  }
})

test('lines are of areas or of comuni, and the outline of an area parts it from all else', () => {
  const { ofAreas, ofComuni } = partBorders(SHAPES.borders, areaOf)
  expect(ofAreas.length + ofComuni.length).toBe(SHAPES.borders.length)
  expect(ofComuni.filter(({ a, b }) => b === null || AREA_OF.get(a) !== AREA_OF.get(b))).toEqual([])
  const outline = outlineOf(SHAPES.borders, areaOf, 'MA1')
  expect(outline.every(({ a, b }) => a === 'Pinerolo' || b === 'Pinerolo')).toBe(true)
  expect(outline.length).toBe(SHAPES.borders.filter(({ a, b }) => a === 'Pinerolo' || b === 'Pinerolo').length)
  const around = new Set(outline.map(({ a, b }) => AREA_OF.get(a === 'Pinerolo' ? (b ?? '') : a)))
  expect(around.has('MA1')).toBe(false)
})

test('a comune that loses its area has a line against all of it', () => {
  const without = (id: string) => (id === 'Roure' ? null : areaOf(id))
  const roure = SHAPES.borders.filter(({ a, b }) => a === 'Roure' || b === 'Roure')
  expect(roure.filter((border) => !partBorders(SHAPES.borders, without).ofAreas.includes(border))).toEqual([])
})

test('comuni touch where their cells do', () => {
  const neighbours = listNeighbours(SHAPES)
  expect([...(neighbours.get('Sestriere') ?? [])]).toEqual(['Pragelato'])
  for (const [id, others] of neighbours) for (const other of others) expect(neighbours.get(other)?.has(id)).toBe(true)
})
