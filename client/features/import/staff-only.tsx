import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ROUTES, signInPath } from '../../app/paths.ts'
import { AppLink } from '../../lib/app-link.tsx'
import { useViewer } from '../../lib/use-viewer.ts'
import { Coming } from '../../ui/coming.tsx'
import { StateMessage } from '../../ui/state-message.tsx'

/** Shows a page to staff; others read which role it needs and whom to ask. */
export function StaffOnly({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('import')
  const viewer = useViewer()
  if (!viewer.known) return <Coming />
  if (viewer.may('STAFF')) return children
  const signedIn = viewer.accountId !== null
  return (
    <StateMessage
      icon={<IconLock size={40} aria-hidden="true" />}
      title={t('closed.title')}
      actions={
        signedIn ? undefined : (
          <Button component={AppLink} href={signInPath(ROUTES.imports)}>
            {t('closed.signIn')}
          </Button>
        )
      }
    >
      <p>{t('closed.text')}</p>
      <p>{t(signedIn ? 'closed.ask' : 'closed.needsAccount')}</p>
    </StateMessage>
  )
}
