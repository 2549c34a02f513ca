import { type AnsweredEntity, type AnsweredTie, buildNetwork, type Network } from '../../graph/model/network.ts'

/** An entity as its page asks for it: with its ties, each with both its ends. */
export interface AnsweredEgo extends AnsweredEntity {
  readonly ties: {
    readonly totalCount: number
    readonly nodes: readonly (Omit<AnsweredTie, 'from' | 'to'> & {
      readonly from: AnsweredEntity
      readonly to: AnsweredEntity
    })[]
  }
}

/** The small network of one page: the entity, its ties, and whoever stands at their other ends. */
export function buildEgoNetwork(entity: AnsweredEgo): Network {
  const { nodes, totalCount } = entity.ties
  const entities = new Map<string, AnsweredEntity>([[entity.id, entity]])
  for (const { from, to } of nodes) {
    for (const end of [from, to]) if (!entities.has(end.id)) entities.set(end.id, end)
  }
  return buildNetwork({
    entities: [...entities.values()],
    ties: nodes,
    totals: { entities: entities.size, ties: totalCount },
    truncated: nodes.length < totalCount,
  })
}
