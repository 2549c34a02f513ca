import { useQuery } from '@apollo/client/react'
import { ViewerDocument } from '../generated/graphql.ts'

/** Whether the network on record is invented, for practice: every page has to say so. Asked with who looks at the page. */
export function usePracticeData(): boolean {
  const { data, previousData } = useQuery(ViewerDocument, { fetchPolicy: 'cache-first' })
  return ((data ?? previousData)?.practice.nodes.length ?? 0) > 0
}
