/**
 * A graph as typed arrays. Vertices and ties are numbered from 0; the ties of vertex v are `incidentTie[k]` and lead
 * to `neighbour[k]` for k from `firstIncident[v]` up to, not including, `firstIncident[v + 1]`.
 */
export interface Topology {
  readonly count: number
  readonly tieCount: number
  readonly source: Int32Array
  readonly target: Int32Array
  readonly firstIncident: Int32Array
  readonly incidentTie: Int32Array
  readonly neighbour: Int32Array
}

export type IndexPair = readonly [source: number, target: number]

export function buildTopology(count: number, pairs: readonly IndexPair[]): Topology {
  const tieCount = pairs.length
  const source = Int32Array.from(pairs, ([from]) => from)
  const target = Int32Array.from(pairs, ([, to]) => to)
  const firstIncident = new Int32Array(count + 1)
  for (const [from, to] of pairs) {
    firstIncident[from + 1] = (firstIncident[from + 1] ?? 0) + 1
    firstIncident[to + 1] = (firstIncident[to + 1] ?? 0) + 1
  }
  for (let v = 0; v < count; v += 1) firstIncident[v + 1] = (firstIncident[v + 1] ?? 0) + (firstIncident[v] ?? 0)
  const next = firstIncident.slice()
  const incidentTie = new Int32Array(2 * tieCount)
  const neighbour = new Int32Array(2 * tieCount)
  function attach(vertex: number, tie: number, other: number): void {
    const slot = next[vertex] ?? 0
    incidentTie[slot] = tie
    neighbour[slot] = other
    next[vertex] = slot + 1
  }
  pairs.forEach(([from, to], tie) => {
    attach(from, tie, to)
    attach(to, tie, from)
  })
  return { count, tieCount, source, target, firstIncident, incidentTie, neighbour }
}

export function degreeOf(topology: Topology, vertex: number): number {
  return (topology.firstIncident[vertex + 1] ?? 0) - (topology.firstIncident[vertex] ?? 0)
}

/** The neighbours of a vertex, in the order of the ties. */
export function neighboursOf(topology: Topology, vertex: number): Int32Array {
  return topology.neighbour.subarray(topology.firstIncident[vertex] ?? 0, topology.firstIncident[vertex + 1] ?? 0)
}

/** The part of a graph on some vertices, renumbered in the order given. */
export function takeSubgraph(topology: Topology, vertices: readonly number[]): Topology {
  const renumbered = new Map(vertices.map((vertex, index) => [vertex, index]))
  const pairs: IndexPair[] = []
  for (let tie = 0; tie < topology.tieCount; tie += 1) {
    const from = renumbered.get(topology.source[tie] ?? -1)
    const to = renumbered.get(topology.target[tie] ?? -1)
    if (from !== undefined && to !== undefined) pairs.push([from, to])
  }
  return buildTopology(vertices.length, pairs)
}

/** Steps from one vertex to every other; −1 where there is no way. */
export function countHopsFrom(topology: Topology, start: number): Int32Array {
  const hops = new Int32Array(topology.count).fill(-1)
  const queue = new Int32Array(topology.count)
  hops[start] = 0
  queue[0] = start
  let waiting = 1
  for (let head = 0; head < waiting; head += 1) {
    const vertex = queue[head] ?? 0
    for (const other of neighboursOf(topology, vertex)) {
      if (hops[other] !== -1) continue
      hops[other] = (hops[vertex] ?? 0) + 1
      queue[waiting] = other
      waiting += 1
    }
  }
  return hops
}

/** Steps between all pairs, row by row: `hops[a * count + b]`. */
export function countAllHops(topology: Topology): Int32Array {
  const hops = new Int32Array(topology.count * topology.count)
  for (let start = 0; start < topology.count; start += 1) {
    hops.set(countHopsFrom(topology, start), start * topology.count)
  }
  return hops
}

/** The connected components, largest first (equal ones by their first vertex), each in ascending order. */
export function findComponents(topology: Topology): number[][] {
  const seen = new Uint8Array(topology.count)
  const components: number[][] = []
  for (let start = 0; start < topology.count; start += 1) {
    if (seen[start] === 1) continue
    const members: number[] = []
    countHopsFrom(topology, start).forEach((steps, vertex) => {
      if (steps === -1) return
      seen[vertex] = 1
      members.push(vertex)
    })
    components.push(members)
  }
  return components.sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0))
}

/** The vertices left after taking leaves away until there is none: where all the cycles are. */
export function findTwoCore(topology: Topology): number[] {
  const left = Int32Array.from({ length: topology.count }, (_, vertex) => degreeOf(topology, vertex))
  const leaves: number[] = []
  left.forEach((degree, vertex) => {
    if (degree === 1) leaves.push(vertex)
  })
  for (let leaf = leaves.pop(); leaf !== undefined; leaf = leaves.pop()) {
    left[leaf] = 0
    for (const other of neighboursOf(topology, leaf)) {
      const degree = left[other] ?? 0
      if (degree === 0) continue
      left[other] = degree - 1
      if (degree === 2) leaves.push(other)
    }
  }
  const core: number[] = []
  left.forEach((degree, vertex) => {
    if (degree >= 2) core.push(vertex)
  })
  return core
}
