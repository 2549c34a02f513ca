import { Button } from '@mantine/core'
import { IconArrowsJoin2, IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { logPath, mergePath } from '../../app/addresses.ts'
import { AppLink } from '../../lib/app-link.tsx'

export interface RecordButtonsProps {
  readonly id: string
  /** Whether it can be merged with another of its kind. */
  readonly mergeable?: boolean
}

/** Leads to what was done to this, and to merging it with its double. */
export function RecordButtons({ id, mergeable = false }: RecordButtonsProps) {
  const { t } = useTranslation('record')
  return (
    <>
      <Button
        component={AppLink}
        href={logPath(id)}
        variant="default"
        leftSection={<IconHistory size={20} aria-hidden="true" />}
      >
        {t('history.link')}
      </Button>
      {mergeable ? (
        <Button
          component={AppLink}
          href={mergePath(id)}
          variant="default"
          leftSection={<IconArrowsJoin2 size={20} aria-hidden="true" />}
        >
          {t('merge.with')}
        </Button>
      ) : null}
    </>
  )
}
