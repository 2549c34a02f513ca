import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import type { FactSet } from '#graph-schema/model/evidence.ts'
import { ExpectedResultsDocument } from '../../../generated/graphql.ts'
import { dayVariable } from '../../../lib/ask-on-day.ts'
import { Section } from '../../../ui/section.tsx'
import { Answered } from '../more/answered.tsx'
import { EntityLinks } from '../more/entity-links.tsx'
import { setsVariable } from '../state/question.ts'
import './expected-results.css'
import { type Evidence, type ExpectedResult, measuredOf, tellEvidence } from './tell-evidence.ts'

export interface ExpectedResultsSectionProps {
  readonly day: string | null
  readonly sets: ReadonlySet<FactSet>
}

/** The five results that the vademecum expects, with what the record shows of each, or that it shows nothing. */
export function ExpectedResultsSection({ day, sets }: ExpectedResultsSectionProps) {
  const { t } = useTranslation('structure')
  const result = useQuery(ExpectedResultsDocument, {
    variables: { ...dayVariable(day), ...setsVariable(sets) },
    fetchPolicy: 'no-cache',
  })
  return (
    <Section title={t('results.title')} anchor="risultati-attesi">
      <p className="more-lead">{t('results.lead')}</p>
      <Answered result={result}>
        {({ expectedResults }) => (
          <ol className="results">
            {expectedResults.map((expected) => (
              <ResultRow key={expected.order} expected={expected} />
            ))}
          </ol>
        )}
      </Answered>
    </Section>
  )
}

const ORDERS = ['1', '2', '3', '4', '5'] as const

function ResultRow({ expected }: { readonly expected: ExpectedResult }) {
  const { t } = useTranslation('structure')
  const order = ORDERS[expected.order - 1] ?? '1'
  const measured = measuredOf(expected)
  return (
    <li className="result" data-measured={measured}>
      <span className="result-order" aria-hidden="true">
        {expected.order}
      </span>
      <div>
        <h3>{t(`results.order.${order}`)}</h3>
        {measured === 'none' ? (
          <p className="result-unmeasured hatched">
            <span>
              <b>{t('results.unmeasured')}.</b> {t('results.unmeasuredText')}
            </span>
          </p>
        ) : (
          <ul className="result-evidence">
            {expected.evidence.map((evidence) => (
              <EvidenceLine key={evidence.measure} evidence={evidence} />
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}

function EvidenceLine({ evidence }: { readonly evidence: Evidence }) {
  const { t, i18n } = useTranslation('structure')
  const { number, text } = tellEvidence(i18n, evidence)
  const left = evidence.count.possible - evidence.entities.length
  return (
    <li>
      {number === null ? (
        <span className="result-none">
          {text}: {t('results.nothing')}
        </span>
      ) : (
        <details>
          <summary>
            <b>{number}</b> {text}
          </summary>
          <p>
            <EntityLinks entities={evidence.entities} />
            {left > 0 ? ` ${t('results.more', { count: left })}` : null}
          </p>
        </details>
      )}
    </li>
  )
}
