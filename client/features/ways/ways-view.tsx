import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { WaysBetweenDocument } from '../../generated/graphql.ts'
import { useAsOf } from '../../lib/as-of.ts'
import { askOnDay, dayVariable } from '../../lib/ask-on-day.ts'
import { describeError } from '../../lib/display-error.ts'
import { readUnknownId } from '../../lib/unknown-id.ts'
import { Delayed } from '../../ui/delayed.tsx'
import { FailureMessage } from '../../ui/failure-message.tsx'
import { FoundWays } from './found-ways.tsx'
import { nameOfEnd } from './name-of-end.ts'
import { NoWay } from './no-way.tsx'
import type { RenderPicker } from './render-picker.ts'
import { UnknownEnd } from './unknown-end.tsx'
import { WaysExamples } from './ways-examples.tsx'
import { WaysForm } from './ways-form.tsx'
import { WaysOnDay } from './ways-on-day.tsx'
import { filterOf, type WaysQuestion } from './ways-question.ts'
import './ways.css'

export interface WaysViewProps {
  readonly question: WaysQuestion
  readonly ask: (change: Partial<WaysQuestion>) => void
  readonly renderPicker: RenderPicker
}

/** Who connects two: up to three ways as drawings and sentences. */
export function WaysView({ question, ask, renderPicker }: WaysViewProps) {
  const { t } = useTranslation('ways')
  const { day } = useAsOf()
  const { from, to } = question
  const asked = from !== null && to !== null && from !== to
  const { data, error, refetch } = useQuery(WaysBetweenDocument, {
    variables: { from: from ?? '', to: to ?? from ?? '', filter: filterOf(question), ...dayVariable(day) },
    skip: from === null && to === null,
    ...askOnDay(day),
  })
  const start = nameOfEnd(data?.start)
  const end = nameOfEnd(data?.end)
  const unknown = data === undefined ? readUnknownId(error) : null
  return (
    <div className="ways">
      <h1>{t('title')}</h1>
      <p className="ways-lead">{t('lead')}</p>
      {day === null ? null : <WaysOnDay day={day} data={data} />}
      <WaysForm
        question={question}
        ask={ask}
        renderPicker={renderPicker}
        startName={from === null ? null : start}
        endName={to === null ? null : end}
      />
      {from === null || to === null ? <WaysExamples /> : null}
      {from !== null && from === to ? <p role="status">{t('same')}</p> : null}
      {unknown === null ? null : <UnknownEnd id={unknown.id} question={question} ask={ask} />}
      {asked && error !== undefined && data === undefined && unknown === null ? (
        <FailureMessage failure={describeError(error)} onRetry={() => void refetch()} />
      ) : null}
      {asked && data === undefined && error === undefined ? (
        <Delayed>
          <p role="status">{t('looking')}</p>
        </Delayed>
      ) : null}
      {asked && data !== undefined ? <Answer data={data} question={question} ask={ask} /> : null}
    </div>
  )
}

interface AnswerProps {
  readonly data: Parameters<typeof FoundWays>[0]['data']
  readonly question: WaysQuestion
  readonly ask: (change: Partial<WaysQuestion>) => void
}

function Answer({ data, question, ask }: AnswerProps) {
  if (data.paths.length === 0) return <NoWay data={data} question={question} ask={ask} />
  return <FoundWays data={data} question={question} />
}
