import type { OperationVariables, TypedDocumentNode } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ResultPartsFragment } from '../generated/graphql.ts'
import type { Stale } from './conflicts.ts'
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
    /**
     * What to send instead when somebody else has written the record meanwhile: nothing, where their version shall
     * stand; null to leave it at that and say so.
     */
    again?: (stale: Stale) => Promise<Variables | 'nothing' | null>,
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

  const run: Act['run'] = async (mutation, variables, resultOf, again) => {
    setRunning(true)
    setRefusal(null)
    try {
      const send = async (sent: typeof variables) => {
        const { data } = await apollo.mutate({ mutation, variables: sent })
        return data === undefined || data === null ? undefined : resultOf(data)
      }
      let result = await send(variables)
      while (result?.__typename === 'StaleVersion' && again !== undefined) {
        const next = await again(result)
        if (next === null) break
        if (next === 'nothing') {
          await apollo.refetchQueries({ include: 'active' })
          return result.id
        }
        result = await send(next)
      }
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
