import type { Feature, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import type { Point } from '../layout/contract.ts'
import { chainSegments, type Segment } from './chain-segments.ts'
import type { Plane } from './plane.ts'
import type { Border, Cell, Ring, Shapes } from './shapes.ts'
import type { PlacedSeat } from './voronoi-cells.ts'

/** Rings of each comune, in degrees, by what its feature has as `id`. */
export type Boundaries = ReadonlyMap<string, readonly (readonly Position[])[]>

/** Reads a file of boundaries, TopoJSON or GeoJSON; null where it is neither, or holds no comune. */
export function readBoundaries(file: unknown): Boundaries | null {
  const features = isTopology(file)
    ? Object.values(file.objects).flatMap((object) => featuresOf(feature(file, object)))
    : featuresOf(file)
  const found = new Map(
    features.flatMap(({ id, geometry }) => {
      if (id === undefined) return []
      if (geometry.type === 'Polygon') return [[String(id), geometry.coordinates] as const]
      return geometry.type === 'MultiPolygon' ? [[String(id), geometry.coordinates.flat()] as const] : []
    }),
  )
  return found.size === 0 ? null : found
}

function isTopology(file: unknown): file is Topology {
  return isOfType(file, 'Topology') && 'objects' in file
}

function featuresOf(value: unknown): readonly Feature[] {
  if (isFeature(value)) return [value]
  return isOfType(value, 'FeatureCollection') && 'features' in value && Array.isArray(value.features)
    ? value.features.filter(isFeature)
    : []
}

function isFeature(value: unknown): value is Feature {
  return (
    isOfType(value, 'Feature') && 'geometry' in value && typeof value.geometry === 'object' && value.geometry !== null
  )
}

function isOfType(value: unknown, type: string): value is object {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === type
}

/**
 * The comuni by their boundaries. A stretch that two of them have in common parts these two; what one has alone is the
 * rim of the map. A comune of which the file says nothing is left out.
 * @param codeOf ISTAT code of a comune
 */
export function planBoundaries(
  seats: readonly PlacedSeat[],
  boundaries: Boundaries,
  codeOf: (id: string) => string,
  { place }: Plane,
): Shapes {
  const cells = seats.flatMap(({ id, x, y }): Cell[] => {
    const rings = boundaries.get(codeOf(id))
    if (rings === undefined) return []
    return [{ id, seat: { x, y }, rings: rings.map((ring) => openRing(ring, place)) }]
  })
  return { cells, borders: findBorders(cells) }
}

/** The last position of a ring repeats the first: it is left out. */
function openRing(ring: readonly Position[], place: Plane['place']): Ring {
  return ring.slice(0, -1).map(([longitude = 0, latitude = 0]) => place(longitude, latitude))
}

function findBorders(cells: readonly Cell[]): readonly Border[] {
  const stretches = new Map<string, { readonly segment: Segment; readonly owners: string[] }>()
  for (const { id, rings } of cells) {
    for (const ring of rings) {
      for (const [index, from] of ring.entries()) {
        const to = ring[(index + 1) % ring.length] ?? from
        const key = [pointKey(from), pointKey(to)].sort().join(' ')
        const known = stretches.get(key)
        if (known === undefined) stretches.set(key, { segment: [from, to], owners: [id] })
        else known.owners.push(id)
      }
    }
  }
  const pairs = new Map<string, { readonly a: string; readonly b: string | null; readonly segments: Segment[] }>()
  for (const { segment, owners } of stretches.values()) {
    const [a = '', b = null] = owners
    const key = `${a} ${b ?? ''}`
    const pair = pairs.get(key) ?? { a, b, segments: [] }
    pair.segments.push(segment)
    pairs.set(key, pair)
  }
  return [...pairs.values()].flatMap(({ a, b, segments }) =>
    chainSegments(segments, pointKey).map((line) => ({ a, b, line })),
  )
}

function pointKey({ x, y }: Point): string {
  return `${x},${y}`
}
