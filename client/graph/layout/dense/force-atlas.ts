import type { Points } from '../arrange/stress-start.ts'
import { degreeOf, type Topology } from '../structure/topology.ts'

const ITERATIONS = 100
const REPULSION = 10
const GRAVITY = 1

/** How much swinging is tolerated for the sake of speed. */
const TOLERANCE = 1

/**
 * ForceAtlas2 (Jacomy, Venturini, Heymann, Bastian 2014) over typed arrays: repulsion by degree, linear attraction,
 * gravity, and a speed that falls for vertices that swing. All pairs are computed: up to some thousand vertices that
 * is as fast as a quadtree, and exact.
 */
export function relaxByForces(topology: Topology, start: Points): Points {
  const { count } = topology
  const x = start.x.slice()
  const y = start.y.slice()
  const mass = Float64Array.from({ length: count }, (_, vertex) => degreeOf(topology, vertex) + 1)
  let forceX = new Float64Array(count)
  let forceY = new Float64Array(count)
  let speed = 1
  for (let iteration = 0; iteration < ITERATIONS; iteration += 1) {
    const beforeX = forceX
    const beforeY = forceY
    forceX = new Float64Array(count)
    forceY = new Float64Array(count)
    repel(x, y, mass, forceX, forceY)
    attract(topology, x, y, forceX, forceY)
    speed = advance({ x, y, mass, forceX, forceY, beforeX, beforeY }, speed)
  }
  return { x, y }
}

function repel(x: Float64Array, y: Float64Array, mass: Float64Array, forceX: Float64Array, forceY: Float64Array): void {
  for (let a = 0; a < x.length; a += 1) {
    const ax = x[a] ?? 0
    const ay = y[a] ?? 0
    const strength = REPULSION * (mass[a] ?? 1)
    const pull = (GRAVITY * (mass[a] ?? 1)) / (Math.sqrt(ax * ax + ay * ay) || 1)
    let fx = -ax * pull
    let fy = -ay * pull
    for (let b = 0; b < a; b += 1) {
      const dx = ax - (x[b] ?? 0)
      const dy = ay - (y[b] ?? 0)
      const push = (strength * (mass[b] ?? 1)) / (dx * dx + dy * dy + 1e-6)
      fx += dx * push
      fy += dy * push
      forceX[b] = (forceX[b] ?? 0) - dx * push
      forceY[b] = (forceY[b] ?? 0) - dy * push
    }
    forceX[a] = (forceX[a] ?? 0) + fx
    forceY[a] = (forceY[a] ?? 0) + fy
  }
}

function attract(
  topology: Topology,
  x: Float64Array,
  y: Float64Array,
  forceX: Float64Array,
  forceY: Float64Array,
): void {
  for (let tie = 0; tie < topology.tieCount; tie += 1) {
    const a = topology.source[tie] ?? 0
    const b = topology.target[tie] ?? 0
    const dx = (x[a] ?? 0) - (x[b] ?? 0)
    const dy = (y[a] ?? 0) - (y[b] ?? 0)
    forceX[a] = (forceX[a] ?? 0) - dx
    forceY[a] = (forceY[a] ?? 0) - dy
    forceX[b] = (forceX[b] ?? 0) + dx
    forceY[b] = (forceY[b] ?? 0) + dy
  }
}

interface Motion {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly mass: Float64Array
  readonly forceX: Float64Array
  readonly forceY: Float64Array
  readonly beforeX: Float64Array
  readonly beforeY: Float64Array
}

/** Moves every vertex and returns the next global speed. */
function advance(motion: Motion, speed: number): number {
  const { x, y, mass, forceX, forceY, beforeX, beforeY } = motion
  const swings = new Float64Array(x.length)
  let swinging = 0
  let traction = 0
  for (let v = 0; v < x.length; v += 1) {
    const backX = (forceX[v] ?? 0) - (beforeX[v] ?? 0)
    const backY = (forceY[v] ?? 0) - (beforeY[v] ?? 0)
    const alongX = (forceX[v] ?? 0) + (beforeX[v] ?? 0)
    const alongY = (forceY[v] ?? 0) + (beforeY[v] ?? 0)
    const swing = Math.sqrt(backX * backX + backY * backY)
    swings[v] = swing
    swinging += (mass[v] ?? 1) * swing
    traction += ((mass[v] ?? 1) * Math.sqrt(alongX * alongX + alongY * alongY)) / 2
  }
  const wanted = swinging > 0 ? (TOLERANCE * traction) / swinging : speed
  const next = Math.min(wanted, speed * 1.5)
  for (let v = 0; v < x.length; v += 1) {
    const fx = forceX[v] ?? 0
    const fy = forceY[v] ?? 0
    const force = Math.sqrt(fx * fx + fy * fy)
    const local = (0.1 * next) / (1 + next * Math.sqrt(swings[v] ?? 0))
    const factor = force > 0 ? Math.min(local, 10 / force) : 0
    x[v] = (x[v] ?? 0) + fx * factor
    y[v] = (y[v] ?? 0) + fy * factor
  }
  return next
}
