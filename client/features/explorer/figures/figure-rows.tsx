import { IconHelp } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BOLD, RichText } from '../../../ui/rich-text.tsx'
import { countRanked, type EntityFigures, type Metrics, tellContacts, tellPart, tellPassage } from './tell-figures.ts'

interface RowsProps {
  readonly metrics: Metrics
  readonly own: EntityFigures
}

/** Each figure with its plain name, its sentence, and what it means on demand. */
export function FigureRows({ metrics, own }: RowsProps) {
  const { t } = useTranslation('figures')
  return (
    <dl className="figure-rows">
      <FigureRow name={t('ties.name')} explain={t('ties.explain')}>
        <Ties own={own} />
      </FigureRow>
      <FigureRow name={t('passage.name')} explain={t('passage.explain')}>
        <Passage metrics={metrics} own={own} />
      </FigureRow>
      <FigureRow name={t('part.name')} explain={t('part.explain')}>
        <Part metrics={metrics} own={own} />
      </FigureRow>
      {own.degree === 0 ? null : (
        <FigureRow name={t('contacts.name')} explain={t('contacts.explain')}>
          <Variety own={own} />
        </FigureRow>
      )}
    </dl>
  )
}

interface FigureRowProps {
  readonly name: string
  readonly explain: string
  readonly children: ReactNode
}

function FigureRow({ name, explain, children }: FigureRowProps) {
  const { t } = useTranslation('figures')
  const [explained, setExplained] = useState(false)
  const id = useId()
  return (
    <div>
      <dt>
        {name}
        <button
          type="button"
          aria-label={t('explain', { name })}
          title={t('explain', { name })}
          aria-expanded={explained}
          aria-controls={id}
          onClick={() => setExplained(!explained)}
        >
          <IconHelp size={18} aria-hidden="true" />
        </button>
      </dt>
      <dd>{children}</dd>
      <dd className="figure-explained" id={id} hidden={!explained}>
        {explain}
      </dd>
    </div>
  )
}

function Ties({ own: { tieCount, degree } }: Pick<RowsProps, 'own'>) {
  const { t } = useTranslation('figures')
  if (degree === 0) return t('ties.none')
  return <RichText text={t('ties.told', { count: degree, ties: t('ties.ties', { count: tieCount }) })} tags={BOLD} />
}

function Passage({ metrics, own: { betweenness, rank } }: RowsProps) {
  const { t } = useTranslation('figures')
  const passage = tellPassage(betweenness)
  const told = passage.form === 'share' ? t('passage.share', { count: passage.count }) : t(`passage.${passage.form}`)
  const ranked = rank !== null && betweenness > 0 && !metrics.smallSample
  return (
    <>
      <RichText text={told} tags={BOLD} />
      {ranked ? ` ${t('passage.rank', { rank, count: countRanked(metrics) })}` : ''}
      {metrics.smallSample ? ` ${t('notes.small', { count: metrics.entityCount })}` : ''}
      {metrics.sampled ? ` ${t('notes.sampled')}` : ''}
    </>
  )
}

function Part({ metrics, own }: RowsProps) {
  const { t } = useTranslation('figures')
  const { form, ...sizes } = tellPart(metrics, own)
  return <RichText text={t(`part.${form}`, { ...sizes, total: metrics.entityCount })} tags={BOLD} />
}

function Variety({ own }: Pick<RowsProps, 'own'>) {
  const { t, i18n } = useTranslation('figures')
  const contacts = tellContacts(own)
  if (contacts === null) return null
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 })
  const worth = contacts.form === 'overlapping' ? number.format(contacts.worth) : ''
  return <RichText text={t(`contacts.${contacts.form}`, { count: contacts.count, worth })} tags={BOLD} />
}
