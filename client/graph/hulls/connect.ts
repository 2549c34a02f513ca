import type { Box, Point } from '../layout/contract.ts'

/** What stands in the way makes a connection so much longer when it is chosen, px. */
const IN_THE_WAY = 80

/** A way turns so often at most. */
const MOST_TURNS = 5

/** A way round that is so many times longer than the straight one is not gone: the strip then runs through. */
const LONGEST_WAY = 2.4

/** Room between a way and the corner that it goes round, px. */
const CLEARANCE = 2

export interface Piece {
  readonly from: Point
  readonly to: Point
}

/**
 * Straight pieces that join all points into one whole, led round the obstacles where that is no long way: a minimum
 * spanning tree (Prim) in which what stands in the way counts as a detour, each of its lines then led round corners.
 * After Collins, Penn and Carpendale, "Bubble Sets" (2009).
 * @param obstacles rectangles that no piece shall touch, grown already by half the width of the strip to be drawn
 */
export function connect(points: readonly Point[], obstacles: readonly Box[]): readonly Piece[] {
  return spanTree(points, obstacles).flatMap(({ from, to }) => {
    const way = [from, ...goRound(from, to, obstacles, MOST_TURNS), to]
    const pieces = toPieces(way)
    return lengthOf(pieces) <= LONGEST_WAY * distance(from, to) ? pieces : [{ from, to }]
  })
}

function spanTree(points: readonly Point[], obstacles: readonly Box[]): readonly Piece[] {
  const [first, ...outside] = points
  if (first === undefined) return []
  const costOf = (from: Point, to: Point) =>
    distance(from, to) + IN_THE_WAY * obstacles.filter((box) => meets(from, to, box)).length
  let open = outside.map((to) => ({ from: first, to, cost: costOf(first, to) }))
  const pieces: Piece[] = []
  while (open.length > 0) {
    const cheapest = open.reduce((best, next) => (next.cost < best.cost ? next : best))
    pieces.push({ from: cheapest.from, to: cheapest.to })
    open = open
      .filter(({ to }) => to !== cheapest.to)
      .map((known) => {
        const cost = costOf(cheapest.to, known.to)
        return cost < known.cost ? { from: cheapest.to, to: known.to, cost } : known
      })
  }
  return pieces
}

/** The corners at which a way between two points turns so as to keep clear of what stands between them. */
function goRound(from: Point, to: Point, obstacles: readonly Box[], turns: number): readonly Point[] {
  const nearest = obstacles
    .filter((box) => meets(from, to, box) && !holds(box, from) && !holds(box, to))
    .reduce<Box | null>((best, box) => (best === null || isNearer(box, best, from) ? box : best), null)
  if (nearest === null || turns === 0) return []
  const corner = cornersOf(nearest).reduce((best, next) =>
    costOfTurn(from, next, to, obstacles) < costOfTurn(from, best, to, obstacles) ? next : best,
  )
  return [...goRound(from, corner, obstacles, turns - 1), corner, ...goRound(corner, to, obstacles, turns - 1)]
}

function costOfTurn(from: Point, corner: Point, to: Point, obstacles: readonly Box[]): number {
  const blocked = obstacles.filter((box) => holds(box, corner) || meets(from, corner, box)).length
  return distance(from, corner) + distance(corner, to) + IN_THE_WAY * blocked
}

function cornersOf({ x, y, width, height }: Box): readonly [Point, Point, Point, Point] {
  const left = x - CLEARANCE
  const right = x + width + CLEARANCE
  const top = y - CLEARANCE
  const bottom = y + height + CLEARANCE
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ]
}

/** True when a line between two points touches a rectangle (Liang and Barsky). */
function meets(from: Point, to: Point, { x, y, width, height }: Box): boolean {
  let first = 0
  let last = 1
  const sides = [
    { step: to.x - from.x, low: x - from.x, high: x + width - from.x },
    { step: to.y - from.y, low: y - from.y, high: y + height - from.y },
  ]
  for (const { step, low, high } of sides) {
    if (step === 0) {
      if (low > 0 || high < 0) return false
      continue
    }
    const [enters, leaves] = step > 0 ? [low / step, high / step] : [high / step, low / step]
    first = Math.max(first, enters)
    last = Math.min(last, leaves)
  }
  return first <= last
}

function holds(box: Box, { x, y }: Point): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
}

function isNearer(one: Box, other: Box, from: Point): boolean {
  return distance(middleOf(one), from) < distance(middleOf(other), from)
}

function middleOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 }
}

function toPieces(way: readonly Point[]): readonly Piece[] {
  return way.slice(1).flatMap((to, index) => {
    const from = way[index]
    return from === undefined ? [] : [{ from, to }]
  })
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { from, to }) => sum + distance(from, to), 0)
}

function distance(one: Point, other: Point): number {
  return Math.hypot(other.x - one.x, other.y - one.y)
}
