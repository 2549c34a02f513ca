import type { ApolloClient } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MergeActorsDocument, type MergeActorsMutation, UndoMergeDocument } from '../../generated/graphql.ts'
import { lookUp } from '../../graph/words/field-words.ts'
import { readActFailure } from '../../lib/tell-failure.ts'
import { showToast, type ToastText } from '../../lib/toasts.ts'
import { nameIn } from './name-in.ts'
import type { Choices, Preview } from './preview.ts'

interface MergeAsked {
  readonly keepId: string
  readonly mergeId: string
  readonly choices: Choices
  readonly preview: Preview
  readonly onStale: () => void
  readonly onMerged: (id: string) => void
}

/** How long the way back stays at hand, ms. The record keeps it for good. */
const UNDO_LASTS_MS = 60_000

/** Merges, and offers the way back in a toast that stays when the page of the one actor opens. */
export function useMerge({ keepId, mergeId, choices, preview, onStale, onMerged }: MergeAsked) {
  const { t, i18n } = useTranslation('record')
  const apollo = useApolloClient()
  const [requestId, setRequestId] = useState(() => crypto.randomUUID())
  const [running, setRunning] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)

  async function send(reason: string): Promise<MergeActorsMutation['mergeActors'] | undefined> {
    const { keepVersion, mergeVersion } = preview
    const input = {
      ...{ requestId, keepId, keepVersion, mergeId, mergeVersion },
      choices: Object.entries(choices).map(([field, side]) => ({ field, side })),
      ...(reason === '' ? {} : { reason }),
    }
    const { data } = await apollo.mutate({ mutation: MergeActorsDocument, variables: { input } })
    return data?.mergeActors
  }

  async function merge(reason: string): Promise<void> {
    setRunning(true)
    setRefusal(null)
    try {
      const outcome = await send(reason)
      if (outcome?.__typename === 'Recorded') {
        const undo = () => undoMerge({ apollo, t, lookUpRefusal }, outcome.changeId)
        const text = t('merge.done', { merged: nameIn(preview, 'merged'), kept: nameIn(preview, 'kept') })
        showToast({ text, action: { label: t('merge.undo'), run: undo }, lastsMs: UNDO_LASTS_MS })
        onMerged(outcome.subjectId)
        await apollo.refetchQueries({ include: 'active' })
        return
      }
      // What was refused is decided anew: under the same id the server would give the same answer.
      setRequestId(crypto.randomUUID())
      if (outcome?.__typename === 'StaleVersion') onStale()
      setRefusal(tellRefusal(t, outcome))
    } catch (error) {
      setRefusal(t(readActFailure(error).key === 'silence' ? 'revert.offline' : 'revert.fault'))
    } finally {
      setRunning(false)
    }
  }

  function lookUpRefusal(code: string): string | null {
    return lookUp(i18n, 'record', `refusal.${code}`)
  }

  return { merge, running, refusal }
}

function tellRefusal(t: TFunction<'record'>, outcome: MergeActorsMutation['mergeActors'] | undefined): string {
  switch (outcome?.__typename) {
    case 'StaleVersion':
      return t('merge.stale')
    case 'ValidationFailed':
      return t('merge.refused', { message: outcome.problems.map(({ message }) => message).join('; ') })
    case 'Conflict':
    case 'Duplicate':
      return t('merge.refused', { message: outcome.message })
    case 'NotFound':
      return t('merge.unknown')
    default:
      return t('revert.fault')
  }
}

interface UndoParts {
  readonly apollo: ApolloClient
  readonly t: TFunction<'record'>
  readonly lookUpRefusal: (code: string) => string | null
}

/** Takes the merge back; the toast that says so, or why it cannot be. */
async function undoMerge({ apollo, t, lookUpRefusal }: UndoParts, changeId: string): Promise<ToastText> {
  try {
    const input = { requestId: crypto.randomUUID(), changeId }
    const { data } = await apollo.mutate({ mutation: UndoMergeDocument, variables: { input } })
    const outcome = data?.revertChange
    if (outcome?.__typename === 'Recorded') {
      await apollo.refetchQueries({ include: 'active' })
      return { text: t('merge.undone') }
    }
    const reason = outcome?.__typename === 'Conflict' ? lookUpRefusal(outcome.code) : null
    return { text: t('merge.undoRefused', { reason: reason ?? t('revert.fault') }), lastsMs: null }
  } catch (error) {
    const reason = t(readActFailure(error).key === 'silence' ? 'revert.offline' : 'revert.fault')
    return { text: t('merge.undoRefused', { reason }), lastsMs: null }
  }
}
