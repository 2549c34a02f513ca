import { isActorClass } from '../../../graph/model/entity-class.ts'
import { type Network, type NetworkEntity, otherEnd } from '../../../graph/model/network.ts'

/** Two actors that are connected by others. */
export interface Pair {
  readonly from: NetworkEntity
  readonly to: NetworkEntity
}

/** Steps between the two: two others stand between them, and four marks have room in a row. */
const STEPS = 3

/**
 * An example of who connects whom: from the most tied actor to the best known of those who are two others away, or,
 * where there is none, one other. Those who stand for unknown members are no example. Null where nobody is that far.
 */
export function choosePair(network: Network): Pair | null {
  const tiesOf = ({ id }: NetworkEntity) => network.tiesOf.get(id)?.length ?? 0
  const byTies = (a: NetworkEntity, b: NetworkEntity) => tiesOf(b) - tiesOf(a) || (a.id < b.id ? -1 : 1)
  const actors = [...network.entities.values()]
    .filter(({ entityClass, collective }) => isActorClass(entityClass) && !collective)
    .sort(byTies)
  const [from] = actors
  if (from === undefined) return null
  const steps = countSteps(network, from.id)
  for (const wanted of [STEPS, STEPS - 1]) {
    const to = actors.find(({ id }) => steps.get(id) === wanted)
    if (to !== undefined) return { from, to }
  }
  return null
}

/** Ties on the shortest way from one to every other that can be reached. */
function countSteps(network: Network, start: string): ReadonlyMap<string, number> {
  const steps = new Map([[start, 0]])
  // The map grows while it is walked: it is the queue of the search.
  for (const [id, far] of steps) {
    for (const tie of network.tiesOf.get(id) ?? []) {
      const next = otherEnd(tie, id)
      if (!steps.has(next)) steps.set(next, far + 1)
    }
  }
  return steps
}
