import { CloseButton } from '@mantine/core'
import '@mantine/core/styles/CloseButton.layer.css'
import { IconCheck } from '@tabler/icons-react'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { entityPath, ROUTES } from '../../app/paths.ts'
import { TakeBackDocument } from '../../generated/graphql.ts'
import { useAct } from '../../lib/use-act.ts'
import { type DoneAct, doneStore, forgetDone, tellDone } from './done-store.ts'
import './network-acts.css'

/** What was recorded last, in a sentence, and a button that takes it back. It stays until it is closed. */
export function DoneNote() {
  const { done } = useStore(doneStore)
  return (
    <div className="done-place" role="status">
      {done === null ? null : <Note key={done.changeId ?? done.words} done={done} />}
    </div>
  )
}

function Note({ done }: { readonly done: DoneAct }) {
  const { t } = useTranslation('editing')
  const navigate = useNavigate()
  const here = useRouterState({ select: ({ location }) => location.pathname })
  const act = useAct()
  const [requestId] = useState(() => crypto.randomUUID())
  const { words, changeId, made } = done

  async function takeBack(): Promise<void> {
    if (changeId === null) return
    const input = { requestId, changeId }
    const page = made === null ? null : entityPath(made)
    // Its page is left before it is gone.
    if (page === here) await navigate({ to: page.startsWith('/nodi') ? ROUTES.groups : ROUTES.network })
    const undone = await act.run(TakeBackDocument, { input }, ({ done: result }) => result)
    if (undone === null) {
      if (page === here && page !== null) await navigate({ to: page })
      return
    }
    tellDone({ words: t('takenBack', { words }), changeId: null, made: null })
  }

  return (
    <div className="done-note">
      <IconCheck size={20} aria-hidden="true" />
      <div>
        <p>{changeId === null ? words : t('done', { words })}</p>
        {act.refusal === null ? null : <p className="act-error">{act.refusal}</p>}
      </div>
      {changeId === null ? null : (
        <button type="button" className="act-link" disabled={act.isRunning} onClick={() => void takeBack()}>
          {t('undo')}
        </button>
      )}
      <CloseButton aria-label={t('closeNote')} onClick={forgetDone} />
    </div>
  )
}
