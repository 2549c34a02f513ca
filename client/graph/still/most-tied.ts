import { indexByEnd, type Network } from '../model/network.ts'

/** Larger networks are drawn by their most tied part: a small picture of more is a cloud. */
const MOST_DRAWN = 110
const KEPT = 60

/** The part of a network that a small picture can show: all of it, or its most tied entities and the ties among them. */
export function takeMostTied(network: Network): Network {
  if (network.entities.size <= MOST_DRAWN) return network
  const tiesOf = (id: string) => network.tiesOf.get(id)?.length ?? 0
  const ranked = [...network.entities.keys()].sort((a, b) => tiesOf(b) - tiesOf(a) || (a < b ? -1 : 1))
  const kept = new Set(ranked.slice(0, KEPT))
  const entities = new Map([...network.entities].filter(([id]) => kept.has(id)))
  const ties = new Map([...network.ties].filter(([, { from, to }]) => kept.has(from) && kept.has(to)))
  return { ...network, entities, ties, tiesOf: indexByEnd(ties.values()), truncated: true }
}
