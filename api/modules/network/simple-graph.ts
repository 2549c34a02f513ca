/** A simple undirected graph: vertices are 0 … n−1, each with its neighbours, none twice and never itself. */
export interface SimpleGraph {
  readonly neighbours: readonly (readonly number[])[]
  /** Pairs of vertices that are joined. */
  readonly pairCount: number
}

/** Two ends; what else the row holds does not matter here. */
export type Pair = readonly [from: string, to: string, ...rest: readonly unknown[]]

/** Builds the simple graph of some pairs: direction, parallels and loops dropped, and pairs with an unknown end. */
export function makeSimpleGraph(ids: readonly string[], pairs: Iterable<Pair>): SimpleGraph {
  const index = new Map(ids.map((id, place) => [id, place]))
  const sets = ids.map(() => new Set<number>())
  let pairCount = 0
  for (const [from, to] of pairs) {
    const [a, b] = [index.get(from), index.get(to)]
    if (a === undefined || b === undefined || a === b || sets[a]?.has(b) !== false) continue
    sets[a]?.add(b)
    sets[b]?.add(a)
    pairCount += 1
  }
  return { neighbours: sets.map((set) => [...set].sort((a, b) => a - b)), pairCount }
}

/** Connected parts of what stays when some vertices leave, each by breadth-first search from its smallest vertex. */
export function findParts({ neighbours }: SimpleGraph, leaving: ReadonlySet<number> = new Set()): number[][] {
  const seen = new Set(leaving)
  return neighbours.flatMap((_, start) => {
    if (seen.has(start)) return []
    seen.add(start)
    const part = [start]
    // The list grows while it is walked: it is the queue of the search.
    for (const vertex of part) {
      for (const other of neighbours[vertex] ?? []) {
        if (seen.has(other)) continue
        seen.add(other)
        part.push(other)
      }
    }
    return [part]
  })
}
