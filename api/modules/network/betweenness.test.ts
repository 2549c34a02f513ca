import { expect, test } from 'vitest'
import { findBetweenness } from './betweenness.ts'
import { makeSimpleGraph } from './simple-graph.ts'

/** Ten bodies in a ring, each with thirty members: whoever is not a body stands between nobody. */
function makeRing(): { readonly ids: readonly string[]; readonly pairs: [string, string][] } {
  const bodies = Array.from({ length: 10 }, (_, place) => `body${place}`)
  const members = bodies.flatMap((body) =>
    Array.from({ length: 30 }, (_, place): [string, string] => [`${body}-member${place}`, body]),
  )
  const ring = bodies.map((body, place): [string, string] => [body, `body${(place + 1) % 10}`])
  return { ids: [...bodies, ...members.map(([id]) => id)].sort(), pairs: [...members, ...ring] }
}

test('betweenness of a graph that is not too large is exact', () => {
  const path = makeSimpleGraph(
    ['a', 'b', 'c', 'd'],
    [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'd'],
    ],
  )
  expect(findBetweenness(path)).toEqual({ values: [0, 2 / 3, 2 / 3, 0], sampled: false })
})

test('betweenness of a larger graph is an estimate that says so, near the exact one and the same each time', () => {
  const { ids, pairs } = makeRing()
  const graph = makeSimpleGraph(ids, pairs)
  const exact = findBetweenness(graph)
  // With so few lines the allowed work would reach for every vertex: a graph that counts as heavy is sampled.
  const estimate = findBetweenness({ ...graph, pairCount: 1e9 }, 100)
  expect([exact.sampled, estimate.sampled]).toEqual([false, true])
  expect(findBetweenness({ ...graph, pairCount: 1e9 }, 100)).toEqual(estimate)
  for (const [place, id] of ids.entries()) {
    const [known = 0, estimated = 0] = [exact.values[place], estimate.values[place]]
    if (id.includes('member')) expect(estimated).toBe(0)
    else expect(Math.abs(estimated / known - 1)).toBeLessThan(0.1)
  }
})
