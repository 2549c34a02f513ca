import { FACT_SETS, type FactSet } from '#graph-schema/model/evidence.ts'
import { type AnsweredArea, indexByEnd, type Network } from './network.ts'

/** What is shown before anyone asks for more: facts from other sources are switched on by hand. */
export const DEFAULT_SETS: ReadonlySet<FactSet> = new Set(FACT_SETS.filter((set) => set !== 'context'))

/**
 * The part of a network that stands in the chosen sets: entities and ties with at least one of them. Ties whose end
 * falls away go too. Totals are those of the part, unless the network was cut by a limit.
 */
export function takeSets(network: Network, sets: ReadonlySet<string>): Network {
  const entities = new Map([...network.entities].filter(([, entity]) => entity.sets.some((set) => sets.has(set))))
  const ties = new Map(
    [...network.ties].filter(
      ([, tie]) => tie.sets.some((set) => sets.has(set)) && entities.has(tie.from) && entities.has(tie.to),
    ),
  )
  return {
    entities,
    ties,
    tiesOf: indexByEnd(ties.values()),
    totals: network.truncated ? network.totals : { entities: entities.size, ties: ties.size },
    truncated: network.truncated,
  }
}

/** Ties of each set, for the legend's rows of sources. */
export function countTiesBySet(network: Network): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const tie of network.ties.values()) {
    for (const set of tie.sets) counts.set(set, (counts.get(set) ?? 0) + 1)
  }
  return counts
}

/** Sets that any entity or tie stands in. */
export function listSets(network: Network): ReadonlySet<string> {
  return new Set([...network.entities.values(), ...network.ties.values()].flatMap(({ sets }) => sets))
}

/** Micro-areas that any entity stands in or serves, ordered by id. */
export function listAreas(network: Network): readonly AnsweredArea[] {
  const all = [...network.entities.values()].flatMap(({ areas, servedAreas }) => [...areas, ...servedAreas])
  return [...new Map(all.map((area) => [area.id, area])).values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
