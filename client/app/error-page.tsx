import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { AppLink } from '../lib/app-link.tsx'
import { usePageTitle } from '../lib/page-title.ts'
import { StateMessage } from '../ui/state-message.tsx'
import { ROUTES } from './paths.ts'

/** A page that broke while it was drawn: the rest of the product still stands around it. */
export function ErrorPage({ reset }: ErrorComponentProps) {
  const { t } = useTranslation(['shell', 'common'])
  const router = useRouter()
  usePageTitle(t('shell:crash.title'))
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return (
    <StateMessage
      icon={<IconAlertTriangle size={40} aria-hidden="true" />}
      title={t('shell:crash.title')}
      actions={
        <>
          <Button onClick={retry}>{t('common:retry')}</Button>
          <Button component={AppLink} href={ROUTES.network} variant="default">
            {t('common:toNetwork')}
          </Button>
        </>
      }
    >
      <p>{t('shell:crash.text')}</p>
    </StateMessage>
  )
}
