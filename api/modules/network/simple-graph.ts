/** A simple undirected graph: vertices are 0 … n−1, each with its neighbours, none twice and never itself. */
export interface SimpleGraph {
  readonly neighbours: readonly (readonly number[])[]
  /** Pairs of vertices that are joined. */
  readonly pairCount: number
}

/** Builds the simple graph of some pairs: direction, parallels and loops dropped, and pairs with an unknown end. */
export function makeSimpleGraph(ids: readonly string[], pairs: Iterable<readonly [string, string]>): SimpleGraph {
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
