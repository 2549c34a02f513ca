import type { Network } from './network.ts'

/** How long ago a fact was last told: within two years, within five, or longer ago or on no known day. */
export const KNOWLEDGE_AGES = ['FRESH', 'AGEING', 'OLD'] as const
export type KnowledgeAge = (typeof KNOWLEDGE_AGES)[number]

/** Years up to which each age lasts. */
export const AGE_YEARS = { FRESH: 2, AGEING: 5 } as const

/** Years for which one can ask what nobody has confirmed. */
export const UNCONFIRMED_YEARS = [1, 2, 5, 10] as const

/** The ISO day some years before another. */
export function yearsBefore(day: string, years: number): string {
  const year = String(Number(day.slice(0, 4)) - years).padStart(4, '0')
  // 28 February is the last day that every year has.
  return `${year}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`
}

/** True when a fact was last told more than so many years before `moment` (ISO day), or on no known day. */
export function isUnconfirmed(lastAttested: string | null, years: number, moment: string): boolean {
  return lastAttested === null || lastAttested < yearsBefore(moment, years)
}

/** The age of what is known of a fact on an ISO day. */
export function ageOf(lastAttested: string | null, moment: string): KnowledgeAge {
  if (!isUnconfirmed(lastAttested, AGE_YEARS.FRESH, moment)) return 'FRESH'
  return isUnconfirmed(lastAttested, AGE_YEARS.AGEING, moment) ? 'OLD' : 'AGEING'
}

/** The ages of the ties of a network, by id. */
export function listAges({ ties }: Network, moment: string): ReadonlyMap<string, KnowledgeAge> {
  return new Map([...ties.values()].map(({ id, lastAttested }) => [id, ageOf(lastAttested, moment)]))
}
