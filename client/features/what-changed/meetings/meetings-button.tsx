import { Button } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lazyWithStaffWords } from '../../../lib/lazy-with-words.ts'
import type { MeetingsDialogProps } from './meetings-dialog.tsx'

const MeetingsDialog = lazyWithStaffWords(async () => (await import('./meetings-dialog.tsx')).MeetingsDialog)

/** Opens the list of meetings, for those who keep it. */
export function MeetingsButton(props: Omit<MeetingsDialogProps, 'onClose'>) {
  const { t } = useTranslation('time')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconUsersGroup size={18} aria-hidden="true" />}
        onClick={() => setOpen(true)}
      >
        {t('meetings.title')}
      </Button>
      {open ? (
        <Suspense>
          <MeetingsDialog {...props} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
