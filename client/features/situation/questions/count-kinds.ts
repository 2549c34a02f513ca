import { ACTOR_KINDS } from '#graph-schema/model/actor.ts'
import type { SituationKindsQuery } from '../../../generated/graphql.ts'
import { type EntityClass, legendOrder } from '../../../graph/model/entity-class.ts'
import type { Network } from '../../../graph/model/network.ts'

type ActorClass = Exclude<EntityClass, 'PROJECT' | 'EVENT'>

const CLASSES: readonly ActorClass[] = [...ACTOR_KINDS, 'GOVERNANCE_BODY', 'LOCAL_NODE']

/** How many actors of a kind there are. */
export interface KindCount {
  readonly entityClass: ActorClass
  readonly count: number
}

/** Actors by kind, the most first, counted one by one. */
export function countKinds({ entities }: Network): readonly KindCount[] {
  return rank([...entities.values()].map(({ entityClass }) => [entityClass, 1] as const))
}

/** The same from counts of cells, where the network is too large to be read. */
export function addUpKinds(cells: SituationKindsQuery['networkOverview']['cells']): readonly KindCount[] {
  return rank(cells.map(({ entityType, kind, entities }) => [kind ?? entityType, entities] as const))
}

function rank(counted: readonly (readonly [string, number])[]): readonly KindCount[] {
  const countOf = (entityClass: ActorClass) =>
    counted.filter(([name]) => name === entityClass).reduce((sum, [, count]) => sum + count, 0)
  return CLASSES.map((entityClass) => ({ entityClass, count: countOf(entityClass) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || legendOrder(a.entityClass) - legendOrder(b.entityClass))
}
