import { useApolloClient } from '@apollo/client/react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { type ResultPartsFragment, TakeBackDocument } from '../generated/graphql.ts'
import { tellFailure, tellRefusal } from './tell-refusal.ts'

/** Takes a change back; null when that is done, else why the change stays, in words. */
export function useTakeBack(): (changeId: string) => Promise<string | null> {
  const { t, i18n } = useTranslation('acts')
  const apollo = useApolloClient()
  return useCallback(
    async (changeId) => {
      try {
        const input = { requestId: crypto.randomUUID(), changeId }
        const { data } = await apollo.mutate({ mutation: TakeBackDocument, variables: { input } })
        if (data?.done.__typename === 'Recorded') {
          await apollo.refetchQueries({ include: 'active' })
          return null
        }
        return tellKept(data?.done)
      } catch (error) {
        return tellFailure(t, error)
      }

      function tellKept(outcome: Exclude<ResultPartsFragment, { __typename: 'Recorded' }> | undefined): string {
        if (outcome?.__typename !== 'Conflict') return tellRefusal(t, outcome)
        const reason: unknown = i18n.getResource(i18n.language, 'record', `refusal.${outcome.code}`)
        return typeof reason === 'string' ? reason : outcome.message
      }
    },
    [apollo, t, i18n],
  )
}
