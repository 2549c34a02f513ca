import { IconUserCircle } from '@tabler/icons-react'
import { useRouterState } from '@tanstack/react-router'
import { Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { AppLink } from '../../lib/app-link.tsx'
import { lazyWithStaffWords } from '../../lib/lazy-with-words.ts'
import { sessionEnd } from '../../lib/session-end.ts'
import { useViewer } from '../../lib/use-viewer.ts'
import { signInPath } from '../paths.ts'

const AccountMenu = lazyWithStaffWords(
  async () => (await import('../../features/account/account-menu.tsx')).AccountMenu,
)
const SessionEnded = lazyWithStaffWords(
  async () => (await import('../../features/account/session-ended.tsx')).SessionEnded,
)

/** The way in, or who is in. What only somebody with an account needs comes when there is one. */
export function AccountEntry() {
  const { t } = useTranslation('shell')
  const viewer = useViewer()
  const { how } = useStore(sessionEnd)
  const here = useRouterState({ select: ({ location }) => location.href })
  const { refresh } = viewer
  useEffect(() => {
    if (how !== null) refresh()
  }, [how, refresh])
  return (
    <div className="account">
      {viewer.known && viewer.accountId === null ? (
        <AppLink href={signInPath(here)} className="account-link">
          <IconUserCircle size={22} aria-hidden="true" />
          <span>{t('signIn')}</span>
        </AppLink>
      ) : null}
      <Suspense>
        {viewer.accountId === null ? null : <AccountMenu viewer={viewer} />}
        {how === null ? null : <SessionEnded how={how} onBack={refresh} />}
      </Suspense>
    </div>
  )
}
