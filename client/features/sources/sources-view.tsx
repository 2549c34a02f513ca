import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { EvidenceDocument, type EvidenceQuery, SourceFactsDocument } from '../../generated/graphql.ts'
import { useAsOf } from '../../lib/as-of.ts'
import { askOnDay, dayVariable } from '../../lib/ask-on-day.ts'
import { describeError } from '../../lib/display-error.ts'
import { usePageTitle } from '../../lib/page-title.ts'
import { StaffActsSlot } from '../../lib/staff-acts.tsx'
import { Coming } from '../../ui/coming.tsx'
import { FailureMessage } from '../../ui/failure-message.tsx'
import { Section } from '../../ui/section.tsx'
import { choicesOf, chooseSet, type SetChoice, summarise } from './evidence-counts.ts'
import { EvidenceHero } from './evidence-hero.tsx'
import { EvidenceOnDay } from './evidence-on-day.tsx'
import { EvidenceTable } from './evidence-table.tsx'
import { InferredList } from './inferred-list.tsx'
import { SetChoiceBox } from './set-choice.tsx'
import { SourceCatalogue } from './source-catalogue.tsx'
import './sources-view.css'
import { UnknownList } from './unknown-list.tsx'

export interface SourcesViewProps {
  /** What the address asks; null where it does not say. */
  readonly asked: SetChoice | null
  readonly onChoose: (choice: SetChoice) => void
}

/** `/sui-dati`: where the facts come from, how well they are founded and dated, and what no source says. */
export function SourcesView({ asked, onChoose }: SourcesViewProps) {
  const { t } = useTranslation('sources')
  usePageTitle(t('title'))
  const { day } = useAsOf()
  const sources = useQuery(SourceFactsDocument)
  const choices = sources.data === undefined ? null : choicesOf(sources.data.sources.nodes)
  const chosen = chooseSet(asked, choices ?? [])
  const evidence = useQuery(EvidenceDocument, {
    variables: { sets: chosen === 'all' ? null : [chosen], ...dayVariable(day) },
    skip: choices === null,
    ...askOnDay(day),
  })
  // While another set is on its way the figures of the one before stay.
  const counted = evidence.data ?? evidence.previousData
  const failed = [sources, evidence].find(({ data, error }) => data === undefined && error !== undefined)
  if (failed !== undefined) {
    return <FailureMessage failure={describeError(failed.error)} onRetry={() => void failed.refetch()} />
  }
  return (
    <div className="sources">
      <h1>{t('title')}</h1>
      <p className="sources-lead">{t('lead')}</p>
      <StaffActsSlot place={{ name: 'SOURCES' }} />
      {choices === null ? null : <SetChoiceBox choices={choices} chosen={chosen} onChoose={onChoose} />}
      {day === null || counted === undefined ? null : (
        <EvidenceOnDay day={day} choice={chosen} counted={summarise(counted.evidence.ties).total} />
      )}
      {counted === undefined ? <Coming /> : <Evidence answer={counted} choice={chosen} />}
      {sources.data === undefined ? null : (
        <Section title={t('catalogue')} count={sources.data.sources.nodes.length}>
          <SourceCatalogue sources={sources.data.sources.nodes} />
        </Section>
      )}
      <StaffActsSlot place={{ name: 'THEMES' }} />
    </div>
  )
}

interface EvidenceProps {
  readonly answer: EvidenceQuery
  readonly choice: SetChoice
}

function Evidence({ answer: { evidence, network }, choice }: EvidenceProps) {
  const { t } = useTranslation('sources')
  const ties = summarise(evidence.ties)
  const rows = [
    { name: 'ties', summary: ties },
    { name: 'entities', summary: summarise(evidence.entities) },
    { name: 'territorialFacts', summary: summarise(evidence.territorialFacts) },
  ] as const
  return (
    <>
      <EvidenceHero ties={ties} />
      <div className="sources-columns">
        <Section title={t('unknown.title')}>
          <UnknownList unknown={evidence.unknown} ties={ties} choice={choice} />
        </Section>
        <Section title={t('table.title')}>
          <EvidenceTable rows={rows} />
          <p className="sources-note">{t('table.text')}</p>
        </Section>
      </div>
      {network.totals.ties === 0 ? null : (
        <Section title={t('inferred.title')} count={network.totals.ties}>
          <p className="sources-note">{t('inferred.text')}</p>
          <InferredList answer={network} />
        </Section>
      )}
    </>
  )
}
