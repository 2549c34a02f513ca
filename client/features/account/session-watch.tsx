import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { type EndingSoon, useSessionEnd } from './use-session-end.ts'

/** Held with Alt: no key that a form takes. */
const KEY = 'r'

/** Two minutes before the session ends: says so beside whatever is being typed, and one key keeps it going. */
export function SessionWatch({ endsAt }: { readonly endsAt: number | null }) {
  const { soon, stay } = useSessionEnd(endsAt)
  return <div aria-live="assertive">{soon === null ? null : <Warning soon={soon} onStay={stay} />}</div>
}

interface WarningProps {
  readonly soon: EndingSoon
  readonly onStay: () => void
}

function Warning({ soon: { minutes, atAnyRate }, onStay }: WarningProps) {
  const { t } = useTranslation('people')
  useEffect(() => {
    if (atAnyRate) return
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.key.toLowerCase() !== KEY) return
      event.preventDefault()
      onStay()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [atAnyRate, onStay])
  return (
    <div className="session-notice">
      <p>{t(atAnyRate ? 'soon.last' : 'soon.text', { count: minutes })}</p>
      {atAnyRate ? null : (
        <Button onClick={onStay} aria-keyshortcuts="Alt+R" rightSection={<kbd>Alt R</kbd>}>
          {t('soon.stay')}
        </Button>
      )}
    </div>
  )
}
