import type { StructuralGapsQuery } from '../../../generated/graphql.ts'

type Gap = StructuralGapsQuery['structuralGaps'][number]
type GapKind = Gap['kind']

/** Kinds of gap, the most telling first. */
export const GAP_KINDS = ['MISSING_BRIDGE', 'SINGLE_CONNECTION', 'GROUP_WITHOUT_AREA', 'MISSING_CATEGORY'] as const

/** The categories that nobody of one area is of, together. */
export interface CategoryGaps {
  readonly area: Gap['area']
  /** Some actor is surely seated there. */
  readonly surely: boolean
  /** Actors of the area, surely and at most. */
  readonly actors: Gap['actors']
  readonly categories: readonly Gap['category'][]
  /** Ids of its actors. */
  readonly lit: readonly string[]
}

/** Gaps of the structure, gathered for reading. */
export interface GatheredGaps {
  /** Sure ones first. */
  readonly ofKind: (kind: GapKind) => readonly Gap[]
  /** Area by area: sure ones first, then the one with the most; those in which nobody is known, without any, at the end. */
  readonly categories: readonly CategoryGaps[]
  /** Micro-areas in which some actor is seated, surely or possibly. */
  readonly seatedAreas: number
  /** Of some group a micro-area is known that it covers. */
  readonly groupsCover: boolean
  /** Every gap is sure. */
  readonly allSure: boolean
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
    const { area, surely, actors, lit } = first
    return [{ area, surely, actors, lit, categories: gaps.map(({ category }) => category) }]
  })
  const empty = territory.areas.filter(({ area, seats }) => seats.possible === 0 && !areas.includes(area.id))
  return {
    ofKind: (asked) => structuralGaps.filter(({ kind }) => kind === asked).toSorted(sureFirst),
    categories: [
      ...categories.toSorted((a, b) => sureFirst(a, b) || b.categories.length - a.categories.length),
      ...empty.map(
        ({ area, seats }): CategoryGaps => ({ area, surely: false, actors: seats, categories: [], lit: [] }),
      ),
    ],
    seatedAreas: territory.areas.length - empty.length,
    groupsCover: [...localNodes.nodes, ...governanceBodies.nodes].some(({ areas: covered }) => covered.length > 0),
    allSure: structuralGaps.every(({ surely }) => surely),
  }
}

function sureFirst(a: { readonly surely: boolean }, b: { readonly surely: boolean }): number {
  return Number(b.surely) - Number(a.surely)
}
