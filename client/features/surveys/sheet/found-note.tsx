import { IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatInstant } from '../../../lib/format-instant.ts'
import { languageOf } from '../../../lib/i18n.ts'
import type { KeptSheet } from './keep-sheet.ts'

export interface FoundNoteProps {
  readonly found: KeptSheet
  readonly onDiscard: () => void
}

/** Says that a sheet was found and put in the form, with a way to throw it away. */
export function FoundNote({ found, onDiscard }: FoundNoteProps) {
  const { t, i18n } = useTranslation('surveys')
  return (
    <p className="survey-found" role="status">
      <IconHistory size={20} aria-hidden="true" />
      {t('sheet.found', { when: formatInstant(found.savedAt, languageOf(i18n)) })}
      <button type="button" className="survey-link" onClick={onDiscard}>
        {t('sheet.discard')}
      </button>
    </p>
  )
}
