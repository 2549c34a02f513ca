import { useApolloClient, useQuery } from '@apollo/client/react'
import { useState } from 'react'
import {
  ChangeViewDocument,
  DeleteViewDocument,
  SavedViewsDocument,
  type SavedViewsQuery,
  SaveViewDocument,
  StarViewDocument,
} from '../../../generated/graphql.ts'

export type SavedView = SavedViewsQuery['savedViews'][number]
type Words = Pick<SavedView, 'name' | 'note' | 'address'>

/** The views that people with an account have saved, and what can be done to them. */
export interface SavedViews {
  readonly views: readonly SavedView[]
  readonly reading: boolean
  /** The last act was not carried out: somebody was faster, or the server did not answer. */
  readonly failed: boolean
  readonly save: (words: Words) => Promise<boolean>
  readonly rename: (view: SavedView, name: string) => Promise<boolean>
  readonly remove: (view: SavedView) => Promise<boolean>
  readonly star: (view: SavedView, starred: boolean) => Promise<boolean>
}

/** Reads the saved views anew each time they are opened, and after each act. */
export function useSavedViews(): SavedViews {
  const client = useApolloClient()
  const [failed, setFailed] = useState(false)
  const { data, loading, refetch } = useQuery(SavedViewsDocument, { fetchPolicy: 'network-only' })
  async function carryOut(act: () => Promise<boolean>): Promise<boolean> {
    const done = await act().catch(() => false)
    setFailed(!done)
    await refetch().catch(() => {})
    return done
  }
  const request = () => ({ requestId: crypto.randomUUID() })
  return {
    views: data?.savedViews ?? [],
    reading: loading && data === undefined,
    failed,
    save: (words) =>
      carryOut(async () => {
        const variables = { input: { ...request(), ...words } }
        const answer = await client.mutate({ mutation: SaveViewDocument, variables })
        return answer.data?.saveView.__typename === 'Recorded'
      }),
    rename: ({ id, version }, name) =>
      carryOut(async () => {
        const variables = { input: { ...request(), id, version, name } }
        const answer = await client.mutate({ mutation: ChangeViewDocument, variables })
        return answer.data?.changeView.__typename === 'Recorded'
      }),
    remove: ({ id, version }) =>
      carryOut(async () => {
        const variables = { input: { ...request(), id, version } }
        const answer = await client.mutate({ mutation: DeleteViewDocument, variables })
        return answer.data?.deleteView.__typename === 'Recorded'
      }),
    star: ({ id }, starred) =>
      carryOut(async () => {
        const answer = await client.mutate({ mutation: StarViewDocument, variables: { id, starred } })
        return answer.data?.starView === true
      }),
  }
}
