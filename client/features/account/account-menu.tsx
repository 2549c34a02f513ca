import { IconChevronDown, IconUserCircle } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { ROUTES, signInPath } from '../../app/paths.ts'
import { AppLink } from '../../lib/app-link.tsx'
import { signOut } from '../../lib/auth-requests.ts'
import type { PageViewer } from '../../lib/use-viewer.ts'
import './account-menu.css'
import { SessionWatch } from './session-watch.tsx'

/** Who is signed in, and where its own things are: in the header of every page. */
export function AccountMenu({ viewer }: { readonly viewer: PageViewer }) {
  const { t } = useTranslation(['people', 'access'])
  const id = useId()
  const name = viewer.name ?? ''
  const close = () => document.getElementById(id)?.hidePopover()
  return (
    <>
      <button type="button" className="account-button" popoverTarget={id} aria-label={t('people:menu.label', { name })}>
        <IconUserCircle size={22} aria-hidden="true" />
        <span className="account-name">{name}</span>
        <IconChevronDown size={16} aria-hidden="true" />
      </button>
      <div className="settings-popover account-popover" id={id} popover="auto">
        <p className="account-who">
          <b>{name}</b>
          <span>{t(`access:roles.${viewer.role}`)}</span>
        </p>
        <AppLink href={ROUTES.account} className="account-entry" onClick={close}>
          {t('people:menu.account')}
        </AppLink>
        {viewer.may('STAFF') ? (
          <AppLink href={ROUTES.log} className="account-entry" onClick={close}>
            {t('people:log')}
          </AppLink>
        ) : null}
        {viewer.may('ADMIN') ? (
          <AppLink href={ROUTES.people} className="account-entry" onClick={close}>
            {t('people:menu.people')}
          </AppLink>
        ) : null}
        <button type="button" className="account-entry" onClick={() => void leave()}>
          {t('people:menu.leave')}
        </button>
      </div>
      <SessionWatch endsAt={viewer.sessionEndsAt} />
    </>
  )
}

/** The page is loaded anew: nothing that was read with a role stays in memory. */
async function leave(): Promise<void> {
  await signOut(false).catch(() => {})
  window.location.assign(`${signInPath('/')}?errore=uscita`)
}
