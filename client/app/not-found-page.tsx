import { Button } from '@mantine/core'
import { IconMapQuestion } from '@tabler/icons-react'
import { useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { AppLink } from '../lib/app-link.tsx'
import { usePageTitle } from '../lib/page-title.ts'
import { StateMessage } from '../ui/state-message.tsx'
import { ROUTES } from './paths.ts'

/** An address without a page: says so and gives ways out. */
export function NotFoundPage() {
  const { t } = useTranslation('shell')
  const address = useLocation({ select: ({ pathname }) => pathname })
  usePageTitle(t('notFound.title'))
  return (
    <StateMessage
      icon={<IconMapQuestion size={40} aria-hidden="true" />}
      title={t('notFound.title')}
      actions={
        <>
          <Button component={AppLink} href={ROUTES.network}>
            {t('network')}
          </Button>
          <Button component={AppLink} href={ROUTES.research} variant="default">
            {t('research')}
          </Button>
        </>
      }
    >
      <p>{t('notFound.text', { address })}</p>
      <p>{t('notFound.ways')}</p>
    </StateMessage>
  )
}
