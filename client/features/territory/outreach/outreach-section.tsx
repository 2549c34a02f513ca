import { useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FactSet } from '#graph-schema/model/evidence.ts'
import { OutreachBeforeAdhesionsDocument } from '../../../generated/graphql.ts'
import { dayVariable } from '../../../lib/ask-on-day.ts'
import { Section } from '../../../ui/section.tsx'
import { Answered } from '../more/answered.tsx'
import { EntityLinks } from '../more/entity-links.tsx'
import { setsVariable } from '../state/question.ts'
import { arrangeSequences, type Sequence } from './arrange-sequences.ts'
import './outreach.css'
import { SequenceLine } from './sequence-line.tsx'

export interface OutreachSectionProps {
  readonly day: string | null
  readonly sets: ReadonlySet<FactSet>
}

/** Sequences shown before anybody asks for more. */
const FIRST = 4

/** What was done to reach people before they adhered: a sequence in time, and no cause. */
export function OutreachSection({ day, sets }: OutreachSectionProps) {
  const { t } = useTranslation('structure')
  const result = useQuery(OutreachBeforeAdhesionsDocument, {
    variables: { ...dayVariable(day), ...setsVariable(sets) },
    fetchPolicy: 'no-cache',
  })
  return (
    <Section title={t('outreach.title')} anchor="prima-dell-adesione">
      <p className="more-lead">
        {t('outreach.lead')} <b>{t('outreach.noCause')}</b>
      </p>
      <Answered result={result}>
        {({ outreachBeforeAdhesions }) =>
          outreachBeforeAdhesions.length === 0 ? (
            <p className="more-none">{t('outreach.none')}</p>
          ) : (
            <Sequences sequences={outreachBeforeAdhesions} />
          )
        }
      </Answered>
    </Section>
  )
}

function Sequences({ sequences }: { readonly sequences: readonly Sequence[] }) {
  const { t } = useTranslation('structure')
  const [all, setAll] = useState(false)
  const { preceded, rest, undated } = arrangeSequences(sequences)
  const shown = all ? preceded : preceded.slice(0, FIRST)
  const left = preceded.length - shown.length
  return (
    <>
      <p className="more-none outreach-summary">
        {preceded.length === 0
          ? t('outreach.noneBefore', { count: sequences.length })
          : t('outreach.withBefore', { count: preceded.length, all: sequences.length })}{' '}
        {undated === 0 ? null : t('outreach.undated', { count: undated })}
      </p>
      <div className="sequences">
        {shown.map((sequence) => (
          <SequenceLine key={sequence.adhesion.id} sequence={sequence} />
        ))}
      </div>
      {left === 0 ? null : (
        <Button variant="default" onClick={() => setAll(true)}>
          {t('outreach.showAll', { count: left })}
        </Button>
      )}
      {rest.length === 0 ? null : (
        <details>
          <summary>{t('outreach.restTitle', { count: rest.length })}</summary>
          <p>
            <EntityLinks entities={rest.map(({ actor }) => actor)} />
          </p>
          <p className="territory-note">{t('outreach.restWhy')}</p>
        </details>
      )}
    </>
  )
}
