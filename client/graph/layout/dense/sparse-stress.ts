import type { Points } from '../arrange/stress-start.ts'
import { decay, naturalLog } from '../maths/portable.ts'
import { createRandom, shuffle } from '../maths/random.ts'
import type { Topology } from '../structure/topology.ts'
import type { Pivots } from './pivots.ts'

/** Wanted length of one step. */
const STEP = 60
const PASSES = 15

/** Pairs that want a distance; each end has its own weight (a pivot does not follow those it stands for). */
interface Terms {
  readonly first: Int32Array
  readonly second: Int32Array
  readonly wanted: Float64Array
  readonly firstWeight: Float64Array
  readonly secondWeight: Float64Array
}

/**
 * Sparse stress by stochastic gradient descent (Ortmann, Klimenta, Brandes 2017): lines with weight 1, and each vertex
 * against each pivot with the weight of the part of the pivot's region that lies at most half as far.
 */
export function relaxSparseStress(topology: Topology, pivots: Pivots, start: Points, seed: number): Points {
  const random = createRandom(seed)
  const { x, y } = scaleToStep(topology, start, random)
  const terms = listTerms(topology, pivots)
  const order = Int32Array.from(terms.first, (_, index) => index)
  const weights = terms.firstWeight.filter((weight) => weight > 0)
  const lightest = weights.reduce((least, weight) => Math.min(least, weight), Number.POSITIVE_INFINITY)
  const heaviest = weights.reduce((most, weight) => Math.max(most, weight), 0)
  const cooling = naturalLog((10 * heaviest) / lightest) / (PASSES - 1)
  for (let pass = 0; pass < PASSES; pass += 1) {
    const rate = decay(-cooling * pass) / lightest
    shuffle(order, random)
    for (const index of order) pullTogether(terms, index, rate, x, y)
  }
  return { x, y }
}

function pullTogether(terms: Terms, index: number, rate: number, x: Float64Array, y: Float64Array): void {
  const a = terms.first[index] ?? 0
  const b = terms.second[index] ?? 0
  const dx = (x[a] ?? 0) - (x[b] ?? 0)
  const dy = (y[a] ?? 0) - (y[b] ?? 0)
  const length = Math.sqrt(dx * dx + dy * dy) || 1e-6
  const off = (length - (terms.wanted[index] ?? STEP)) / (2 * length)
  const firstShare = Math.min(1, (terms.firstWeight[index] ?? 0) * rate) * off
  const secondShare = Math.min(1, (terms.secondWeight[index] ?? 0) * rate) * off
  x[a] = (x[a] ?? 0) - firstShare * dx
  y[a] = (y[a] ?? 0) - firstShare * dy
  x[b] = (x[b] ?? 0) + secondShare * dx
  y[b] = (y[b] ?? 0) + secondShare * dy
}

/** Brings lines to one step on average, with a little noise so that twins come apart. */
function scaleToStep(topology: Topology, start: Points, random: () => number): Points {
  let sum = 0
  for (let tie = 0; tie < topology.tieCount; tie += 1) {
    const dx = (start.x[topology.source[tie] ?? 0] ?? 0) - (start.x[topology.target[tie] ?? 0] ?? 0)
    const dy = (start.y[topology.source[tie] ?? 0] ?? 0) - (start.y[topology.target[tie] ?? 0] ?? 0)
    sum += Math.sqrt(dx * dx + dy * dy)
  }
  const factor = sum > 0 ? (STEP * topology.tieCount) / sum : 1
  const scale = (value: number) => value * factor + (random() - 0.5) * STEP * 0.5
  return { x: start.x.map(scale), y: start.y.map(scale) }
}

function listTerms(topology: Topology, pivots: Pivots): Terms {
  const first: number[] = [...topology.source]
  const second: number[] = [...topology.target]
  const wanted: number[] = first.map(() => STEP)
  const firstWeight: number[] = first.map(() => 1)
  const secondWeight: number[] = first.map(() => 1)
  pivots.vertices.forEach((pivot, index) => {
    const hops = pivots.hops[index] ?? new Int32Array(0)
    const within = countWithin(hops, pivots.region, index)
    hops.forEach((steps, vertex) => {
      if (steps <= 1) return
      first.push(vertex)
      second.push(pivot)
      wanted.push(steps * STEP)
      firstWeight.push((within[steps >> 1] ?? 1) / (steps * steps))
      secondWeight.push(0)
    })
  })
  return {
    first: Int32Array.from(first),
    second: Int32Array.from(second),
    wanted: Float64Array.from(wanted),
    firstWeight: Float64Array.from(firstWeight),
    secondWeight: Float64Array.from(secondWeight),
  }
}

/** How many vertices of a pivot's region lie within each number of steps. */
function countWithin(hops: Int32Array, region: Int32Array, index: number): Int32Array {
  const farthest = hops.reduce((most, steps) => Math.max(most, steps), 0)
  const counts = new Int32Array(farthest + 1)
  hops.forEach((steps, vertex) => {
    if (region[vertex] === index && steps >= 0) counts[steps] = (counts[steps] ?? 0) + 1
  })
  for (let steps = 1; steps <= farthest; steps += 1) counts[steps] = (counts[steps] ?? 0) + (counts[steps - 1] ?? 0)
  return counts
}
