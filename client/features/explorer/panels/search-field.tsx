import { IconSearch, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { compareEntities } from '../../../graph/model/compare-entities.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { SEARCH_FIELD_ID } from './search-field-id.ts'

/** A pause in typing that counts as the end of it. */
const REST_MS = 120

/** Looks for names among what is shown. What is found stays lit; Enter selects the first. */
export function SearchField() {
  const { t } = useTranslation('explorer')
  const { question, exploration, ask } = useExplorer()
  const { typed, setTyped } = useTypedText(question.text, (text) => ask({ text }, 'replace'))
  const statusId = useId()
  const { found, slice } = exploration
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape' && typed !== '') {
      event.preventDefault()
      setTyped('')
    }
    if (event.key !== 'Enter') return
    const [first] = [...(found ?? [])].flatMap((id) => slice.entities.get(id) ?? []).sort(compareEntities)
    if (first !== undefined) ask({ selection: first.id })
  }
  return (
    <div className="legend-search">
      <div className="legend-search-field">
        <IconSearch size={18} aria-hidden="true" />
        <input
          type="search"
          id={SEARCH_FIELD_ID}
          value={typed}
          placeholder={t('search.label')}
          aria-label={t('search.label')}
          aria-describedby={statusId}
          maxLength={120}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {typed === '' ? null : (
          <button type="button" aria-label={t('search.clear')} onClick={() => setTyped('')}>
            <IconX size={16} aria-hidden="true" />
          </button>
        )}
      </div>
      <p className="legend-search-status" id={statusId} role="status">
        {found === null || question.text === ''
          ? null
          : found.size === 0
            ? t('search.none', { text: question.text })
            : t('search.found', { count: found.size })}
      </p>
    </div>
  )
}

/** Typing is shown at once and asked when it rests; a text that came with the address takes its place. */
function useTypedText(asked: string, onAsk: (text: string) => void) {
  const [typed, setTyped] = useState(asked)
  const sent = useRef(asked)
  const send = useEffectEvent(onAsk)
  useEffect(() => {
    // Only what comes from elsewhere: what was typed here may be further on already.
    if (asked !== sent.current) setTyped(asked)
    sent.current = asked
  }, [asked])
  useEffect(() => {
    if (typed === sent.current) return
    const timer = setTimeout(() => {
      sent.current = typed
      send(typed)
    }, REST_MS)
    return () => clearTimeout(timer)
  }, [typed])
  return { typed, setTyped }
}
