import { useApolloClient } from '@apollo/client/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { DiscardRegistrationDraftDocument, SaveRegistrationDraftDocument } from '../../../generated/graphql.ts'
import { dropLocalDraft, keepLocalDraft, type LocalDraft, makeDraftId } from './local-draft.ts'
import { useRegistrationStore } from './use-registration.ts'
import { isWorthKeeping, type RegistrationValues } from './values.ts'

/** Where what was typed is kept now. `savedAt` is an ISO instant. */
export interface DraftState {
  readonly kind: 'none' | 'saving' | 'saved' | 'local'
  readonly savedAt: string | null
}

export interface DraftKeeper {
  readonly state: DraftState
  /** Forgets the draft, here and on the server: it was sent, or thrown away. */
  readonly discard: () => void
}

const PAUSE_MS = 1_200
const NOTHING: DraftState = { kind: 'none', savedAt: null }

/**
 * Keeps the form at every change: at once on this browser, a moment later on the server. A draft that the server has
 * in a later version, kept from elsewhere, is not overwritten: this one goes on under a new id.
 */
export function useDraft(owner: string, restored: Pick<LocalDraft, 'id' | 'version'> | null): DraftKeeper {
  const store = useRegistrationStore()
  const apollo = useApolloClient()
  const [state, setState] = useState<DraftState>(NOTHING)
  const draft = useRef({ id: restored?.id ?? makeDraftId(), version: restored?.version ?? 0 })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const send = useCallback(
    async (values: RegistrationValues) => {
      const { id, version } = draft.current
      const input = { id, version, form: 'REGISTRATION', content: JSON.stringify(values) }
      try {
        const { data } = await apollo.mutate({ mutation: SaveRegistrationDraftDocument, variables: { draft: input } })
        const kept = data?.saveDraft
        if (kept === undefined || draft.current.id !== id) return
        if (kept.__typename === 'NewerDraft') draft.current = { id: makeDraftId(), version: 0 }
        else draft.current = { id, version: kept.draft.version }
        keepLocalDraft(owner, { ...draft.current, savedAt: kept.draft.savedAt, values })
        setState({ kind: 'saved', savedAt: kept.draft.savedAt })
      } catch {
        setState({ kind: 'local', savedAt: new Date().toISOString() })
      }
    },
    [apollo, owner],
  )

  useEffect(() => {
    const stop = store.subscribe(({ values }, before) => {
      if (values === before.values || !isWorthKeeping(values)) return
      const savedAt = new Date().toISOString()
      const isKept = keepLocalDraft(owner, { ...draft.current, savedAt, values })
      setState({ kind: isKept ? 'saved' : 'saving', savedAt })
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void send(values), PAUSE_MS)
    })
    return () => {
      stop()
      clearTimeout(timer.current)
    }
  }, [store, send, owner])

  const discard = useCallback(() => {
    clearTimeout(timer.current)
    const { id, version } = draft.current
    draft.current = { id: makeDraftId(), version: 0 }
    dropLocalDraft(owner)
    setState(NOTHING)
    if (version === 0) return
    // A draft that could not be thrown away goes by itself after its time.
    apollo.mutate({ mutation: DiscardRegistrationDraftDocument, variables: { id } }).catch(() => {})
  }, [apollo, owner])

  return { state, discard }
}
