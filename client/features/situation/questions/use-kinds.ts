import { useQuery } from '@apollo/client/react'
import { SituationKindsDocument } from '../../../generated/graphql.ts'
import { SITUATION_FILTER, type Situation } from '../state/use-situation.ts'
import { addUpKinds, countKinds, type KindCount } from './count-kinds.ts'

/** Actors by kind on the day of the page, the most first; null while they are being counted. */
export function useKinds({ present, truncated, day }: Situation): readonly KindCount[] | null {
  const { data, previousData } = useQuery(SituationKindsDocument, {
    variables: { filter: SITUATION_FILTER, asOf: day },
    skip: !truncated,
  })
  if (!truncated) return countKinds(present)
  const answer = data ?? previousData
  return answer === undefined ? null : addUpKinds(answer.networkOverview.cells)
}
