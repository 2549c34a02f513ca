import type { i18n as I18n } from 'i18next'
import type { ExpectedResultsQuery } from '../../../generated/graphql.ts'
import { writeBand } from '../words/tell-band.ts'

export type ExpectedResult = ExpectedResultsQuery['expectedResults'][number]
export type Evidence = ExpectedResult['evidence'][number]

/** What is counted as evidence, in words that go with its number; the number where there is any. */
export interface EvidenceWords {
  /** "8", or "3–8"; null where nothing is on record. */
  readonly number: string | null
  readonly text: string
}

/** "8" and "tra sportelli, seminari e incontri"; without a number, what of is not on record. */
export function tellEvidence(i18n: I18n, { measure, count }: Evidence): EvidenceWords {
  const t = i18n.getFixedT(null, 'structure')
  return {
    number: count.possible === 0 ? null : writeBand(count),
    text: t(`results.measure.${measure}`, { count: count.possible }),
  }
}

/** How much of a result is measured: all that counts as evidence, some of it, nothing. */
export function measuredOf({ measured, evidence }: ExpectedResult): 'all' | 'some' | 'none' {
  if (!measured) return 'none'
  return evidence.every(({ count }) => count.possible > 0) ? 'all' : 'some'
}
