import { anneal, GENTLE_MOVES } from '../anneal/anneal.ts'
import { buildEnergy, type Energy } from '../anneal/energy.ts'
import { buildProblem } from '../anneal/problem.ts'
import { type Positions, readPositions } from '../anneal/scene.ts'
import { tryMove } from '../anneal/try-move.ts'
import { POLISH_WEIGHTS } from '../anneal/weights.ts'
import { sizesOf, takeDrawing } from '../arrange/drawing.ts'
import { neighboursOf } from '../structure/topology.ts'
import { type Restored, readScale } from './restore.ts'

/** A new vertex is tried at every crossing of a grid this wide, with each side for its label. Plane px. */
const GRID = 24

/** Vertices nearer than this to a new one may make room for it, each px at this price. */
const NEAR = 220
const PULL = 0.12

/** Puts the vertices without a place at the cheapest spot, then lets what is near make room. */
export function placeFresh(restored: Restored): Positions {
  const x = restored.x.slice()
  const y = restored.y.slice()
  const side = restored.side.slice()
  const placed = new Set(restored.drawing.bodies.map((_, vertex) => vertex))
  for (const vertex of restored.fresh) placed.delete(vertex)
  for (const vertex of orderFresh(restored, placed)) {
    placed.add(vertex)
    const spot = findSpot(
      restored,
      { x, y, side },
      [...placed].sort((a, b) => a - b),
      vertex,
    )
    x[vertex] = spot.x
    y[vertex] = spot.y
    side[vertex] = spot.side
  }
  return makeRoom(restored, { x, y, side })
}

/** Those with the most placed neighbours first, so that chains grow from what is there. */
function orderFresh(restored: Restored, placed: ReadonlySet<number>): number[] {
  const known = new Set(placed)
  const waiting = [...restored.fresh]
  const order: number[] = []
  const countKnown = (vertex: number) =>
    neighboursOf(restored.drawing.topology, vertex).filter((other) => known.has(other)).length
  while (waiting.length > 0) {
    const next = waiting.reduce((best, vertex) => (countKnown(vertex) > countKnown(best) ? vertex : best))
    waiting.splice(waiting.indexOf(next), 1)
    known.add(next)
    order.push(next)
  }
  return order
}

interface Spot {
  readonly x: number
  readonly y: number
  readonly side: number
}

function findSpot(restored: Restored, positions: Positions, present: readonly number[], vertex: number): Spot {
  const energy = buildPart(restored, positions, present, vertex)
  const moved = present.indexOf(vertex)
  const { frame } = restored
  const hasLabel = (energy.problem.labelWidth[moved] ?? 0) > 0
  const centre = { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 }
  let best = { ...centre, side: 0, cost: tryMove(energy, moved, centre.x, centre.y, 0, Number.POSITIVE_INFINITY) }
  for (let y = frame.y + GRID; y < frame.y + frame.height; y += GRID) {
    for (let x = frame.x + GRID; x < frame.x + frame.width; x += GRID) {
      for (let side = 0; side < (hasLabel ? 4 : 1); side += 1) {
        const cost = tryMove(energy, moved, x, y, side, best.cost)
        if (cost < best.cost) best = { x, y, side, cost }
      }
    }
  }
  return best
}

/** The drawing of some vertices only. */
function buildPart(restored: Restored, positions: Positions, present: readonly number[], newcomer: number): Energy {
  const part = takeDrawing(restored.drawing, present)
  const pick = (values: Float64Array) => Float64Array.from(present, (vertex) => values[vertex] ?? 0)
  const x = pick(positions.x)
  const y = pick(positions.y)
  const problem = buildProblem({
    topology: part.topology,
    sizes: sizesOf(part.bodies),
    frame: restored.frame,
    scale: readScale(part, x, y, (vertex) => present[vertex] !== newcomer),
    obstacles: restored.obstacles,
  })
  return buildEnergy(problem, POLISH_WEIGHTS, {
    x,
    y,
    side: Uint8Array.from(present, (vertex) => positions.side[vertex] ?? 0),
  })
}

function makeRoom(restored: Restored, positions: Positions): Positions {
  const { drawing, fresh } = restored
  const isNear = (vertex: number) =>
    fresh.some((newcomer) => {
      const dx = (positions.x[vertex] ?? 0) - (positions.x[newcomer] ?? 0)
      const dy = (positions.y[vertex] ?? 0) - (positions.y[newcomer] ?? 0)
      return dx * dx + dy * dy < NEAR * NEAR
    })
  const problem = buildProblem({
    topology: drawing.topology,
    sizes: sizesOf(drawing.bodies),
    frame: restored.frame,
    scale: readScale(drawing, positions.x, positions.y, () => true),
    anchor: { x: positions.x, y: positions.y, pull: PULL },
    obstacles: restored.obstacles,
  })
  const energy = buildEnergy(problem, POLISH_WEIGHTS, positions)
  anneal(energy, {
    seed: restored.settings.seed,
    sweeps: 300,
    hottest: 0.6,
    coldest: 0.03,
    longestStep: 0.04,
    shortestStep: 0.004,
    moves: GENTLE_MOVES,
    movable: drawing.bodies.flatMap((_, vertex) => (isNear(vertex) ? [vertex] : [])),
  })
  return readPositions(energy.scene)
}
