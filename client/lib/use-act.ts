import type { OperationVariables, TypedDocumentNode } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ResultPartsFragment } from '../generated/graphql.ts'
import { tellFailure, tellRefusal } from './tell-refusal.ts'

export interface Act {
  readonly isRunning: boolean
  /** Why the last one was not recorded; null when it was, or none has been tried. */
  readonly refusal: string | null
  /** Sends a mutation. The id of what it was about when it was recorded, else null. */
  run<Data, Variables extends OperationVariables>(
    mutation: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    resultOf: (data: Data) => ResultPartsFragment,
  ): Promise<string | null>
  readonly forget: () => void
}

/** Sends acts on the record; what they change is asked again wherever it is on the page. */
export function useAct(): Act {
  const { t } = useTranslation('acts')
  const apollo = useApolloClient()
  const [isRunning, setRunning] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const forget = useCallback(() => setRefusal(null), [])

  const run: Act['run'] = async (mutation, variables, resultOf) => {
    setRunning(true)
    setRefusal(null)
    try {
      const { data } = await apollo.mutate({ mutation, variables })
      const result = data === undefined || data === null ? undefined : resultOf(data)
      if (result?.__typename === 'Recorded') {
        await apollo.refetchQueries({ include: 'active' })
        return result.subjectId
      }
      setRefusal(tellRefusal(t, result))
    } catch (error) {
      setRefusal(tellFailure(t, error))
    } finally {
      setRunning(false)
    }
    return null
  }

  return { isRunning, refusal, run, forget }
}
