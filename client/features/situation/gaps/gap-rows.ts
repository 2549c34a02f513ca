import type { CoverageState } from '../../../generated/graphql.ts'
import type { Gaps } from './use-gaps.ts'

/** Something that is missing, or that nobody knows; `count` is what stands before its sentence. */
export type GapRow =
  | { readonly name: 'unmet' | 'due' | 'single' | 'unrequested' | 'unknown'; readonly count: number }
  | { readonly name: 'bare'; readonly count: number; readonly areas: readonly NamedArea[] }

interface NamedArea {
  readonly id: string
  readonly label: string
}

/** There is room for so many. */
const MOST = 3

/**
 * What to look at first: needs that nobody meets, decisions that are due again, areas of which nothing is known, cells
 * that hang on one provider, and what was never surveyed, which is told whenever there is any.
 */
export function listGapRows({ coverage, territory }: Gaps): readonly GapRow[] {
  const countOf = (state: CoverageState) => coverage.totals.find((total) => total.state === state)?.count ?? 0
  const bare = territory.areas.filter(({ desks, seats }) => desks.possible === 0 && seats.possible === 0)
  const rows: readonly GapRow[] = [
    { name: 'unmet', count: countOf('UNMET') },
    { name: 'due', count: coverage.cells.filter(({ decision }) => decision?.due === true).length },
    { name: 'bare', count: bare.length, areas: bare.map(({ area }) => area) },
    { name: 'single', count: countOf('FRAGILE') },
    { name: 'unrequested', count: countOf('UNREQUESTED') },
  ]
  const unknown: GapRow = { name: 'unknown', count: countOf('NOT_SURVEYED') }
  const found = rows.filter(({ count }) => count > 0)
  return unknown.count === 0 ? found.slice(0, MOST) : [...found.slice(0, MOST - 1), unknown]
}

/** How many cells the matrix has: areas by needs. */
export function countCells({ coverage }: Gaps): number {
  return coverage.totals.reduce((sum, { count }) => sum + count, 0)
}
