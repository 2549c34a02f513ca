import type { Box, Point } from '../layout/contract.ts'
import type { AreaRaster } from './area-raster.ts'

/** A name to be written, with the room that it needs. */
interface AreaName {
  readonly area: string
  readonly width: number
  readonly height: number
}

export interface PlacedAreaName extends AreaName {
  /** Middle of the room. */
  readonly x: number
  readonly y: number
  /** Where a line leads from the name into its area; null where none is needed. */
  readonly leader: readonly [Point, Point] | null
}

export interface NamesQuestion {
  readonly names: readonly AreaName[]
  readonly raster: AreaRaster
  readonly frame: Pick<Box, 'width' | 'height'>
  /** Seats, which a name should not hide. */
  readonly seats: readonly Point[]
  /** What nothing may be written over. */
  readonly taken: readonly Box[]
}

/** Distance between candidates, px. */
const STEP = 8
/** So many squares of an area are looked at as ends of a line. */
const MOST_ENDS = 60
/** Room round a name, px. */
const GAP = 4
/** A name that stands as near to its area as this needs no line, px. */
const NEAR = 14
/** A name that would lie over more of other areas than this is no candidate. */
const MOST_COVERED = 120
const COST = { seat: 22, away: 0.12, leader: 0.9, across: 6, through: 300, own: 2, strange: 9 } as const

/**
 * Places the name of each area: inside it where it fits and hides little, else outside the map, with a line to the area
 * where it does not stand right beside it. Names never lie over each other.
 */
export function placeAreaNames(question: NamesQuestion): readonly PlacedAreaName[] {
  const { names, raster, seats, taken } = question
  const placed: PlacedAreaName[] = []
  // What fits in its area stays there; of the others the smallest, which has the fewest ways, chooses first.
  const bySize = [...names].sort((a, b) => raster.squaresOf(b.area).length - raster.squaresOf(a.area).length)
  const free = (box: Box) =>
    [...taken, ...placed.map(boxOfName)].every((other) => !overlap(grow(box, GAP), other)) &&
    placed.every(({ leader }) => leader === null || !runsThrough(leader, grow(box, GAP)))
  const outside: AreaName[] = []
  for (const name of bySize) {
    const inside = findInside(name, raster, seats, free)
    if (inside === null) outside.push(name)
    else placed.push(inside)
  }
  for (const name of outside.reverse()) placed.push(findOutside(name, { ...question, placed, free }))
  return names.flatMap(({ area }) => placed.filter((one) => one.area === area))
}

function findInside(
  name: AreaName,
  raster: AreaRaster,
  seats: readonly Point[],
  free: (box: Box) => boolean,
): PlacedAreaName | null {
  const squares = raster.squaresOf(name.area)
  const middle = meanOf(squares)
  const candidates = squares.flatMap(({ x, y }) => {
    const box = boxAt(name, x, y)
    if (!samplesOf(box).every((point) => raster.at(point.x, point.y) === name.area) || !free(box)) return []
    const hidden = seats.filter((seat) => contains(grow(box, GAP), seat)).length
    return [{ x, y, cost: hidden * COST.seat + Math.hypot(x - middle.x, y - middle.y) * COST.away }]
  })
  const best = cheapest(candidates)
  return best === null ? null : { ...name, x: best.x, y: best.y, leader: null }
}

interface RoomOutside extends Pick<NamesQuestion, 'raster' | 'frame'> {
  readonly placed: readonly PlacedAreaName[]
  readonly free: (box: Box) => boolean
}

function findOutside(name: AreaName, { raster, frame, placed, free }: RoomOutside): PlacedAreaName {
  const others = placed.map((one) => grow(boxOfName(one), GAP))
  const all = raster.squaresOf(name.area)
  const middle = meanOf(all)
  // A line need not end at the very best square.
  const squares = all.filter((_, index) => index % Math.ceil(all.length / MOST_ENDS) === 0)
  const candidates: (Point & { cost: number; to: Point })[] = []
  for (let y = name.height / 2; y <= frame.height - name.height / 2; y += STEP) {
    for (let x = name.width / 2; x <= frame.width - name.width / 2; x += STEP) {
      const box = boxAt(name, x, y)
      if (!free(box)) continue
      const covered = costOfCovered(raster, name.area, grow(box, GAP))
      if (covered > MOST_COVERED) continue
      const to = nearest(squares, { x, y }, middle)
      const away = distanceTo(box, to)
      const across = crossed(raster, name.area, edgeTowards(box, to), to)
      const through = others.filter((other) => runsThrough([edgeTowards(box, to), to], other)).length
      const cost = away * COST.leader + across * COST.across + through * COST.through + covered
      candidates.push({ x, y, to, cost })
    }
  }
  const best = cheapest(candidates)
  // On a map without any room the name stands over its area all the same: it is never left out.
  if (best === null) return { ...name, ...middle, leader: null }
  const box = boxAt(name, best.x, best.y)
  const needsLine = distanceTo(box, best.to) > NEAR
  return { ...name, x: best.x, y: best.y, leader: needsLine ? [edgeTowards(box, best.to), best.to] : null }
}

/** On a narrow map a name may have to lie over it: over its own area rather than over another. */
function costOfCovered(raster: AreaRaster, area: string, box: Box): number {
  return samplesOf(box).reduce((cost, { x, y }) => {
    const covered = raster.at(x, y)
    return covered === null ? cost : cost + (covered === area ? COST.own : COST.strange)
  }, 0)
}

/** The square to which a line from a point leads: near to the point, and rather in the midst of the area. */
function nearest(squares: readonly Point[], from: Point, middle: Point): Point {
  const best = cheapest(
    squares.map(({ x, y }) => ({
      x,
      y,
      cost: Math.hypot(x - from.x, y - from.y) + 0.4 * Math.hypot(x - middle.x, y - middle.y),
    })),
  )
  return best === null ? middle : { x: best.x, y: best.y }
}

/** How many looks along a line fall into other areas. */
function crossed(raster: AreaRaster, area: string, from: Point, to: Point): number {
  const looks = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / STEP)
  return Array.from({ length: looks }, (_, index) => (index + 0.5) / looks).filter((share) => {
    const found = raster.at(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y))
    return found !== null && found !== area
  }).length
}

/** Whether a line runs through a box. */
function runsThrough([from, to]: readonly [Point, Point], box: Box): boolean {
  const looks = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / GAP)
  return Array.from({ length: looks + 1 }, (_, index) => (looks === 0 ? 0 : index / looks)).some((share) =>
    contains(box, { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) }),
  )
}

function cheapest<Candidate extends { readonly cost: number }>(candidates: readonly Candidate[]): Candidate | null {
  return candidates.reduce<Candidate | null>(
    (best, candidate) => (best === null || candidate.cost < best.cost ? candidate : best),
    null,
  )
}

function meanOf(points: readonly Point[]): Point {
  const count = Math.max(1, points.length)
  return {
    x: points.reduce((sum, { x }) => sum + x, 0) / count,
    y: points.reduce((sum, { y }) => sum + y, 0) / count,
  }
}

/** The room of a placed name. */
export function boxOfName(name: PlacedAreaName): Box {
  return boxAt(name, name.x, name.y)
}

function boxAt({ width, height }: AreaName, x: number, y: number): Box {
  return { x: x - width / 2, y: y - height / 2, width, height }
}

function grow({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function contains(box: Box, { x, y }: Point): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
}

/** Nine by three points of a box. */
function samplesOf({ x, y, width, height }: Box): readonly Point[] {
  return Array.from({ length: 27 }, (_, index) => ({
    x: x + (width * (index % 9)) / 8,
    y: y + (height * Math.floor(index / 9)) / 2,
  }))
}

/** The point of a box that is nearest to another point. */
function edgeTowards({ x, y, width, height }: Box, to: Point): Point {
  return { x: Math.min(Math.max(to.x, x), x + width), y: Math.min(Math.max(to.y, y), y + height) }
}

function distanceTo(box: Box, to: Point): number {
  const edge = edgeTowards(box, to)
  return Math.hypot(to.x - edge.x, to.y - edge.y)
}
