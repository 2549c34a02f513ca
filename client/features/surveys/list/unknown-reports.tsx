import { Button } from '@mantine/core'
import { IconFilterOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { StateMessage } from '../../../ui/state-message.tsx'

export interface UnknownReportsProps {
  /** Of what nothing on record has, cut where it is long. */
  readonly id: string
  readonly onForget: () => void
}

/** An address narrows the list to an area or a need that is not on record: says so, and shows all of them. */
export function UnknownReports({ id, onForget }: UnknownReportsProps) {
  const { t } = useTranslation('surveys')
  return (
    <StateMessage
      icon={<IconFilterOff size={40} aria-hidden="true" />}
      title={t('list.title')}
      actions={<Button onClick={onForget}>{t('list.forget')}</Button>}
    >
      <p>{t('list.unknown', { id })}</p>
    </StateMessage>
  )
}
