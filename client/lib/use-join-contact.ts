import { useQuery } from '@apollo/client/react'
import { JoinContactDocument } from '../generated/graphql.ts'

/** The body that receives requests to join, after the vademecum's own page on joining. */
const JOIN_ACTOR = 'actor:smp'

/** Address for those who want to join the pact; null while it is not known. */
export function useJoinContact(): string | null {
  const { data } = useQuery(JoinContactDocument, { variables: { id: JOIN_ACTOR }, fetchPolicy: 'cache-first' })
  return data?.actor?.publicEmail ?? null
}
