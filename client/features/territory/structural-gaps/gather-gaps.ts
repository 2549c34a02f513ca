import type { StructuralGapsQuery } from '../../../generated/graphql.ts'

type Gap = StructuralGapsQuery['structuralGaps'][number]
type GapKind = Gap['kind']

/** Kinds of gap, the most telling first. */
export const GAP_KINDS = ['MISSING_BRIDGE', 'SINGLE_CONNECTION', 'GROUP_WITHOUT_AREA', 'MISSING_CATEGORY'] as const

/** The categories that nobody of one area is of, together. */
export interface CategoryGaps {
  readonly area: Gap['area']
  /** Actors of the area, surely and at most. */
  readonly actors: Gap['actors']
  readonly categories: readonly Gap['category'][]
  /** Ids of its actors. */
  readonly lit: readonly string[]
}

/** Gaps of the structure, gathered for reading. */
export interface GatheredGaps {
  readonly ofKind: (kind: GapKind) => readonly Gap[]
  /** Area by area, the one with the most first; those of which nothing can be claimed, without any, at the end. */
  readonly categories: readonly CategoryGaps[]
  /** Micro-areas in which some actor is surely seated. */
  readonly seatedAreas: number
  /** Of some group a micro-area is known that it covers. */
  readonly groupsCover: boolean
}

/** Gathers what was answered: gaps by kind, missing categories by area. */
export function gatherGaps({
  structuralGaps,
  territory,
  localNodes,
  governanceBodies,
}: StructuralGapsQuery): GatheredGaps {
  const missing = structuralGaps.filter(({ kind }) => kind === 'MISSING_CATEGORY')
  const areas = [...new Set(missing.map(({ area }) => area.id))]
  const categories = areas.flatMap((id): CategoryGaps[] => {
    const gaps = missing.filter(({ area }) => area.id === id)
    const [first] = gaps
    if (first === undefined) return []
    const { area, actors, lit } = first
    return [{ area, actors, lit, categories: gaps.map(({ category }) => category) }]
  })
  const unsure = territory.areas.filter(({ area, seats }) => seats.sure === 0 && !areas.includes(area.id))
  return {
    ofKind: (asked) => structuralGaps.filter(({ kind }) => kind === asked),
    categories: [
      ...categories.toSorted((a, b) => b.categories.length - a.categories.length),
      ...unsure.map(({ area, seats }): CategoryGaps => ({ area, actors: seats, categories: [], lit: [] })),
    ],
    seatedAreas: territory.areas.length - unsure.length,
    groupsCover: [...localNodes.nodes, ...governanceBodies.nodes].some(({ areas: covered }) => covered.length > 0),
  }
}
