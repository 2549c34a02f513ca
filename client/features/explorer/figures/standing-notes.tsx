import { useTranslation } from 'react-i18next'
import type { NetworkEntity } from '../../../graph/model/network.ts'
import type { Unseen } from './figures-filter.ts'
import type { Metrics } from './tell-figures.ts'

interface StandingNotesProps {
  readonly entity: NetworkEntity
  readonly metrics: Metrics
  readonly unseen: readonly Unseen[]
}

/** What the figures are of, and why some stand in no ranking. */
export function StandingNotes({ entity, unseen }: StandingNotesProps) {
  const { t, i18n } = useTranslation('figures')
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' })
  const what = list.format(unseen.map((one) => t(`unseen.${one}`)))
  return (
    <>
      {entity.collective ? <p className="figure-note">{t('notes.collective')}</p> : null}
      <p className="figure-note">{unseen.length === 0 ? t('notes.whole') : t('notes.unseen', { what })}</p>
    </>
  )
}
