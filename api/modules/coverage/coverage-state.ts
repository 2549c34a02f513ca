/** What is known of one need in one micro-area, in the order in which states are counted. */
export const COVERAGE_STATES = ['NOT_SURVEYED', 'UNMET', 'FRAGILE', 'COVERED', 'UNREQUESTED'] as const
export type CoverageState = (typeof COVERAGE_STATES)[number]

/** The state of a cell: whether the need is on record, and how many serve it. */
export function coverageState(needed: boolean, providers: number): CoverageState {
  if (!needed) return providers === 0 ? 'NOT_SURVEYED' : 'UNREQUESTED'
  if (providers === 0) return 'UNMET'
  return providers === 1 ? 'FRAGILE' : 'COVERED'
}
