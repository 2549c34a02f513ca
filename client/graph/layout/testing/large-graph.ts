import type { LayoutGraph } from '../contract.ts'
import { createRandom, drawIndex } from '../maths/random.ts'

/** A made-up network: communities of very unlike sizes, three ties a vertex, some of them across. */
export function buildLargeGraph(count: number, seed: number): LayoutGraph {
  const random = createRandom(seed)
  const community = Array.from({ length: count }, () => Math.floor(random() * random() * 8))
  const vertices = community.map((group, index) => ({
    id: `v${String(index).padStart(4, '0')}`,
    kind: `KIND_${group}`,
    label: `Cooperativa di prova numero ${index}`,
    halfWidth: 17,
    halfHeight: 17,
  }))
  const ties = Array.from({ length: 3 * count }, (_, index) => {
    const source = drawIndex(random, count)
    let target = drawIndex(random, count)
    for (let tries = 0; tries < 30 && community[target] !== community[source]; tries += 1) {
      target = drawIndex(random, count)
    }
    return {
      id: `t${index}`,
      source: vertices[source]?.id ?? '',
      target: vertices[target]?.id ?? '',
      kind: 'Collaboration',
      role: null,
      directed: false,
    }
  })
  return { vertices, ties }
}
