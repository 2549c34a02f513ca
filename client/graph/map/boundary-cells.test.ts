import { expect, test } from 'vitest'
import { planBoundaries, readBoundaries } from './boundary-cells.ts'
import { chainSegments } from './chain-segments.ts'
import { partBorders, pathOfLines } from './shapes.ts'

/** Two squares side by side; the second has a hole. */
const SQUARES = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      id: '001001',
      properties: {},
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [0, 2],
            [2, 2],
            [2, 0],
            [0, 0],
          ],
        ],
      },
    },
    {
      type: 'Feature',
      id: '001002',
      properties: {},
      geometry: {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [2, 0],
              [2, 2],
              [4, 2],
              [4, 0],
              [2, 0],
            ],
            [
              [2.5, 0.5],
              [3, 0.5],
              [3, 1],
              [2.5, 0.5],
            ],
          ],
        ],
      },
    },
  ],
}

/** The same first square, cut into arcs: the right side is shared with a second square. */
const TOPOLOGY = {
  type: 'Topology',
  arcs: [
    [
      [2, 0],
      [2, 2],
    ],
    [
      [2, 2],
      [0, 2],
      [0, 0],
      [2, 0],
    ],
    [
      [2, 2],
      [4, 2],
      [4, 0],
      [2, 0],
    ],
  ],
  objects: {
    comuni: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', id: '001001', arcs: [[0, 1]] },
        { type: 'Polygon', id: '001002', arcs: [[0, 2]] },
      ],
    },
  },
}

const SEATS = [
  { id: 'municipality:001001', x: 1, y: 1 },
  { id: 'municipality:001002', x: 3, y: 1.5 },
  { id: 'municipality:001003', x: 9, y: 9 },
]
/** Degrees as they are. */
const FLAT = { place: (x: number, y: number) => ({ x, y }), unitsPerKm: 1 }
const codeOf = (id: string) => id.replace('municipality:', '')

test.each([
  { form: 'GeoJSON', file: SQUARES, rims: 3 },
  { form: 'TopoJSON', file: TOPOLOGY, rims: 2 },
])('boundaries are read from $form, and what two comuni share is told once', ({ file, rims }) => {
  const boundaries = readBoundaries(file)
  if (boundaries === null) throw new Error('nothing was read')
  const { cells, borders } = planBoundaries(SEATS, boundaries, codeOf, FLAT)
  expect(cells.map(({ id }) => id)).toEqual(['municipality:001001', 'municipality:001002'])
  const shared = borders.filter(({ b }) => b !== null)
  expect(shared.map(({ a, b }) => [a, b])).toEqual([['municipality:001001', 'municipality:001002']])
  expect(shared.map(({ line }) => line.map(({ x, y }) => `${x} ${y}`).sort())).toEqual([['2 0', '2 2']])
  // One rim a comune, and one round the hole.
  expect(borders.filter(({ b }) => b === null).length).toBe(rims)
  expect(partBorders(borders, () => 'one area').ofComuni).toEqual(shared)
})

test.each([
  ['nothing', null],
  ['another thing', { type: 'Point', coordinates: [1, 2] }],
  ['no comune', { type: 'FeatureCollection', features: [] }],
])('%s is no file of boundaries', (_name, file) => {
  expect(readBoundaries(file)).toBeNull()
})

test('segments are joined to lines, and a closed one comes back to its start', () => {
  const at = (x: number, y: number) => ({ x, y })
  const lines = chainSegments(
    [
      [at(1, 0), at(2, 0)],
      [at(5, 5), at(6, 5)],
      [at(0, 0), at(1, 0)],
      [at(6, 5), at(6, 6)],
      [at(5, 5), at(6, 6)],
      [at(3, 1), at(2, 0)],
    ],
    ({ x, y }) => `${x},${y}`,
  )
  expect(lines.map((line) => pathOfLines([line]))).toEqual(['M0,0L1,0L2,0L3,1', 'M5,5L6,5L6,6L5,5'])
})
