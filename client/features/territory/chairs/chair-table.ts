import { ACTOR_CATEGORIES } from '#graph-schema/model/actor-category.ts'
import type { ChairsQuery } from '../../../generated/graphql.ts'
import type { Band } from '../state/territory.ts'

export type Chair = ChairsQuery['chairs'][number]
type Category = Chair['category']
type Area = ChairsQuery['microAreas'][number]

/** How a chair is: somebody sits there, there is whom to ask, or nobody is on record. */
export type ChairState = 'SEATED' | 'ASK' | 'NOBODY'

/** Chairs by category and micro-area. */
export interface ChairTable {
  readonly areas: readonly Area[]
  readonly categories: readonly Category[]
  readonly chairOf: (area: string, category: Category) => Chair | null
  readonly counts: Readonly<Record<ChairState, number>>
  /** Chairs that are taken, surely and at most. */
  readonly taken: Band
}

/** A chair is taken also by who only may be there: the band says so. */
export function stateOfChair({ seated, candidates }: Chair): ChairState {
  if (seated.possible > 0) return 'SEATED'
  return candidates.length > 0 ? 'ASK' : 'NOBODY'
}

/** Arranges the server's chairs: rows in the order of the categories, columns in that of the areas. */
export function arrangeChairs({ chairs: answered, microAreas }: ChairsQuery): ChairTable {
  // Areas that have ended, and those yet to begin, have no column.
  const shown = new Set(microAreas.map(({ id }) => id))
  const chairs = answered.filter(({ areaId }) => shown.has(areaId))
  const found = new Map(chairs.map((chair) => [`${chair.areaId} ${chair.category}`, chair]))
  const counts = { SEATED: 0, ASK: 0, NOBODY: 0 }
  for (const chair of chairs) counts[stateOfChair(chair)] += 1
  return {
    areas: microAreas,
    categories: ACTOR_CATEGORIES.filter((category) => chairs.some((chair) => chair.category === category)),
    chairOf: (area, category) => found.get(`${area} ${category}`) ?? null,
    counts,
    taken: { sure: chairs.filter(({ seated }) => seated.sure > 0).length, possible: counts.SEATED },
  }
}
