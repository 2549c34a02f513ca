import { useQuery } from '@apollo/client/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ROUTES } from '../../app/paths.ts'
import { SurveyOptionsDocument, type SurveyOptionsQuery } from '../../generated/graphql.ts'
import { AppLink } from '../../lib/app-link.tsx'
import { describeError } from '../../lib/display-error.ts'
import { usePageTitle } from '../../lib/page-title.ts'
import { Coming } from '../../ui/coming.tsx'
import { FailureMessage } from '../../ui/failure-message.tsx'
import './surveys.css'

export interface SurveyFrameProps {
  readonly title: string
  /** The page in the way that leads to it. */
  readonly here: string
  readonly lead: string
  /** What is written there, once it is known what can be chosen. */
  readonly children: (options: SurveyOptionsQuery) => ReactNode
}

/** A page on which results of a survey are written: the way back, what it is for, and what small numbers become. */
export function SurveyFrame({ title, here, lead, children }: SurveyFrameProps) {
  const { t } = useTranslation('surveys')
  usePageTitle(title)
  const options = useQuery(SurveyOptionsDocument, { fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' })
  return (
    <div className="surveys">
      <nav className="breadcrumb" aria-label={t('list.title')}>
        <AppLink href={ROUTES.surveys}>{t('list.title')}</AppLink>
        <span aria-hidden="true">›</span>
        <span aria-current="page">{here}</span>
      </nav>
      <h1>{title}</h1>
      <p className="surveys-lead">{lead}</p>
      <p className="surveys-note">{t('sheet.few')}</p>
      {options.data === undefined ? (
        options.error === undefined ? (
          <Coming />
        ) : (
          <FailureMessage failure={describeError(options.error)} onRetry={() => void options.refetch()} />
        )
      ) : (
        children(options.data)
      )}
    </div>
  )
}
