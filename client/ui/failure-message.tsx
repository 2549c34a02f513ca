import { Button } from '@mantine/core'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { StateMessage } from './state-message.tsx'

export interface FailureMessageProps {
  readonly failure: {
    readonly kind: 'offline' | 'unavailable' | 'refused' | 'fault'
    readonly code: string | null
    readonly requestId: string | null
  }
  readonly onRetry: () => void
}

/** Stands for a page that could not be read: what failed, what still works, how to try again, the request's number. */
export function FailureMessage({ failure: { kind, code, requestId }, onRetry }: FailureMessageProps) {
  const { t } = useTranslation('common')
  return (
    <StateMessage
      icon={<IconPlugConnectedX size={40} aria-hidden="true" />}
      title={t('failed.title')}
      actions={<Button onClick={onRetry}>{t('retry')}</Button>}
    >
      <p>{kind === 'refused' ? t('failed.refused', { code }) : t(`failed.${kind}`)}</p>
      {requestId === null ? null : (
        <p>
          {t('requestId')} <code>{requestId}</code>
        </p>
      )}
    </StateMessage>
  )
}
