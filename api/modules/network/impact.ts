import { findParts, type SimpleGraph } from './simple-graph.ts'

/** What leaving does to a graph; vertices are numbers. */
export interface LeavingImpact {
  /** Vertices that lose every way to the largest part that remains of what they were in, ascending. */
  readonly cutOff: number[]
  /** Parts that those form. */
  readonly cutOffParts: number
  /** Pairs, among those who stay, that had a way to each other and have none any more. */
  readonly partedPairs: number
  /** Joined pairs that go with those who leave. */
  readonly lostTies: number
}

/** Works out what happens to a graph when some of its vertices leave. */
export function measureLeaving(graph: SimpleGraph, leaving: ReadonlySet<number>): LeavingImpact {
  const before = findParts(graph)
  const after = findParts(graph, leaving)
  const cutOff: number[] = []
  let cutOffParts = 0
  let partedPairs = 0
  for (const part of before) {
    const remains = after.filter(([first = -1]) => part.includes(first)).sort((a, b) => b.length - a.length)
    const staying = remains.reduce((sum, { length }) => sum + length, 0)
    partedPairs += pairsOf(staying) - remains.reduce((sum, { length }) => sum + pairsOf(length), 0)
    const [, ...smaller] = remains
    cutOff.push(...smaller.flat())
    cutOffParts += smaller.length
  }
  return { cutOff: cutOff.sort((a, b) => a - b), cutOffParts, partedPairs, lostTies: countLost(graph, leaving) }
}

function pairsOf(count: number): number {
  return (count * (count - 1)) / 2
}

function countLost({ neighbours }: SimpleGraph, leaving: ReadonlySet<number>): number {
  let lost = 0
  for (const vertex of leaving) {
    // A pair of two who leave is met twice.
    for (const other of neighbours[vertex] ?? []) lost += leaving.has(other) ? 0.5 : 1
  }
  return lost
}
