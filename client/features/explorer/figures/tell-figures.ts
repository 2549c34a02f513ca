import type { NetworkFiguresQuery } from '../../../generated/graphql.ts'

/** The figures of a network, as they are answered. */
export type Metrics = NetworkFiguresQuery['metrics']
/** Those of one of its entities. */
export type EntityFigures = Metrics['figures'][number]

/** How often an entity lies between others: of 100 pairs, rounded; `few` is less than one, but some. */
export type Passage = { readonly form: 'none' | 'few' } | { readonly form: 'share'; readonly count: number }

/** @param betweenness the share of pairs of others whose shortest ways pass through it, 0 … 1 */
export function tellPassage(betweenness: number): Passage {
  const count = Math.round(betweenness * 100)
  if (count > 0) return { form: 'share', count }
  return { form: betweenness > 0 ? 'few' : 'none' }
}

/** Which connected part of the network an entity is in. */
export type OwnPart =
  | { readonly form: 'alone' | 'whole' | 'largest'; readonly size: number }
  | { readonly form: 'other'; readonly size: number; readonly largest: number }

export function tellPart({ entityCount, componentSizes }: Metrics, { componentSize: size }: EntityFigures): OwnPart {
  const largest = componentSizes[0] ?? size
  if (size === 1) return { form: 'alone', size }
  if (size === entityCount) return { form: 'whole', size }
  return size === largest ? { form: 'largest', size } : { form: 'other', size, largest }
}

/** How many different contacts the contacts of an entity are worth. */
export type Contacts =
  | { readonly form: 'single' | 'apart' | 'asOne'; readonly count: number }
  | { readonly form: 'overlapping'; readonly count: number; readonly worth: number }

/** Figures nearer than this differ by rounding alone. */
const SAME = 1e-9

/**
 * The inverse of Burt's constraint: an entity with k contacts that have no tie with each other has a constraint of
 * exactly 1/k, and every tie among them raises it. Null for an entity without contacts.
 */
export function tellContacts({ constraint, degree: count }: EntityFigures): Contacts | null {
  if (constraint === null || count === 0) return null
  if (count === 1) return { form: 'single', count }
  const worth = 1 / constraint
  if (worth > count - SAME) return { form: 'apart', count }
  return worth < 1.05 ? { form: 'asOne', count } : { form: 'overlapping', count, worth }
}

/** Entities with a rank: those that stand for themselves. */
export function countRanked({ figures }: Metrics): number {
  return figures.filter(({ rank }) => rank !== null).length
}
