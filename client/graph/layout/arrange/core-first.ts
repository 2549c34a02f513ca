import { anneal, FREE_MOVES } from '../anneal/anneal.ts'
import { buildEnergy, totalCost } from '../anneal/energy.ts'
import { buildProblem, type Scale, type Sizes } from '../anneal/problem.ts'
import { readPositions } from '../anneal/scene.ts'
import { CORE_WEIGHTS } from '../anneal/weights.ts'
import type { Box } from '../contract.ts'
import { clamp } from '../maths/portable.ts'
import { findTwoCore, neighboursOf, type Topology, takeSubgraph } from '../structure/topology.ts'
import { drawByStress, type Points, stretchInto, turnToLongSide } from './stress-start.ts'

/** A start of the search: where vertices stand, how long lines want to be there, how good its core is. */
export interface Start {
  readonly index: number
  readonly points: Points
  readonly scale: Scale
  readonly cost: number
}

interface PartToStart {
  readonly topology: Topology
  readonly sizes: Sizes
  readonly frame: Box
  readonly obstacles: readonly Box[]
}

/** Room kept at the edges for labels when a start is stretched into the frame. */
const MARGIN_X = 55
const MARGIN_Y = 30

/** Each vertex of the core is enlarged by this, and once more times √leaves: its trees come back later. */
const ROOM = 8

/** Trees are hung back at this share of their offset in the start. */
const TREE_SHARE = 0.8

/**
 * Draws by stress, then anneals only the 2-core, where crossings are decided, and hangs the trees back on.
 * @param index which of the starts of one seed this is
 */
export function makeStart(part: PartToStart, seed: number, index: number, sweeps: number): Start {
  const { topology, frame } = part
  const drawn = turnToLongSide(drawByStress(topology, seed * 31 + index), frame.height > frame.width)
  // Every other start is mirrored: the preferred sides of labels make left and right unlike.
  const mirrored = index % 2 === 1 ? { x: drawn.x.map((value) => -value), y: drawn.y } : drawn
  const { points, factorX, factorY } = stretchInto(mirrored, frame, MARGIN_X, MARGIN_Y)
  const scale = chooseScale(topology, points, factorX / factorY)
  const core = findTwoCore(topology)
  if (core.length <= 3) return { index, points, scale, cost: 0 }
  return annealCore(part, { index, points, scale, cost: 0 }, core, seed * 7 + index, sweeps)
}

function chooseScale(topology: Topology, points: Points, aspect: number): Scale {
  const stretchX = Math.sqrt(clamp(aspect, 0.75, 1.35))
  const stretchY = 1 / stretchX
  let sum = 0
  for (let tie = 0; tie < topology.tieCount; tie += 1) {
    const source = topology.source[tie] ?? 0
    const target = topology.target[tie] ?? 0
    const dx = ((points.x[source] ?? 0) - (points.x[target] ?? 0)) / stretchX
    const dy = ((points.y[source] ?? 0) - (points.y[target] ?? 0)) / stretchY
    sum += Math.sqrt(dx * dx + dy * dy)
  }
  return { length: clamp(sum / Math.max(1, topology.tieCount), 75, 150), stretchX, stretchY }
}

function annealCore(part: PartToStart, start: Start, core: readonly number[], seed: number, sweeps: number): Start {
  const inCore = new Set(core)
  const coreTopology = takeSubgraph(part.topology, core)
  const problem = buildProblem({
    topology: coreTopology,
    sizes: enlargeCore(part, core, inCore),
    frame: part.frame,
    scale: { ...start.scale, length: start.scale.length * 1.15 },
    obstacles: part.obstacles,
  })
  const energy = buildEnergy(problem, CORE_WEIGHTS, {
    x: Float64Array.from(core, (vertex) => start.points.x[vertex] ?? 0),
    y: Float64Array.from(core, (vertex) => start.points.y[vertex] ?? 0),
    side: new Uint8Array(core.length),
  })
  anneal(energy, { seed, sweeps, hottest: 60, coldest: 0.1, longestStep: 0.4, shortestStep: 0.008, moves: FREE_MOVES })
  const placed = readPositions(energy.scene)
  return { ...start, points: hangTrees(part, start.points, core, placed), cost: totalCost(energy) }
}

function enlargeCore(part: PartToStart, core: readonly number[], inCore: ReadonlySet<number>): Sizes {
  const room = core.map((vertex) => {
    const trees = neighboursOf(part.topology, vertex).filter((other) => !inCore.has(other)).length
    return ROOM * Math.sqrt(trees)
  })
  const none = new Float64Array(core.length)
  return {
    halfWidth: Float64Array.from(core, (vertex, i) => (part.sizes.halfWidth[vertex] ?? 0) + (room[i] ?? 0) + ROOM),
    halfHeight: Float64Array.from(
      core,
      (vertex, i) => (part.sizes.halfHeight[vertex] ?? 0) + 0.7 * (room[i] ?? 0) + 0.6 * ROOM,
    ),
    labelWidth: none,
    labelHeight: none,
  }
}

/** Vertices outside the core follow the one they hang on, outwards from the core. */
function hangTrees(part: PartToStart, before: Points, core: readonly number[], placed: Points): Points {
  const { topology, frame } = part
  const x = before.x.slice()
  const y = before.y.slice()
  const hung = new Uint8Array(topology.count)
  const queue = [...core]
  core.forEach((vertex, i) => {
    x[vertex] = placed.x[i] ?? 0
    y[vertex] = placed.y[i] ?? 0
    hung[vertex] = 1
  })
  for (const vertex of queue) {
    for (const other of neighboursOf(topology, vertex)) {
      if (hung[other] === 1) continue
      hung[other] = 1
      queue.push(other)
      const dx = ((before.x[other] ?? 0) - (before.x[vertex] ?? 0)) * TREE_SHARE
      const dy = ((before.y[other] ?? 0) - (before.y[vertex] ?? 0)) * TREE_SHARE
      x[other] = clamp((x[vertex] ?? 0) + dx, frame.x + 40, frame.x + frame.width - 40)
      y[other] = clamp((y[vertex] ?? 0) + dy, frame.y + 30, frame.y + frame.height - 30)
    }
  }
  return { x, y }
}
