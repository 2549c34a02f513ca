import { geoMercator } from 'd3-geo'
import type { Box, Point } from '../layout/contract.ts'
import type { Seat, Shapes } from './shapes.ts'
import type { PlacedSeat } from './voronoi-cells.ts'

/** Mean radius of the globe, km. */
const GLOBE_KM = 6371

/** A plane for places near each other, and how long one of its kilometres is there. */
export interface Plane {
  readonly place: (longitude: number, latitude: number) => Point
  /** Units of the plane for a kilometre on the ground. */
  readonly unitsPerKm: number
}

/** A plane for a region: it keeps angles, and, over so few kilometres, lengths within a few thousandths. */
export function makePlane(seats: readonly Seat[]): Plane {
  const projection = geoMercator().scale(GLOBE_KM).translate([0, 0])
  const middle = seats.reduce((sum, { latitude }) => sum + latitude, 0) / Math.max(1, seats.length)
  return {
    place: (longitude, latitude) => {
      const [x, y] = projection([longitude, latitude]) ?? [0, 0]
      return { x, y }
    },
    unitsPerKm: 1 / Math.cos((middle * Math.PI) / 180),
  }
}

export function placeSeats(seats: readonly Seat[], { place }: Plane): readonly PlacedSeat[] {
  return seats.map(({ id, longitude, latitude }) => ({ id, ...place(longitude, latitude) }))
}

export interface FittedShapes extends Shapes {
  readonly height: number
}

/** Moves and scales shapes into a width, with room left free round them; the height follows. */
export function fitShapes({ cells, borders }: Shapes, width: number, free: { x: number; y: number }): FittedShapes {
  const box = boxOf(cells.flatMap(({ rings }) => rings.flat()))
  const scale = box.width === 0 ? 1 : (width - 2 * free.x) / box.width
  const move = ({ x, y }: Point): Point => ({ x: (x - box.x) * scale + free.x, y: (y - box.y) * scale + free.y })
  return {
    cells: cells.map(({ id, rings, seat }) => ({ id, seat: move(seat), rings: rings.map((ring) => ring.map(move)) })),
    borders: borders.map(({ a, b, line }) => ({ a, b, line: line.map(move) })),
    height: Math.ceil(box.height * scale + 2 * free.y),
  }
}

function boxOf(points: readonly Point[]): Box {
  const [left, top] = [least(points.map(({ x }) => x)), least(points.map(({ y }) => y))]
  const [right, bottom] = [-least(points.map(({ x }) => -x)), -least(points.map(({ y }) => -y))]
  return { x: left, y: top, width: right - left, height: bottom - top }
}

function least(values: readonly number[]): number {
  return values.reduce((lowest, value) => Math.min(lowest, value), values[0] ?? 0)
}
