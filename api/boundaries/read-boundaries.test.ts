import { describe, expect, test } from 'vitest'
import { StartError } from '../errors.ts'
import { checkBoundaries } from './read-boundaries.ts'

const CODES = ['001001', '001002']
const LINE = '© Prova'

/** Two squares of a degree that share the side from [8, 45] to [8, 46], quantised: 1 unit is a tenth of a degree. */
function makeTopology() {
  return {
    type: 'Topology',
    transform: { scale: [0.1, 0.1], translate: [7, 45] },
    objects: {
      comuni: {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Polygon', arcs: [[0, 1]], properties: { istat: '001001' } },
          { type: 'MultiPolygon', arcs: [[[2, -1]]], properties: { PRO_COM: 1002 } },
        ],
      },
    },
    arcs: [
      // The shared side, upwards; round the west; round the east, from its top to its foot.
      [
        [10, 0],
        [0, 10],
      ],
      [
        [10, 10],
        [-10, 0],
        [0, -10],
        [10, 0],
      ],
      [
        [10, 0],
        [10, 0],
        [0, 10],
        [-10, 0],
      ],
    ],
  }
}

const square = (x: number) => [
  [x, 45],
  [x, 46],
  [x + 1, 46],
  [x + 1, 45],
  [x, 45],
]
function makeCollection() {
  return {
    type: 'FeatureCollection',
    attribution: '© del file',
    features: CODES.map((code, place) => ({
      type: 'Feature',
      properties: { com_istat_code: code },
      geometry: { type: 'Polygon', coordinates: [square(7 + place)] as unknown[] },
    })),
  }
}

type Topology = ReturnType<typeof makeTopology>
type Collection = ReturnType<typeof makeCollection>

function refusalOf(file: unknown, attribution: string | null = LINE): string {
  try {
    checkBoundaries(typeof file === 'string' ? file : JSON.stringify(file), attribution, CODES)
  } catch (error) {
    return error instanceof StartError ? error.message : String(error)
  }
  return 'nothing wrong'
}

describe('a file of boundaries', () => {
  test('is given with the ISTAT code of each comune as id, a topology with its arcs as they were', () => {
    const given = checkBoundaries(JSON.stringify(makeTopology()), LINE, CODES)
    const [west, east] = makeTopology().objects.comuni.geometries
    const geometries = [
      { ...west, id: '001001' },
      { ...east, id: '001002' },
    ]
    expect(JSON.parse(given.body)).toEqual({
      ...makeTopology(),
      objects: { comuni: { type: 'GeometryCollection', geometries } },
    })
    expect(given).toMatchObject({
      attribution: LINE,
      path: expect.stringMatching(/^\/boundaries\/[0-9a-f]{16}\.json$/u),
    })
  })

  test('may be a GeoJSON that has its own attribution', () => {
    const given = checkBoundaries(JSON.stringify(makeCollection()), null, CODES)
    expect(given.attribution).toBe('© del file')
    expect(JSON.parse(given.body)).toMatchObject({ features: [{ id: '001001' }, { id: '001002' }] })
    expect(refusalOf(makeTopology(), null)).toContain('manca l’attribuzione')
  })

  const ofTopology = (change: (file: Topology) => void) => {
    const file = makeTopology()
    change(file)
    return file
  }
  const ofCollection = (change: (file: Collection) => void) => {
    const file = makeCollection()
    change(file)
    return file
  }
  test.each<[string, unknown]>([
    ['il file non è JSON', '{'],
    ['non è un TopoJSON né un GeoJSON', { type: 'Feature' }],
    ['mancano i comuni con codice ISTAT 001002; ne servono 2', ofCollection(({ features }) => features.pop())],
    [
      'che non sono in archivio: 001003',
      ofCollection(({ features }) => {
        features.push({
          ...makeCollection().features[0],
          type: 'Feature',
          properties: { com_istat_code: '001003' },
          geometry: { type: 'Polygon', coordinates: [square(9)] },
        })
      }),
    ],
    [
      'codici ISTAT ripetuti: 001001',
      ofCollection(({ features: [first, second] }) => {
        Object.assign(second ?? {}, { properties: first?.properties })
      }),
    ],
    [
      '1 forme non hanno un codice ISTAT',
      ofCollection(({ features: [first] }) => Object.assign(first ?? {}, { properties: {} })),
    ],
    [
      'un anello del comune 001001 non è chiuso',
      ofCollection(({ features: [first] }) => {
        Object.assign(first?.geometry ?? {}, { coordinates: [square(7).slice(0, -1)] })
      }),
    ],
    [
      'un anello del comune 001001 ha meno di quattro punti',
      ofCollection(({ features: [first] }) => {
        Object.assign(first?.geometry ?? {}, { coordinates: [square(7).slice(0, 3)] })
      }),
    ],
    [
      'un punto del comune 001001 non è in gradi',
      ofCollection(({ features: [first] }) => {
        Object.assign(first?.geometry ?? {}, { coordinates: [square(367_000)] })
      }),
    ],
    [
      'un anello del comune 001001 non è chiuso',
      ofTopology(({ objects }) => {
        Object.assign(objects.comuni.geometries[0] ?? {}, { arcs: [[0, 2]] })
      }),
    ],
    [
      'un anello del comune 001002 non è chiuso',
      ofTopology(({ objects }) => {
        Object.assign(objects.comuni.geometries[1] ?? {}, { arcs: [[[9]]] })
      }),
    ],
    [
      'un anello del comune 001001 non è chiuso',
      ofTopology(({ arcs }) => {
        arcs[1]?.pop()
      }),
    ],
  ])('stops the start and says: %s', (sentence, file) => {
    expect(refusalOf(file)).toContain(sentence)
  })
})
