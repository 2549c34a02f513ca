import { useQuery } from '@apollo/client/react'
import { SituationGapsDocument, type SituationGapsQuery } from '../../../generated/graphql.ts'
import { SITUATION_SETS } from '../state/use-situation.ts'

/** What is known of needs by micro-area, and of each area. */
export type Gaps = SituationGapsQuery

/** Reads it on a day; null until it is there. */
export function useGaps(day: string | null): Gaps | null {
  const { data, previousData } = useQuery(SituationGapsDocument, {
    variables: { sets: [...SITUATION_SETS], ...(day === null ? {} : { asOf: day }) },
  })
  return data ?? previousData ?? null
}
