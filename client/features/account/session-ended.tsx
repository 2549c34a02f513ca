import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ROUTES } from '../../app/paths.ts'
import { readSession } from '../../lib/auth-requests.ts'
import { type SessionEnd, sessionEnd } from '../../lib/session-end.ts'
import './account-menu.css'

interface SessionEndedProps {
  readonly how: SessionEnd
  /** Called when somebody is signed in again. */
  readonly onBack: () => void
}

/** The session has ended while a page was open: what is on it stays, and another tab lets one in again. */
export function SessionEnded({ how, onBack }: SessionEndedProps) {
  const { t } = useTranslation('people')
  useEffect(() => {
    const look = () => {
      readSession(false).then(
        () => {
          sessionEnd.setState({ how: null })
          onBack()
        },
        () => {},
      )
    }
    window.addEventListener('focus', look)
    return () => window.removeEventListener('focus', look)
  }, [onBack])
  return (
    <div className="session-notice" role="alert">
      <p>{t(`ended.${how}`)}</p>
      {how === 'disabled' ? null : (
        <a href={ROUTES.signIn} target="_blank" rel="noopener">
          {t('ended.again')}
        </a>
      )}
    </div>
  )
}
