import { Button } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { writeDate } from '../../graph/words/date-words.ts'
import { readToday } from '../../lib/today.ts'
import { writeTime } from './save-bar.tsx'

export interface DraftNoteProps {
  /** ISO instant. */
  readonly savedAt: string
  readonly name: string
  readonly onDiscard: () => void
}

/** Says that a draft was found and put in the form, with a way to throw it away. */
export function DraftNote({ savedAt, name, onDiscard }: DraftNoteProps) {
  const { t, i18n } = useTranslation('registration')
  const [isOpen, setOpen] = useState(true)
  if (!isOpen) return null
  const time = writeTime(i18n.language, savedAt)
  const day = readToday(new Date(savedAt))
  const when = day === readToday() ? t('draft.today', { time }) : t('draft.on', { day: writeDate(i18n, day), time })
  return (
    <div className="note" role="status">
      <IconHistory size={20} aria-hidden="true" />
      <p>{name === '' ? t('draft.foundNameless', { when }) : t('draft.found', { when, name })}</p>
      <Button
        variant="default"
        size="xs"
        onClick={() => {
          setOpen(false)
          onDiscard()
        }}
      >
        {t('draft.discard')}
      </Button>
    </div>
  )
}
