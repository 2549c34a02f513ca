import { describe, expect, test } from 'vitest'
import {
  buildTopology,
  countAllHops,
  countHopsFrom,
  degreeOf,
  findComponents,
  findTwoCore,
  neighboursOf,
  takeSubgraph,
} from './topology.ts'

/** A triangle 0–1–2 with a tail 2–3–4, a pair 5–6 and a lone 7. */
const GRAPH = buildTopology(8, [
  [0, 1],
  [1, 2],
  [2, 0],
  [2, 3],
  [3, 4],
  [5, 6],
])

describe('a topology', () => {
  test('knows the neighbours of each vertex', () => {
    expect([...neighboursOf(GRAPH, 2)]).toEqual([1, 0, 3])
    expect([2, 4, 7].map((vertex) => degreeOf(GRAPH, vertex))).toEqual([3, 1, 0])
  })

  test('counts steps, −1 where there is no way', () => {
    expect([...countHopsFrom(GRAPH, 4)]).toEqual([3, 3, 2, 1, 0, -1, -1, -1])
    expect(countAllHops(GRAPH)[4 * 8 + 0]).toBe(3)
  })

  test('has its components, largest first', () => {
    expect(findComponents(GRAPH)).toEqual([[0, 1, 2, 3, 4], [5, 6], [7]])
  })

  test('has its cycles in the 2-core', () => {
    expect(findTwoCore(GRAPH)).toEqual([0, 1, 2])
  })

  test('can be cut down to some vertices, renumbered in their order', () => {
    const part = takeSubgraph(GRAPH, [4, 3, 2])
    expect([...part.source]).toEqual([2, 1])
    expect([...part.target]).toEqual([1, 0])
  })
})
