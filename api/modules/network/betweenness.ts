import type { SimpleGraph } from './simple-graph.ts'

/** Betweenness by vertex, and whether it is an estimate. */
export interface Betweenness {
  /** Normalised to 0 … 1. */
  readonly values: number[]
  /** True when only some vertices were taken as starting points. */
  readonly sampled: boolean
}

/** Up to so many vertices every one is a starting point. */
const EXACT_UP_TO = 5_000

/** Vertices and lines that an estimate may visit: a few seconds of a thread. */
const SAMPLE_WORK = 150_000_000
const LEAST_SOURCES = 200

/**
 * Betweenness after Brandes (2001), each unordered pair counted once, divided by (n−1)(n−2)/2. A larger graph is
 * estimated from some starting points and scaled up (Brandes and Pich 2007): the same graph gives the same estimate.
 */
export function findBetweenness(graph: SimpleGraph, exactUpTo: number = EXACT_UP_TO): Betweenness {
  const count = graph.neighbours.length
  const sources = count <= exactUpTo ? count : Math.min(count, countSources(graph))
  const between = new Float64Array(count)
  const room = makeRoom(count)
  const step = findStep(count)
  for (let turn = 0; turn < sources; turn += 1) addFrom(graph, (turn * step) % count, room, between)
  const pairs = (count - 1) * (count - 2)
  const scale = pairs > 0 ? count / (sources * pairs) : 0
  return { values: [...between].map((value) => value * scale), sampled: sources < count }
}

function countSources({ neighbours, pairCount }: SimpleGraph): number {
  return Math.max(LEAST_SOURCES, Math.floor(SAMPLE_WORK / (neighbours.length + 2 * pairCount)))
}

/** A stride near the golden section that meets every vertex once: the first few lie spread over the whole list. */
function findStep(count: number): number {
  let step = Math.max(1, Math.round(count * 0.618))
  while (divisorOf(step, count) !== 1) step += 1
  return step
}

function divisorOf(a: number, b: number): number {
  return b === 0 ? a : divisorOf(b, a % b)
}

interface Room {
  readonly distance: Int32Array
  readonly ways: Float64Array
  readonly dependency: Float64Array
}

function makeRoom(count: number): Room {
  return { distance: new Int32Array(count), ways: new Float64Array(count), dependency: new Float64Array(count) }
}

const get = (list: Float64Array, vertex: number) => list[vertex] ?? 0

/** Adds what lies on the shortest ways that start at one vertex. */
function addFrom({ neighbours }: SimpleGraph, source: number, room: Room, between: Float64Array): void {
  const { distance, ways, dependency } = room
  distance.fill(-1)
  ways.fill(0)
  dependency.fill(0)
  distance[source] = 0
  ways[source] = 1
  const queue = [source]
  // The list grows while it is walked: it is the queue of the search.
  for (const vertex of queue) {
    const further = (distance[vertex] ?? 0) + 1
    for (const other of neighbours[vertex] ?? []) {
      if (distance[other] === -1) {
        distance[other] = further
        queue.push(other)
      }
      if (distance[other] === further) ways[other] = get(ways, other) + get(ways, vertex)
    }
  }
  for (const vertex of queue.reverse()) {
    if (vertex === source) continue
    const nearer = (distance[vertex] ?? 0) - 1
    const share = (1 + get(dependency, vertex)) / get(ways, vertex)
    for (const other of neighbours[vertex] ?? []) {
      if (distance[other] === nearer) dependency[other] = get(dependency, other) + get(ways, other) * share
    }
    between[vertex] = get(between, vertex) + get(dependency, vertex)
  }
}
