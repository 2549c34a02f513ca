import { anneal, FREE_MOVES } from '../anneal/anneal.ts'
import { buildEnergy, totalCost } from '../anneal/energy.ts'
import { buildProblem, type Scale, type Sizes } from '../anneal/problem.ts'
import { type Positions, readPositions } from '../anneal/scene.ts'
import { FULL_WEIGHTS, POLISH_WEIGHTS } from '../anneal/weights.ts'
import type { Box } from '../contract.ts'
import type { Topology } from '../structure/topology.ts'
import { makeStart, type Start } from './core-first.ts'

/** A connected part of a drawing and the rectangle it is to fill. */
export interface Part {
  readonly topology: Topology
  readonly sizes: Sizes
  readonly frame: Box
  readonly obstacles: readonly Box[]
}

/** How long to search: counted in starts and sweeps, never in time, so that the result repeats. */
export interface Effort {
  readonly starts: number
  readonly coreSweeps: number
  /** The best starts, by the cost of their cores, that are finished. */
  readonly finished: number
  readonly sweeps: number
  /** The best of the finished, which are warmed up and cooled again, each this many times. */
  readonly finalists: number
  readonly reheats: number
}

/** Work of a sweep over a drawing that the efforts are made for: the vademecum's 59 vertices and 73 lines. */
const USUAL_WORK = 30_000

/** Fewer starts and sweeps for larger drawings, so that they take about the same time. */
export function scaleEffort(effort: Effort, { count, tieCount }: Topology): Effort {
  const work = count * (count + tieCount) + 2 * tieCount * (count + tieCount)
  const share = Math.sqrt(Math.min(1, USUAL_WORK / Math.max(1, work)))
  const scale = (amount: number, least: number) => Math.max(Math.min(amount, least), Math.round(amount * share))
  return {
    starts: scale(effort.starts, 4),
    coreSweeps: scale(effort.coreSweeps, 150),
    finished: scale(effort.finished, 2),
    sweeps: scale(effort.sweeps, 200),
    finalists: scale(effort.finalists, 1),
    reheats: scale(effort.reheats, 2),
  }
}

export interface Found {
  readonly positions: Positions
  readonly scale: Scale
  readonly cost: number
}

/** Called between steps with the share done, 0 to 1. */
export type Report = (share: number) => void

/** Everything may still change: a crossing is accepted one time in five. */
const HOT = { hottest: 20, coldest: 0.04, longestStep: 0.25, shortestStep: 0.008 }

/** Mends what the hot run left, with lines under things twice as dear. */
const POLISH = { hottest: 1.2, coldest: 0.03, longestStep: 0.06, shortestStep: 0.004 }

/** Warm enough to move a label's whole neighbourhood, too cold to tear the drawing apart. */
const REHEAT = { hottest: 6, coldest: 0.05, longestStep: 0.15, shortestStep: 0.005 }

/**
 * Fills the frame of a part: many starts (2-core only), the best of them in full, the best of those warmed up again
 * and again. Always keeps the cheapest drawing seen.
 */
export function searchPart(part: Part, seed: number, effort: Effort, report: Report): Found {
  const steps = effort.starts + 4 * (effort.finished + effort.finalists * effort.reheats)
  let done = 0
  function advance(by: number): void {
    done += by
    report(done / steps)
  }
  const starts: Start[] = []
  for (let index = 0; index < effort.starts; index += 1) {
    starts.push(makeStart(part, seed, index, effort.coreSweeps))
    advance(1)
  }
  starts.sort((a, b) => a.cost - b.cost || a.index - b.index)
  const finished = starts.slice(0, effort.finished).map((start) => {
    const found = finishStart(part, start, seed, effort.sweeps)
    advance(4)
    return found
  })
  finished.sort((a, b) => a.cost - b.cost)
  const finalists = finished.slice(0, effort.finalists).map((finalist, rank) => {
    let found = finalist
    for (let round = 0; round < effort.reheats; round += 1) {
      found = cheaper(found, reheat(part, found, seed * 555 + rank * 37 + round, effort.sweeps))
      advance(4)
    }
    return found
  })
  return finalists.reduce(cheaper)
}

function cheaper(best: Found, found: Found): Found {
  return found.cost < best.cost ? found : best
}

/** Anneals positions and label sides together, then polishes briefly. */
function finishStart(part: Part, start: Start, seed: number, sweeps: number): Found {
  const problem = buildProblem({ ...part, scale: start.scale })
  const side = new Uint8Array(part.topology.count)
  const energy = buildEnergy(problem, FULL_WEIGHTS, { ...start.points, side })
  anneal(energy, { ...HOT, seed: seed * 977 + start.index, sweeps, moves: FREE_MOVES })
  const polished = buildEnergy(problem, POLISH_WEIGHTS, readPositions(energy.scene))
  anneal(polished, { ...POLISH, seed: seed * 13 + start.index, sweeps: Math.floor(sweeps / 5), moves: FREE_MOVES })
  return { positions: readPositions(polished.scene), scale: start.scale, cost: totalCost(polished) }
}

function reheat(part: Part, found: Found, seed: number, sweeps: number): Found {
  const problem = buildProblem({ ...part, scale: found.scale })
  const energy = buildEnergy(problem, POLISH_WEIGHTS, found.positions)
  anneal(energy, { ...REHEAT, seed, sweeps, moves: FREE_MOVES })
  return { positions: readPositions(energy.scene), scale: found.scale, cost: totalCost(energy) }
}
