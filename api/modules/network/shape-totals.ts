import { ENTITIES, NETWORK_ENTITY_TYPES } from '#graph-schema/model/entity.ts'
import { TIE_KINDS } from '#graph-schema/model/tie.ts'
import type { Shaped } from '../../read/shape.ts'

/** Counts of what a filter matched: entities by the prefix of their ids, ties by kind. */
export interface Totals {
  readonly byType: ReadonlyMap<string, number>
  readonly byKind: ReadonlyMap<string, number>
}

/** Totals as the SDL has them; types and kinds without any are left out. */
export function shapeTotals({ byType, byKind }: Totals): Shaped {
  const types = NETWORK_ENTITY_TYPES.map((entityType) => ({
    entityType,
    count: byType.get(ENTITIES[entityType].idPrefix) ?? 0,
  }))
  const kinds = TIE_KINDS.map((kind) => ({ kind, count: byKind.get(kind) ?? 0 }))
  return {
    entities: countMatched(byType),
    ties: countMatched(byKind),
    byEntityType: types.filter(({ count }) => count > 0),
    byTieKind: kinds.filter(({ count }) => count > 0),
  }
}

export function countMatched(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0)
}
