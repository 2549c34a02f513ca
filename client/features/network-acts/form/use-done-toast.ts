import { useApolloClient } from '@apollo/client/react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { entityPath } from '../../../app/addresses.ts'
import { ROUTES } from '../../../app/paths.ts'
import { type ResultPartsFragment, TakeBackDocument } from '../../../generated/graphql.ts'
import { lookUp } from '../../../graph/words/field-words.ts'
import { tellFailure, tellRefusal } from '../../../lib/tell-refusal.ts'
import { showToast, type ToastText } from '../../../lib/toasts.ts'

/** An act that has just been recorded. */
export interface DoneAct {
  /** What was recorded, in a sentence. */
  readonly words: string
  /** The change that would be taken back; null where that cannot be. */
  readonly changeId: string | null
  /** Id of what the act made: its page is gone when the act is taken back. Null where it made nothing of its own. */
  readonly made: string | null
}

/** Long enough to read a sentence and to reach the button by keyboard. */
const LASTS_MS = 20_000

/** Says what was recorded, over whatever page comes next, and offers to take it back. */
export function useDoneToast(): (done: DoneAct) => void {
  const { t, i18n } = useTranslation('editing')
  const { t: acts } = useTranslation('acts')
  const apollo = useApolloClient()
  const navigate = useNavigate()

  return ({ words, changeId, made }) => {
    const text = t('done', { words })
    if (changeId === null) {
      showToast({ text, lastsMs: LASTS_MS })
      return
    }
    showToast({ text, action: { label: t('undo'), run: () => takeBack(words, changeId, made) }, lastsMs: LASTS_MS })
  }

  async function takeBack(words: string, changeId: string, made: string | null): Promise<ToastText> {
    try {
      const input = { requestId: crypto.randomUUID(), changeId }
      const { data } = await apollo.mutate({ mutation: TakeBackDocument, variables: { input } })
      if (data?.done.__typename !== 'Recorded') return { text: tellKept(data?.done), lastsMs: null }
      const page = made === null ? null : entityPath(made)
      if (page !== null && page === window.location.pathname) {
        await navigate({ to: page.startsWith(ROUTES.groups) ? ROUTES.groups : ROUTES.network })
      }
      await apollo.refetchQueries({ include: 'active' })
      return { text: t('takenBack', { words }) }
    } catch (error) {
      return { text: tellFailure(acts, error), lastsMs: null }
    }
  }

  /** Why an act stays on record. */
  function tellKept(outcome: ResultPartsFragment | undefined): string {
    if (outcome?.__typename === 'Conflict') {
      const reason = lookUp(i18n, 'record', `refusal.${outcome.code}`) ?? outcome.message
      return t('notTakenBack', { reason })
    }
    return tellRefusal(acts, outcome?.__typename === 'Recorded' ? undefined : outcome)
  }
}
