import type { Box } from '../contract.ts'
import { decay, naturalLog } from '../maths/portable.ts'
import { createRandom, shuffle } from '../maths/random.ts'
import { countAllHops, type Topology } from '../structure/topology.ts'

/** Positions without labels. */
export interface Points {
  readonly x: Float64Array
  readonly y: Float64Array
}

/** Any unit does: the drawing is stretched into its frame afterwards. */
const STEP_LENGTH = 110
const PASSES = 40

/**
 * Puts vertices so that distances resemble those in the graph: stress by stochastic gradient descent over all pairs,
 * weights d⁻², steps shrinking exponentially (Zheng, Pawar, Goodman 2018).
 */
export function drawByStress(topology: Topology, seed: number): Points {
  const random = createRandom(seed)
  const { count } = topology
  const x = Float64Array.from({ length: count }, () => random() * STEP_LENGTH)
  const y = Float64Array.from({ length: count }, () => random() * STEP_LENGTH)
  const { first, second, wanted } = listPairs(topology)
  const order = Int32Array.from(first, (_, index) => index)
  const longest = wanted.reduce((most, distance) => Math.max(most, distance), STEP_LENGTH)
  const largest = longest * longest
  const cooling = naturalLog(largest / (0.1 * STEP_LENGTH * STEP_LENGTH)) / (PASSES - 1)
  for (let pass = 0; pass < PASSES; pass += 1) {
    const rate = largest * decay(-cooling * pass)
    shuffle(order, random)
    for (const index of order) {
      const a = first[index] ?? 0
      const b = second[index] ?? 0
      const distance = wanted[index] ?? STEP_LENGTH
      const dx = (x[a] ?? 0) - (x[b] ?? 0)
      const dy = (y[a] ?? 0) - (y[b] ?? 0)
      const length = Math.sqrt(dx * dx + dy * dy) || 1e-6
      const pull = (Math.min(1, rate / (distance * distance)) * (length - distance)) / (2 * length)
      x[a] = (x[a] ?? 0) - pull * dx
      y[a] = (y[a] ?? 0) - pull * dy
      x[b] = (x[b] ?? 0) + pull * dx
      y[b] = (y[b] ?? 0) + pull * dy
    }
  }
  return { x, y }
}

function listPairs(topology: Topology): { first: Int32Array; second: Int32Array; wanted: Float64Array } {
  const { count } = topology
  const hops = countAllHops(topology)
  const first: number[] = []
  const second: number[] = []
  const wanted: number[] = []
  for (let a = 0; a < count; a += 1) {
    for (let b = 0; b < a; b += 1) {
      const steps = hops[a * count + b] ?? -1
      if (steps <= 0) continue
      first.push(a)
      second.push(b)
      wanted.push(steps * STEP_LENGTH)
    }
  }
  return { first: Int32Array.from(first), second: Int32Array.from(second), wanted: Float64Array.from(wanted) }
}

/** Turns points about their middle so that their long side lies along the long side of the canvas. */
export function turnToLongSide(points: Points, upright: boolean): Points {
  const count = points.x.length
  const middleX = points.x.reduce((sum, value) => sum + value, 0) / count
  const middleY = points.y.reduce((sum, value) => sum + value, 0) / count
  let xx = 0
  let xy = 0
  let yy = 0
  for (let i = 0; i < count; i += 1) {
    const dx = (points.x[i] ?? 0) - middleX
    const dy = (points.y[i] ?? 0) - middleY
    xx += dx * dx
    xy += dx * dy
    yy += dy * dy
  }
  const axis = principalAxis(xx, xy, yy)
  const cosine = upright ? axis.y : axis.x
  const sine = upright ? axis.x : -axis.y
  return {
    x: points.x.map((x, i) => (x - middleX) * cosine - ((points.y[i] ?? 0) - middleY) * sine),
    y: points.y.map((y, i) => ((points.x[i] ?? 0) - middleX) * sine + (y - middleY) * cosine),
  }
}

/** Unit vector of the larger spread, from the second moments, by half-angle formulas (no trigonometry). */
function principalAxis(xx: number, xy: number, yy: number): { x: number; y: number } {
  const spread = Math.sqrt((xx - yy) * (xx - yy) + 4 * xy * xy)
  if (spread === 0) return { x: 1, y: 0 }
  const cosine = (xx - yy) / spread
  return {
    x: Math.sqrt(Math.max(0, (1 + cosine) / 2)),
    y: Math.sqrt(Math.max(0, (1 - cosine) / 2)) * (xy < 0 ? -1 : 1),
  }
}

/** Stretches points into the inside of a frame, each direction by its own factor, which are returned too. */
export function stretchInto(
  points: Points,
  frame: Box,
  marginX: number,
  marginY: number,
): { points: Points; factorX: number; factorY: number } {
  const x = stretchAxis(points.x, frame.x + marginX, frame.width - 2 * marginX)
  const y = stretchAxis(points.y, frame.y + marginY, frame.height - 2 * marginY)
  return { points: { x: x.values, y: y.values }, factorX: x.factor, factorY: y.factor }
}

function stretchAxis(values: Float64Array, start: number, length: number): { values: Float64Array; factor: number } {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const value of values) {
    if (value < low) low = value
    if (value > high) high = value
  }
  if (high <= low) return { values: values.map(() => start + length / 2), factor: 1 }
  const factor = length / (high - low)
  return { values: values.map((value) => start + (value - low) * factor), factor }
}
