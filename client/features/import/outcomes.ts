import { IMPORT_OUTCOMES, type ImportOutcome } from '#graph-schema/model/import-plan.ts'
import type { ImportRowsQuery } from '../../generated/graphql.ts'

export type ImportRowFacts = NonNullable<ImportRowsQuery['previewImport']>['rows'][number]
export type ImportRowCounts = NonNullable<ImportRowsQuery['previewImport']>['counts']

/** Outcomes in the order in which they ask for attention. */
export const OUTCOME_ORDER: readonly ImportOutcome[] = [
  'REFUSED',
  'POSSIBLE_DUPLICATE',
  'CREATE',
  'UPDATE',
  'UNCHANGED',
  'SKIPPED',
]

/** How many rows have an outcome. */
export function countOf(counts: ImportRowCounts, outcome: ImportOutcome): number {
  switch (outcome) {
    case 'CREATE':
      return counts.create
    case 'UPDATE':
      return counts.update
    case 'UNCHANGED':
      return counts.unchanged
    case 'POSSIBLE_DUPLICATE':
      return counts.possibleDuplicate
    case 'REFUSED':
      return counts.refused
    case 'SKIPPED':
      return counts.skipped
  }
}

/** How many rows there are of any outcome. */
export function countAll(counts: ImportRowCounts): number {
  return IMPORT_OUTCOMES.reduce((sum, outcome) => sum + countOf(counts, outcome), 0)
}
