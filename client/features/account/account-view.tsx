import { Button } from '@mantine/core'
import { IconUserCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ROUTES, signInPath } from '../../app/paths.ts'
import { AppLink } from '../../lib/app-link.tsx'
import { usePageTitle } from '../../lib/page-title.ts'
import { useViewer } from '../../lib/use-viewer.ts'
import { Coming } from '../../ui/coming.tsx'
import { StateMessage } from '../../ui/state-message.tsx'
import './account-view.css'
import { SessionsSection } from './sessions-section.tsx'
import { TokensSection } from './tokens-section.tsx'

/** `/account`: one's own tokens, and the browsers in which one is signed in. */
export function AccountView() {
  const { t } = useTranslation(['people', 'access'])
  usePageTitle(t('people:account.title'))
  const { known, accountId, name, role } = useViewer()
  if (!known) return <Coming />
  if (accountId === null) {
    return (
      <StateMessage
        icon={<IconUserCircle size={40} aria-hidden="true" />}
        title={t('people:account.title')}
        actions={
          <Button component={AppLink} href={signInPath(ROUTES.account)}>
            {t('people:account.signIn')}
          </Button>
        }
      >
        <p>{t('people:account.signedOut')}</p>
      </StateMessage>
    )
  }
  return (
    <div className="own">
      <h1>{t('people:account.title')}</h1>
      <p className="own-lead">{t('people:account.who', { name, role: t(`access:roles.${role}`) })}</p>
      <TokensSection role={role} />
      <SessionsSection />
    </div>
  )
}
