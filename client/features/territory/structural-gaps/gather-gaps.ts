import type { StructuralGapsQuery } from '../../../generated/graphql.ts'

type Gap = StructuralGapsQuery['structuralGaps'][number]
type GapKind = Gap['kind']

/** Kinds of gap, the most telling first. */
export const GAP_KINDS = ['MISSING_BRIDGE', 'SINGLE_CONNECTION', 'GROUP_WITHOUT_AREA', 'MISSING_CATEGORY'] as const

/** The categories that nobody of one area is of, together. */
export interface CategoryGaps {
  readonly area: Gap['area']
  /** Actors of the area. */
  readonly actors: number
  readonly categories: readonly Gap['category'][]
  /** Ids of its actors. */
  readonly lit: readonly string[]
}

/** Gaps of the structure, gathered for reading. */
export interface GatheredGaps {
  readonly ofKind: (kind: GapKind) => readonly Gap[]
  /** Area by area, the one with the most first; those of which nothing is known at the end. */
  readonly categories: readonly CategoryGaps[]
  /** Micro-areas in which some actor is known to be seated. */
  readonly seatedAreas: number
  /** Of some group a micro-area is known that it covers. */
  readonly groupsCover: boolean
}

/** Gathers what was answered: gaps by kind, missing categories by area. */
export function gatherGaps({
  structuralGaps,
  microAreas,
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
  // Where nobody is seated every category is missing, so that the area is among these.
  const empty = categories.filter(({ actors }) => actors === 0).length
  return {
    ofKind: (asked) => structuralGaps.filter(({ kind }) => kind === asked),
    categories: categories.toSorted(
      (a, b) => Number(a.actors === 0) - Number(b.actors === 0) || b.categories.length - a.categories.length,
    ),
    seatedAreas: microAreas.length - empty,
    groupsCover: [...localNodes.nodes, ...governanceBodies.nodes].some(({ areas: covered }) => covered.length > 0),
  }
}
