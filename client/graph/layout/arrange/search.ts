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
}

export interface Found {
  readonly positions: Positions
  readonly scale: Scale
  readonly cost: number
}

/** Called between steps with the share done, 0 to 1. */
export type Report = (share: number) => void

export function searchPart(part: Part, seed: number, effort: Effort, report: Report): Found {
  const starts: Start[] = []
  for (let index = 0; index < effort.starts; index += 1) {
    starts.push(makeStart(part, seed, index, effort.coreSweeps))
    report((0.5 * (index + 1)) / effort.starts)
  }
  starts.sort((a, b) => a.cost - b.cost || a.index - b.index)
  const best = starts.slice(0, effort.finished).map((start, rank) => {
    const found = finishStart(part, start, seed, effort.sweeps)
    report(0.5 + (0.5 * (rank + 1)) / effort.finished)
    return found
  })
  return best.reduce((cheapest, found) => (found.cost < cheapest.cost ? found : cheapest))
}

/** Anneals positions and label sides together, then polishes with lines under things twice as dear. */
function finishStart(part: Part, start: Start, seed: number, sweeps: number): Found {
  const problem = buildProblem({ ...part, scale: start.scale })
  const side = new Uint8Array(part.topology.count)
  const energy = buildEnergy(problem, FULL_WEIGHTS, { ...start.points, side })
  anneal(energy, {
    seed: seed * 977 + start.index,
    sweeps,
    hottest: 20,
    coldest: 0.04,
    longestStep: 0.25,
    shortestStep: 0.008,
    moves: FREE_MOVES,
  })
  const polished = buildEnergy(problem, POLISH_WEIGHTS, readPositions(energy.scene))
  anneal(polished, {
    seed: seed * 13 + start.index,
    sweeps: Math.floor(sweeps / 2),
    hottest: 1.2,
    coldest: 0.03,
    longestStep: 0.06,
    shortestStep: 0.004,
    moves: FREE_MOVES,
  })
  return { positions: readPositions(polished.scene), scale: start.scale, cost: totalCost(polished) }
}
