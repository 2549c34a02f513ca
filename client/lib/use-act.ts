import type { OperationVariables, TypedDocumentNode } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ResultPartsFragment } from '../generated/graphql.ts'
import type { Stale } from './conflicts.ts'
import { type Refused, tellFailure, tellRefusal } from './tell-refusal.ts'

/** What an act was about, and the change by which it stands in the record. */
export interface RecordedAct {
  readonly subjectId: string
  readonly changeId: string
}

export interface Act {
  readonly isRunning: boolean
  /** Why the last one was not recorded; null when it was, or none has been tried. */
  readonly refusal: string | null
  /** The same as the server told it; null also where no answer came. */
  readonly refused: Refused | null
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

/**
 * Sends acts on the record; what they change is asked again wherever it is on the page.
 * @param onRecorded told of each act that is on record, before the page is asked again
 */
export function useAct(onRecorded?: (act: RecordedAct) => void): Act {
  const { t } = useTranslation('acts')
  const apollo = useApolloClient()
  const [isRunning, setRunning] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [refused, setRefused] = useState<Refused | null>(null)
  const forget = useCallback(() => {
    setRefusal(null)
    setRefused(null)
  }, [])

  const run: Act['run'] = async (mutation, variables, resultOf, again) => {
    setRunning(true)
    forget()
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
        onRecorded?.(result)
        await apollo.refetchQueries({ include: 'active' })
        return result.subjectId
      }
      setRefused(result ?? null)
      setRefusal(tellRefusal(t, result))
    } catch (error) {
      setRefusal(tellFailure(t, error))
    } finally {
      setRunning(false)
    }
    return null
  }

  return { isRunning, refusal, refused, run, forget }
}
