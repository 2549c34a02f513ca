import { clamp, decay, naturalLog } from '../maths/portable.ts'
import { createRandom, drawBell, drawDirection, drawIndex, type Random } from '../maths/random.ts'
import { degreeOf, neighboursOf } from '../structure/topology.ts'
import type { Energy } from './energy.ts'
import { makeMove } from './make-move.ts'
import { tryMove } from './try-move.ts'

/** How an annealing run cools down. Steps are shares of the frame's width and height. */
export interface Schedule {
  readonly seed: number
  /** Moves tried for each movable vertex. */
  readonly sweeps: number
  readonly hottest: number
  readonly coldest: number
  readonly longestStep: number
  readonly shortestStep: number
  readonly moves: MoveTable
  /** Vertices that may move; absent: all. */
  readonly movable?: readonly number[]
}

type MoveKind = 'step' | 'side' | 'side-and-step' | 'beside-neighbour' | 'anywhere' | 'swap' | 'with-leaves'

/** Each kind of move with its share of the tries; the shares add up to 1. */
export type MoveTable = readonly (readonly [kind: MoveKind, share: number])[]

/** For a search that may change everything. */
export const FREE_MOVES: MoveTable = [
  ['step', 0.53],
  ['beside-neighbour', 0.12],
  ['side', 0.1],
  ['swap', 0.08],
  ['side-and-step', 0.07],
  ['anywhere', 0.05],
  ['with-leaves', 0.05],
]

/** For vertices that stay about where they are. */
export const GENTLE_MOVES: MoveTable = [
  ['step', 0.7],
  ['side-and-step', 0.2],
  ['side', 0.1],
]

/** For labels alone. */
export const SIDE_MOVES: MoveTable = [['side', 1]]

interface Run {
  readonly energy: Energy
  readonly random: Random
  readonly movable: readonly number[]
  readonly isMovable: Uint8Array
  readonly neighbours: readonly (readonly number[])[]
  /** Neighbours that have no other tie and may move. */
  readonly leavesOf: readonly (readonly number[])[]
  temperature: number
  step: number
}

/**
 * −ln u for evenly spread u. A move dearer by Δ is made with probability e^(−Δ/T), that is when Δ ≤ −T·ln u; knowing
 * the limit beforehand lets a hopeless try stop early.
 */
const LIMITS = Float64Array.from({ length: 1024 }, (_, index) => -naturalLog((index + 0.5) / 1024))

/** Moves vertices and label sides about, colder and colder, until the drawing is cheap. Changes `energy` in place. */
export function anneal(energy: Energy, schedule: Schedule): void {
  const { topology } = energy.problem
  const movable = schedule.movable ?? Array.from({ length: topology.count }, (_, vertex) => vertex)
  if (movable.length === 0) return
  const isMovable = new Uint8Array(topology.count)
  for (const vertex of movable) isMovable[vertex] = 1
  const random = createRandom(schedule.seed)
  const neighbours = Array.from({ length: topology.count }, (_, vertex) => [...neighboursOf(topology, vertex)])
  const leavesOf = neighbours.map((around) =>
    around.filter((other) => degreeOf(topology, other) === 1 && isMovable[other] === 1),
  )
  const run: Run = { energy, random, movable, isMovable, neighbours, leavesOf, temperature: 0, step: 0 }
  const cooling = naturalLog(schedule.coldest / schedule.hottest)
  const shortening = naturalLog(schedule.shortestStep / schedule.longestStep)
  for (let sweep = 0; sweep < schedule.sweeps; sweep += 1) {
    run.temperature = schedule.hottest * decay((cooling * sweep) / schedule.sweeps)
    run.step = schedule.longestStep * decay((shortening * sweep) / schedule.sweeps)
    for (let count = 0; count < movable.length; count += 1) {
      const vertex = movable[drawIndex(random, movable.length)] ?? 0
      tryKind(run, drawKind(random, schedule.moves), vertex)
    }
  }
}

function drawKind(random: Random, moves: MoveTable): MoveKind {
  let left = random()
  for (let row = 0; row < moves.length; row += 1) {
    const move = moves[row]
    if (move === undefined) break
    left -= move[1]
    if (left < 0) return move[0]
  }
  return 'step'
}

function drawLimit(run: Run): number {
  return run.temperature * (LIMITS[drawIndex(run.random, LIMITS.length)] ?? 0)
}

function tryKind(run: Run, kind: MoveKind, vertex: number): void {
  const { scene, problem } = run.energy
  const { frame } = problem
  const x = scene.x[vertex] ?? 0
  const y = scene.y[vertex] ?? 0
  const side = scene.side[vertex] ?? 0
  switch (kind) {
    case 'step':
      tryStep(run, vertex, run.step, side)
      break
    case 'side-and-step':
      tryStep(run, vertex, run.step / 2, drawSide(run, vertex))
      break
    case 'side':
      tryAt(run, vertex, x, y, drawSide(run, vertex))
      break
    case 'anywhere':
      tryAt(run, vertex, frame.x + run.random() * frame.width, frame.y + run.random() * frame.height, side)
      break
    case 'beside-neighbour':
      tryBesideNeighbour(run, vertex)
      break
    case 'swap':
      trySwap(run, vertex)
      break
    case 'with-leaves':
      tryWithLeaves(run, vertex)
      break
  }
}

function drawSide(run: Run, vertex: number): number {
  const drawn = drawIndex(run.random, 4)
  return (run.energy.problem.labelWidth[vertex] ?? 0) > 0 ? drawn : (run.energy.scene.side[vertex] ?? 0)
}

/** Tries a place (kept inside the frame) and a side for one vertex, and takes them when the limit allows. */
function tryAt(run: Run, vertex: number, x: number, y: number, side: number): void {
  const { scene } = run.energy
  const place = keepInside(run, vertex, x, y)
  if (place.x === scene.x[vertex] && place.y === scene.y[vertex] && side === scene.side[vertex]) return
  const limit = drawLimit(run)
  if (tryMove(run.energy, vertex, place.x, place.y, side, limit) <= limit) makeMove(run.energy)
}

function keepInside(run: Run, vertex: number, x: number, y: number): { x: number; y: number } {
  const { frame, halfWidth, halfHeight } = run.energy.problem
  const across = halfWidth[vertex] ?? 0
  const down = halfHeight[vertex] ?? 0
  return {
    x: clamp(x, frame.x + across, frame.x + frame.width - across),
    y: clamp(y, frame.y + down, frame.y + frame.height - down),
  }
}

function tryStep(run: Run, vertex: number, step: number, side: number): void {
  const { scene, problem } = run.energy
  const dx = drawBell(run.random) * step * problem.frame.width
  const dy = drawBell(run.random) * step * problem.frame.height
  tryAt(run, vertex, (scene.x[vertex] ?? 0) + dx, (scene.y[vertex] ?? 0) + dy, side)
}

/** To a random side of a neighbour, at about the rest length. */
function tryBesideNeighbour(run: Run, vertex: number): void {
  const { scene, problem } = run.energy
  const around = run.neighbours[vertex] ?? []
  if (around.length === 0) return
  const neighbour = around[drawIndex(run.random, around.length)] ?? 0
  const reach = problem.scale.length * (0.7 + 0.7 * run.random())
  const direction = drawDirection(run.random)
  const x = (scene.x[neighbour] ?? 0) + direction.x * reach * problem.scale.stretchX
  const y = (scene.y[neighbour] ?? 0) + direction.y * reach * problem.scale.stretchY
  tryAt(run, vertex, x, y, scene.side[vertex] ?? 0)
}

/** Exchanges a vertex with another neighbour of one of its neighbours. */
function trySwap(run: Run, vertex: number): void {
  const { random, neighbours } = run
  const around = neighbours[vertex] ?? []
  if (around.length === 0) return
  const siblings = neighbours[around[drawIndex(random, around.length)] ?? 0] ?? []
  const other = siblings[drawIndex(random, siblings.length)] ?? vertex
  if (other === vertex || run.isMovable[other] !== 1) return
  const from = readPlace(run, vertex)
  const to = readPlace(run, other)
  const left = drawLimit(run) - moveTo(run, vertex, to)
  if (tryMove(run.energy, other, from.x, from.y, from.side, left) <= left) makeMove(run.energy)
  else moveTo(run, vertex, from)
}

/** Moves a vertex together with its leaves. */
function tryWithLeaves(run: Run, vertex: number): void {
  const leaves = run.leavesOf[vertex] ?? []
  const { frame } = run.energy.problem
  if (leaves.length === 0) {
    tryStep(run, vertex, run.step, run.energy.scene.side[vertex] ?? 0)
    return
  }
  const dx = drawBell(run.random) * run.step * frame.width
  const dy = drawBell(run.random) * run.step * frame.height
  const together = [vertex, ...leaves]
  const places = together.map((member) => readPlace(run, member))
  let change = 0
  together.forEach((member, index) => {
    const place = places[index] ?? { x: 0, y: 0, side: 0 }
    change += moveTo(run, member, { ...keepInside(run, member, place.x + dx, place.y + dy), side: place.side })
  })
  if (change <= drawLimit(run)) return
  together.forEach((member, index) => {
    const place = places[index]
    if (place !== undefined) moveTo(run, member, place)
  })
}

interface VertexPlace {
  readonly x: number
  readonly y: number
  readonly side: number
}

function readPlace(run: Run, vertex: number): VertexPlace {
  const { scene } = run.energy
  return { x: scene.x[vertex] ?? 0, y: scene.y[vertex] ?? 0, side: scene.side[vertex] ?? 0 }
}

/** Moves a vertex whatever it costs and tells what it cost. */
function moveTo(run: Run, vertex: number, place: VertexPlace): number {
  const change = tryMove(run.energy, vertex, place.x, place.y, place.side, Number.POSITIVE_INFINITY)
  makeMove(run.energy)
  return change
}
