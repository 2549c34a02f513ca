import { skipToken, useQuery } from '@apollo/client/react'
import { useDebouncedValue } from '@mantine/hooks'
import { SearchDocument } from '../../generated/graphql.ts'
import { useAsOf, useIsTimeless } from '../../lib/as-of.ts'
import { markAbsent, type ReachableHit, reachableHits } from './search-hits.ts'

/** The API takes at most 120 characters. */
export const LONGEST_TEXT = 120

/** Suggestions of a search over everything. */
const FIRST = 12

const PAUSE_MS = 160

/** `idle` before two letters are typed; `found` keeps the hits of the text before while the new ones are on their way. */
export type SearchState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'found'; readonly text: string; readonly hits: readonly ReachableHit[] }

/**
 * Searches while the reader types, after a short pause, and never for less than two letters.
 * @param first most hits, 1 to 200.
 */
export function useSearch(typed: string, first: number = FIRST): SearchState {
  const [text] = useDebouncedValue(typed.trim().slice(0, LONGEST_TEXT), PAUSE_MS)
  const { day } = useAsOf()
  const timeless = useIsTimeless()
  const asked = text.length >= 2
  const { data, previousData, error } = useQuery(
    SearchDocument,
    asked ? { variables: { text, first, ...(timeless || day === null ? {} : { asOf: day, dated: true }) } } : skipToken,
  )
  if (!asked) return { kind: 'idle' }
  if (error !== undefined) return { kind: 'failed' }
  const shown = data ?? previousData
  return shown === undefined ? { kind: 'waiting' } : { kind: 'found', text, hits: reachableHits(markAbsent(shown)) }
}
