import { useTranslation } from 'react-i18next'
import { completePath } from '../../../app/addresses.ts'
import { AppLink } from '../../../lib/app-link.tsx'
import '../adhesions.css'
import { LinkPanel } from '../confirming/link-panel.tsx'

/** What those who work on the register do on an actor's page beside its acts: complete it, and ask it to confirm. */
export function RecordPanel({ actorId }: { readonly actorId: string }) {
  const { t } = useTranslation('inbox')
  return (
    <div className="record-panel">
      <p>
        <AppLink href={completePath(actorId)}>{t('record.correct')}</AppLink>{' '}
        <span className="inbox-facts">{t('record.correctHint')}</span>
      </p>
      <LinkPanel actorId={actorId} />
    </div>
  )
}
