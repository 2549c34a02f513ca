import { describe, expect, test } from 'vitest'
import { measureLeaving } from './impact.ts'
import { makeSimpleGraph } from './simple-graph.ts'

function makeGraph(count: number, pairs: readonly (readonly [number, number])[]) {
  const ids = Array.from({ length: count }, (_, place) => String(place))
  return makeSimpleGraph(
    ids,
    pairs.map(([a, b]): [string, string] => [String(a), String(b)]),
  )
}

describe('leaving', () => {
  test('cuts off what hung on the one who leaves, but for the largest part that remains', () => {
    // 0–1–2–3 and 2–4, 2–5–6: without 2 there remain {0,1}, {3}, {4}, {5,6}.
    const graph = makeGraph(7, [
      [0, 1],
      [1, 2],
      [2, 3],
      [2, 4],
      [2, 5],
      [5, 6],
    ])
    expect(measureLeaving(graph, new Set([2]))).toEqual({
      cutOff: [3, 4, 5, 6],
      cutOffParts: 3,
      partedPairs: 13,
      lostTies: 4,
    })
  })

  test('cuts nobody off where there is a way round, and leaves other parts alone', () => {
    const graph = makeGraph(6, [
      [0, 1],
      [1, 2],
      [2, 0],
      [3, 4],
    ])
    expect(measureLeaving(graph, new Set([1]))).toEqual({ cutOff: [], cutOffParts: 0, partedPairs: 0, lostTies: 2 })
  })

  test('counts a tie between two who leave once', () => {
    const graph = makeGraph(4, [
      [0, 1],
      [1, 2],
      [2, 3],
    ])
    expect(measureLeaving(graph, new Set([1, 2]))).toEqual({
      cutOff: [3],
      cutOffParts: 1,
      partedPairs: 1,
      lostTies: 3,
    })
  })

  test('parts as many pairs as a walk from everybody to everybody finds, on graphs drawn by lot', () => {
    let seed = 7
    const draw = (most: number) => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed % most
    }
    for (let round = 0; round < 40; round += 1) {
      const count = 4 + draw(9)
      const pairs = Array.from({ length: count + 1 }, (): [number, number] => [draw(count), draw(count)])
      const leaver = draw(count)
      const found = measureLeaving(makeGraph(count, pairs), new Set([leaver]))
      expect({ count, pairs, leaver, parted: found.partedPairs }).toEqual({
        count,
        pairs,
        leaver,
        parted: countParted(count, pairs, leaver),
      })
    }
  })
})

/** Reachability by Warshall's closure, before and after: knows nothing of parts. */
function countParted(count: number, pairs: readonly (readonly [number, number])[], leaver: number): number {
  const close = (kept: readonly (readonly [number, number])[]) => {
    const reach = new Set(kept.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))
    for (let via = 0; via < count; via += 1)
      for (let a = 0; a < count; a += 1)
        for (let b = 0; b < count; b += 1)
          if (reach.has(`${a} ${via}`) && reach.has(`${via} ${b}`)) reach.add(`${a} ${b}`)
    return reach
  }
  const before = close(pairs)
  const after = close(pairs.filter((pair) => !pair.includes(leaver)))
  let parted = 0
  for (let a = 0; a < count; a += 1)
    for (let b = a + 1; b < count; b += 1) {
      const stay = a !== leaver && b !== leaver
      if (stay && before.has(`${a} ${b}`) && !after.has(`${a} ${b}`)) parted += 1
    }
  return parted
}
