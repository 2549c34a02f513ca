import type { Points } from '../arrange/stress-start.ts'
import { createRandom, drawIndex } from '../maths/random.ts'
import { countHopsFrom, type Topology } from '../structure/topology.ts'

/** Vertices from which the steps to all others are known; they stand for the whole graph. */
export interface Pivots {
  readonly vertices: readonly number[]
  /** Steps from each pivot to every vertex. */
  readonly hops: readonly Int32Array[]
  /** For each vertex, the index of its nearest pivot. */
  readonly region: Int32Array
}

const POWER_STEPS = 100

/** Chooses pivots far from each other, the first by chance. The graph must be connected. */
export function choosePivots(topology: Topology, most: number, seed: number): Pivots {
  const random = createRandom(seed)
  const vertices: number[] = []
  const hops: Int32Array[] = []
  const region = new Int32Array(topology.count)
  const nearest = new Int32Array(topology.count).fill(2 ** 30)
  let next = drawIndex(random, topology.count)
  for (let index = 0; index < Math.min(most, topology.count); index += 1) {
    const steps = countHopsFrom(topology, next)
    vertices.push(next)
    hops.push(steps)
    let farthest = -1
    steps.forEach((distance, vertex) => {
      if (distance < (nearest[vertex] ?? 0)) {
        nearest[vertex] = distance
        region[vertex] = index
      }
      if ((nearest[vertex] ?? 0) > farthest) {
        farthest = nearest[vertex] ?? 0
        next = vertex
      }
    })
  }
  return { vertices, hops, region }
}

/**
 * Pivot MDS (Brandes, Pich 2006): projects the double-centred squared distances to the pivots onto their two main
 * directions, found by power iteration.
 */
export function drawByPivots(pivots: Pivots, count: number, seed: number): Points {
  const random = createRandom(seed)
  const columns = centreColumns(pivots.hops, count)
  const products = columns.map((a) => Float64Array.from(columns, (b) => dot(a, b)))
  const directions: Float64Array[] = []
  for (let axis = 0; axis < 2; axis += 1) {
    let direction = Float64Array.from(columns, () => random() - 0.5)
    for (let step = 0; step < POWER_STEPS; step += 1) {
      const next = Float64Array.from(products, (row) => dot(row, direction))
      for (const found of directions) subtractAlong(next, found)
      direction = normalise(next)
    }
    directions.push(direction)
  }
  const project = (direction: Float64Array | undefined) => {
    const values = new Float64Array(count)
    columns.forEach((column, index) => {
      const share = direction?.[index] ?? 0
      for (let vertex = 0; vertex < count; vertex += 1) {
        values[vertex] = (values[vertex] ?? 0) + share * (column[vertex] ?? 0)
      }
    })
    return values
  }
  return { x: project(directions[0]), y: project(directions[1]) }
}

function centreColumns(hops: readonly Int32Array[], count: number): Float64Array[] {
  const squares = hops.map((steps) => Float64Array.from(steps, (distance) => distance * distance))
  const columnMeans = squares.map((column) => column.reduce((sum, value) => sum + value, 0) / count)
  const rowMeans = new Float64Array(count)
  for (const column of squares) {
    column.forEach((value, vertex) => {
      rowMeans[vertex] = (rowMeans[vertex] ?? 0) + value / squares.length
    })
  }
  const mean = columnMeans.reduce((sum, value) => sum + value, 0) / Math.max(1, columnMeans.length)
  return squares.map((column, index) =>
    column.map((value, vertex) => -0.5 * (value - (rowMeans[vertex] ?? 0) - (columnMeans[index] ?? 0) + mean)),
  )
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}

function subtractAlong(values: Float64Array, direction: Float64Array): void {
  const share = dot(values, direction)
  for (let i = 0; i < values.length; i += 1) values[i] = (values[i] ?? 0) - share * (direction[i] ?? 0)
}

function normalise(values: Float64Array): Float64Array<ArrayBuffer> {
  const length = Math.sqrt(dot(values, values)) || 1
  return Float64Array.from(values, (value) => value / length)
}
