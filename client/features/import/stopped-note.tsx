import { IconPlayerPause } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImportDraftFragment } from '../../generated/graphql.ts'
import { formatInstant } from '../../lib/format-instant.ts'
import { languageOf } from '../../lib/i18n.ts'
import { UndoButton } from './undo-button.tsx'

/** What an earlier attempt to record came to, as the record has it: nothing, or whole batches of it. */
export function StoppedNote({ found }: { readonly found: ImportDraftFragment }) {
  const { t, i18n } = useTranslation('import')
  const { attemptedAt, status, recordedRows, rows } = found
  if (attemptedAt === null) return null
  const when = formatInstant(attemptedAt, languageOf(i18n))
  const inPart = status === 'RECORDED_IN_PART'
  return (
    <div className="stopped-note" role="status">
      <IconPlayerPause size={20} aria-hidden="true" />
      <p>{inPart ? t('stopped.inPart', { when, count: recordedRows, rows }) : t('stopped.nothing', { when })}</p>
      {inPart ? <UndoButton found={found} /> : null}
    </div>
  )
}
