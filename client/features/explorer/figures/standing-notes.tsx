import { useTranslation } from 'react-i18next'
import type { NetworkEntity } from '../../../graph/model/network.ts'
import type { Unseen } from './figures-filter.ts'
import { UnseenNote } from './unseen-note.tsx'

interface StandingNotesProps {
  readonly entity: NetworkEntity
  readonly unseen: readonly Unseen[]
}

/** What the figures are of, and why some stand in no ranking. */
export function StandingNotes({ entity, unseen }: StandingNotesProps) {
  const { t } = useTranslation('figures')
  return (
    <>
      {entity.collective ? <p className="figure-note">{t('notes.collective')}</p> : null}
      {unseen.length === 0 ? <p className="figure-note">{t('notes.whole')}</p> : <UnseenNote unseen={unseen} />}
    </>
  )
}
