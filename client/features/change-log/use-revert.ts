import { useApolloClient } from '@apollo/client/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RevertChangeDocument, type RevertChangeMutation } from '../../generated/graphql.ts'
import { lookUp } from '../../graph/words/field-words.ts'
import { readActFailure } from '../../lib/tell-failure.ts'

type Outcome = RevertChangeMutation['revertChange']
type InTheWay = Extract<Outcome, { __typename?: 'Conflict' }>['records']

/** Why a change was not taken back, and what is in the way. */
export interface Refusal {
  readonly words: string
  readonly inTheWay: InTheWay
}

/** Takes a change back. The same request again, after an answer that was lost, has no second effect. */
export function useRevert(changeId: string) {
  const { t, i18n } = useTranslation('record')
  const apollo = useApolloClient()
  const [requestId] = useState(() => crypto.randomUUID())
  const [running, setRunning] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  function read(outcome: Outcome): Refusal | null {
    if (outcome.__typename === 'Recorded') return null
    if (outcome.__typename === 'Conflict') {
      return { words: lookUp(i18n, 'record', `refusal.${outcome.code}`) ?? outcome.message, inTheWay: outcome.records }
    }
    return { words: t('revert.fault'), inTheWay: [] }
  }

  /** @returns whether it was taken back */
  async function revert(reason: string): Promise<boolean> {
    setRunning(true)
    setRefusal(null)
    try {
      const input = { requestId, changeId, ...(reason === '' ? {} : { reason }) }
      const { data } = await apollo.mutate({ mutation: RevertChangeDocument, variables: { input } })
      const refused = data === undefined || data === null ? null : read(data.revertChange)
      setRefusal(refused)
      if (refused === null) await apollo.refetchQueries({ include: 'active' })
      return refused === null
    } catch (error) {
      const { key } = readActFailure(error)
      setRefusal({ words: t(key === 'silence' ? 'revert.offline' : 'revert.fault'), inTheWay: [] })
      return false
    } finally {
      setRunning(false)
    }
  }

  return { revert, running, refusal }
}
