import { skipToken, useQuery } from '@apollo/client/react'
import { useDebouncedValue } from '@mantine/hooks'
import { useMemo } from 'react'
import { correctCodeOf, readTaxCode, readVatNumber } from '#graph-schema/model/tax-code.ts'
import { PossibleDuplicatesDocument, type PossibleDuplicatesQuery } from '../../../generated/graphql.ts'
import { useRegistration } from './use-registration.ts'

export type Candidate = PossibleDuplicatesQuery['possibleDuplicates']['candidates'][number]

/** A name is looked for from its fourth letter on. */
const SHORTEST_NAME = 4
const PAUSE_MS = 300
const LONGEST_NAME = 120

/** `idle` while there is nothing to look for; what was found before stays until the new answer is there. */
export interface DuplicateSearch {
  readonly state: 'idle' | 'looking' | 'found' | 'failed'
  readonly found: PossibleDuplicatesQuery['possibleDuplicates'] | null
}

/** Looks for actors on record while somebody types, by what can be looked for so far. */
export function useDuplicates(except: string | null): DuplicateSearch {
  const texts = useRegistration(({ values }) => values.texts)
  const asked = useMemo(
    () =>
      JSON.stringify({
        taxCode: correctCodeOf(readTaxCode(texts.taxCode)),
        vatNumber: correctCodeOf(readVatNumber(texts.vatNumber)),
        name: texts.name.trim().length < SHORTEST_NAME ? null : texts.name.trim().slice(0, LONGEST_NAME),
        acronym: texts.acronym.trim().length < SHORTEST_NAME - 1 ? null : texts.acronym.trim().slice(0, LONGEST_NAME),
        except,
      }),
    [texts.taxCode, texts.vatNumber, texts.name, texts.acronym, except],
  )
  const [settled] = useDebouncedValue(asked, PAUSE_MS)
  const variables: Record<'taxCode' | 'vatNumber' | 'name' | 'acronym', string | null> = JSON.parse(settled)
  const isAsking = [variables.taxCode, variables.vatNumber, variables.name, variables.acronym].some(
    (one) => one !== null,
  )
  const { data, previousData, error } = useQuery(
    PossibleDuplicatesDocument,
    isAsking ? { variables, fetchPolicy: 'network-only' } : skipToken,
  )
  if (!isAsking) return { state: 'idle', found: null }
  const found = (data ?? previousData)?.possibleDuplicates ?? null
  if (error !== undefined) return { state: 'failed', found }
  return { state: data === undefined || settled !== asked ? 'looking' : 'found', found }
}
