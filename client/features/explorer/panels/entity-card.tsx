import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { entityPath } from '../../../app/addresses.ts'
import { Mark } from '../../../graph/marks/mark.tsx'
import { findDependents } from '../../../graph/model/adjacency.ts'
import { isActorClass } from '../../../graph/model/entity-class.ts'
import type { NetworkEntity } from '../../../graph/model/network.ts'
import { wholeYears } from '../../../graph/words/age-words.ts'
import { describePeriod } from '../../../graph/words/date-words.ts'
import { AppLink } from '../../../lib/app-link.tsx'
import { lazyWithStaffWords, lazyWithWords } from '../../../lib/lazy-with-words.ts'
import { useViewer } from '../../../lib/use-viewer.ts'
import { dayWords, writeDay } from '../../../lib/write-day.ts'
import { BOLD, RichText } from '../../../ui/rich-text.tsx'
import { useExplorer } from '../state/explorer-context.ts'
import { useEntityWords } from '../state/use-entity-words.ts'
import { CardHead } from './card-head.tsx'
import { CardTies } from './card-ties.tsx'
import { ExpandButton } from './expand-button.tsx'
import { GroupActions } from './group-actions.tsx'
import { SeeInGraph } from './see-in-graph.tsx'

// The card does not wait for figures that the server has to compute.
const Standing = lazyWithWords(async () => (await import('../figures/standing.tsx')).Standing)

const CardRecordLinks = lazyWithStaffWords(async () => (await import('./card-record-links.tsx')).CardRecordLinks)

interface EntityCardProps {
  readonly entity: NetworkEntity
  /** Only what is round it was read: figures about the whole network would be wrong, and no act on it is meant. */
  readonly alone?: boolean
}

/** Who the selected entity is, one figure as a sentence, and all its ties. */
export function EntityCard({ entity, alone: isAlone = false }: EntityCardProps) {
  const { t } = useTranslation('explorer')
  const { guest } = useExplorer()
  const mayWrite = useViewer().may('STAFF')
  const alone = isAlone || guest
  const { nameKind } = useEntityWords()
  const path = guest ? null : entityPath(entity.id)
  const kind = entity.acronym === null ? nameKind(entity) : `${nameKind(entity)} · ${entity.acronym}`
  return (
    <article className="card" aria-label={entity.name}>
      <header className="card-head">
        <CardHead
          mark={<Mark entityClass={entity.entityClass} size={44} collective={entity.collective} />}
          title={entity.name}
          subtitle={kind}
        />
        <DayNote entity={entity} />
        <Facts entity={entity} />
        {guest ? null : <LastTold entity={entity} />}
        {alone ? null : <Dependents entity={entity} />}
        {path === null ? null : (
          <div className="card-actions">
            <AppLink className="card-open" href={path}>
              {t('card.openPage')}
            </AppLink>
            <SeeInGraph />
            {alone ? null : <ExpandButton id={entity.id} />}
            {mayWrite ? (
              <Suspense>
                <CardRecordLinks id={entity.id} />
              </Suspense>
            ) : null}
          </div>
        )}
        {alone ? null : (
          <>
            <Suspense fallback={<div className="card-coming" />}>
              <Standing entity={entity} />
            </Suspense>
            <GroupActions entity={entity} />
          </>
        )}
      </header>
      <CardTies entity={entity} />
    </article>
  )
}

/** When somebody last told of it, its ties considered. */
function LastTold({ entity }: { readonly entity: NetworkEntity }) {
  const { t, i18n } = useTranslation('timeline')
  const { moment } = useExplorer().exploration
  const { lastAttested } = entity
  if (lastAttested === null) return <p className="card-told">{t('known.never')}</p>
  const years = wholeYears(lastAttested, moment)
  const ago = years < 1 ? '' : `, ${t('known.years', { count: years })}`
  return (
    <p className="card-told">
      {t('known.on', { day: writeDay(i18n.language, lastAttested) })}
      {ago}
    </p>
  )
}

/** Where a day is chosen: that it was not there, or that nobody knows. */
function DayNote({ entity }: { readonly entity: NetworkEntity }) {
  const { t, i18n } = useTranslation('timeline')
  const { asOf } = useExplorer().question
  if (asOf === null || entity.presence === 'SURE') return null
  const words = dayWords(i18n.language, asOf)
  return (
    <p className="card-day">{entity.presence === undefined ? t('card.absent', words) : t('card.possible', words)}</p>
  )
}

function Facts({ entity }: { readonly entity: NetworkEntity }) {
  const { t, i18n } = useTranslation('explorer')
  const { period, dateStatus, seatText, collective, memberEstimate } = entity
  const isActor = isActorClass(entity.entityClass)
  const known = period.start.kind !== 'UNKNOWN' || period.end.kind !== 'UNKNOWN'
  const note =
    entity.certainty === 'INFERRED'
      ? t('card.inferred')
      : dateStatus === 'UNKNOWN'
        ? ''
        : t(`card.dateStatus.${dateStatus}`)
  if (!known && seatText === null && !collective) return null
  return (
    <dl className="card-facts">
      {known ? (
        <div>
          <dt>{t(isActor ? 'card.life' : 'card.period')}</dt>
          <dd>
            {describePeriod(i18n, period, !isActor)} <span>{note}</span>
          </dd>
        </div>
      ) : null}
      {seatText === null ? null : (
        <div>
          <dt>{t('card.seat')}</dt>
          <dd>{seatText}</dd>
        </div>
      )}
      {collective ? (
        <div>
          <dt>{t('card.members')}</dt>
          <dd>{memberEstimate === null ? t('card.collective') : t('card.atLeast', { count: memberEstimate })}</dd>
        </div>
      ) : null}
    </dl>
  )
}

/** One figure as a sentence: for how many actors this is the only way into the network. */
function Dependents({ entity }: { readonly entity: NetworkEntity }) {
  const { t } = useTranslation('explorer')
  const { exploration } = useExplorer()
  // Of the network that the filters leave: what is isolated or taken off by hand still belongs to it.
  const { slice, filtered } = exploration
  const actors = findDependents(slice, filtered, entity.id).filter((id) => {
    const dependent = slice.entities.get(id)
    return dependent !== undefined && isActorClass(dependent.entityClass)
  })
  if (actors.length === 0) return null
  return (
    <p className="card-figure">
      <RichText text={t('card.dependents', { count: actors.length })} tags={BOLD} />
    </p>
  )
}
