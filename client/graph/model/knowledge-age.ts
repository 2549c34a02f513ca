import { yearsBefore } from '#graph-schema/model/day.ts'
import { isActorKind } from './entity-class.ts'
import type { Network } from './network.ts'

/** How long ago a fact was last told: within two years, within five, or longer ago or on no known day. */
export const KNOWLEDGE_AGES = ['FRESH', 'AGEING', 'OLD'] as const
export type KnowledgeAge = (typeof KNOWLEDGE_AGES)[number]

/** Years up to which each age lasts. */
const AGE_YEARS = { FRESH: 2, AGEING: 5 } as const

/** Years for which one can ask what nobody has confirmed. */
export const UNCONFIRMED_YEARS = [1, 2, 5, 10] as const

/** True when a fact was last told more than so many years before `moment` (ISO day), or on no known day. */
export function isUnconfirmed(lastAttested: string | null, years: number, moment: string): boolean {
  return lastAttested === null || lastAttested < yearsBefore(moment, years)
}

/** The age of what is known of a fact on an ISO day. */
export function ageOf(lastAttested: string | null, moment: string): KnowledgeAge {
  if (!isUnconfirmed(lastAttested, AGE_YEARS.FRESH, moment)) return 'FRESH'
  return isUnconfirmed(lastAttested, AGE_YEARS.AGEING, moment) ? 'OLD' : 'AGEING'
}

/** The ages of what is known of the ties and the actors of a network, by id. */
export function listAges({ entities, ties }: Network, moment: string): ReadonlyMap<string, KnowledgeAge> {
  const actors = [...entities.values()].filter(({ entityClass }) => isActorKind(entityClass))
  return new Map([...ties.values(), ...actors].map(({ id, lastAttested }) => [id, ageOf(lastAttested, moment)]))
}
