import { IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { isActorClass } from '../../../graph/model/entity-class.ts'
import type { NetworkEntity } from '../../../graph/model/network.ts'
import { Delayed } from '../../../ui/delayed.tsx'
import { FigureRows } from './figure-rows.tsx'
import './figures.css'
import { Leaving } from './leaving.tsx'
import { ReadAgain } from './read-again.tsx'
import { StandingNotes } from './standing-notes.tsx'
import { type EntityFigures, tellPassage } from './tell-figures.ts'
import { useFigures } from './use-figures.ts'

/** Where the selected entity stands in the network that is shown: one line, and all its figures as sentences below. */
export function Standing({ entity }: { readonly entity: NetworkEntity }) {
  const { t } = useTranslation('figures')
  const { metrics, failed, readAgain, unseen, filter, asOf } = useFigures()
  if (metrics === null) {
    return failed ? (
      <ReadAgain onRetry={readAgain} />
    ) : (
      <p className="standing-line">
        <Delayed>{t('reading')}</Delayed>
      </p>
    )
  }
  const own = metrics.figures.find(({ entityId }) => entityId === entity.id)
  if (own === undefined) return <p className="standing-line">{t('notCounted')}</p>
  return (
    <details className="standing">
      <summary className="standing-line">
        <b>{t('title')}</b>
        <Headline own={own} />
        <IconChevronDown size={18} aria-hidden="true" />
      </summary>
      <FigureRows metrics={metrics} own={own} />
      {isActorClass(entity.entityClass) ? <Leaving id={entity.id} filter={filter} asOf={asOf} /> : null}
      <StandingNotes entity={entity} unseen={unseen} />
    </details>
  )
}

function Headline({ own }: { readonly own: EntityFigures }) {
  const { t } = useTranslation('figures')
  const passage = tellPassage(own.betweenness)
  return (
    <span>{passage.form === 'share' ? t('short.share', { count: passage.count }) : t(`short.${passage.form}`)}</span>
  )
}
