import { findBetweenness } from './betweenness.ts'
import { findParts, type SimpleGraph } from './simple-graph.ts'

/** Structure of a simple graph; lists are by vertex. */
export interface GraphMeasures {
  /** Sizes of the connected components, largest first. */
  readonly componentSizes: number[]
  /** Size of the component of each vertex, itself included. */
  readonly ownComponent: number[]
  /** Closed triples over connected triples; null without a connected triple. */
  readonly transitivity: number | null
  readonly bridgeCount: number
  /** Vertices whose removal would split their component, ascending. */
  readonly articulationPoints: number[]
  readonly cores: number[]
  /** Normalised to 0 … 1. */
  readonly betweenness: number[]
  /** True when betweenness is an estimate. */
  readonly sampled: boolean
  /** Burt's constraint; null for a vertex without neighbours. */
  readonly constraints: (number | null)[]
}

export function measureGraph(graph: SimpleGraph): GraphMeasures {
  const parts = findParts(graph)
  const { values, sampled } = findBetweenness(graph)
  return {
    componentSizes: parts.map(({ length }) => length).sort((a, b) => b - a),
    ownComponent: sizesByVertex(parts),
    transitivity: findTransitivity(graph),
    ...findCuts(graph),
    cores: findCores(graph),
    betweenness: values,
    sampled,
    constraints: findConstraints(graph),
  }
}

function sizesByVertex(parts: readonly (readonly number[])[]): number[] {
  const sizes: number[] = []
  for (const part of parts) for (const vertex of part) sizes[vertex] = part.length
  return sizes
}

/** 3 × triangles / connected triples; each triangle is met once at each of its three corners. */
function findTransitivity({ neighbours }: SimpleGraph): number | null {
  const marked = new Int32Array(neighbours.length).fill(-1)
  let closed = 0
  let triples = 0
  neighbours.forEach((around, vertex) => {
    triples += (around.length * (around.length - 1)) / 2
    for (const other of around) marked[other] = vertex
    for (const other of around) {
      for (const third of neighbours[other] ?? []) if (third > other && marked[third] === vertex) closed += 1
    }
  })
  return triples === 0 ? null : closed / triples
}

interface Cuts {
  readonly bridgeCount: number
  readonly articulationPoints: number[]
}

/** Bridges and articulation points by one depth-first search (Tarjan), without recursion. */
function findCuts({ neighbours }: SimpleGraph): Cuts {
  const count = neighbours.length
  const order = new Int32Array(count).fill(-1)
  const low = new Int32Array(count)
  const parent = new Int32Array(count).fill(-1)
  const next = new Int32Array(count)
  const cuts = new Set<number>()
  let bridgeCount = 0
  let visited = 0
  const at = (list: Int32Array, vertex: number) => list[vertex] ?? 0

  for (let root = 0; root < count; root += 1) {
    if (at(order, root) !== -1) continue
    let rootChildren = 0
    const stack = [root]
    for (let vertex = stack.at(-1); vertex !== undefined; vertex = stack.at(-1)) {
      if (at(order, vertex) === -1) {
        order[vertex] = visited
        low[vertex] = visited
        visited += 1
      }
      const other = neighbours[vertex]?.[at(next, vertex)]
      next[vertex] = at(next, vertex) + 1
      if (other === undefined) {
        stack.pop()
        const above = at(parent, vertex)
        if (above === -1) continue
        low[above] = Math.min(at(low, above), at(low, vertex))
        if (at(low, vertex) > at(order, above)) bridgeCount += 1
        if (above === root) rootChildren += 1
        else if (at(low, vertex) >= at(order, above)) cuts.add(above)
      } else if (at(order, other) === -1) {
        parent[other] = vertex
        stack.push(other)
      } else if (other !== at(parent, vertex)) {
        low[vertex] = Math.min(at(low, vertex), at(order, other))
      }
    }
    if (rootChildren > 1) cuts.add(root)
  }
  return { bridgeCount, articulationPoints: [...cuts].sort((a, b) => a - b) }
}

/** Core numbers by taking away the vertex of least degree again and again (Batagelj and Zaversnik). */
function findCores({ neighbours }: SimpleGraph): number[] {
  const degree = neighbours.map(({ length }) => length)
  const buckets: number[][] = Array.from({ length: Math.max(0, ...degree) + 1 }, () => [])
  degree.forEach((value, vertex) => {
    buckets[value]?.push(vertex)
  })
  const cores = new Array<number>(neighbours.length).fill(0)
  const gone = new Uint8Array(neighbours.length)
  let core = 0
  for (let level = 0; level < buckets.length; level += 1) {
    const bucket = buckets[level] ?? []
    for (const vertex of bucket) {
      if (gone[vertex] === 1 || degree[vertex] !== level) continue
      gone[vertex] = 1
      core = Math.max(core, level)
      cores[vertex] = core
      for (const other of neighbours[vertex] ?? []) {
        const lowered = (degree[other] ?? 0) - 1
        if (gone[other] === 1 || lowered < level) continue
        degree[other] = lowered
        buckets[lowered]?.push(other)
      }
    }
  }
  return cores
}

/**
 * Burt's constraint (Structural Holes, 1992) with equal weights: Σ over neighbours j of
 * (p_ij + Σ over common neighbours q of p_iq · p_qj)², where p_ij = 1 / degree of i.
 */
function findConstraints({ neighbours }: SimpleGraph): (number | null)[] {
  const indirect = new Float64Array(neighbours.length)
  return neighbours.map((around) => {
    if (around.length === 0) return null
    const share = 1 / around.length
    for (const between of around) {
      const beyond = neighbours[between] ?? []
      for (const other of beyond) indirect[other] = (indirect[other] ?? 0) + share / beyond.length
    }
    let constraint = 0
    for (const other of around) constraint += (share + (indirect[other] ?? 0)) ** 2
    for (const between of around) for (const other of neighbours[between] ?? []) indirect[other] = 0
    return constraint
  })
}
