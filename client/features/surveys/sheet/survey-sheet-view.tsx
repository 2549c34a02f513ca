import { useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ROUTES } from '../../../app/paths.ts'
import { SurveyOptionsDocument, type SurveyOptionsQuery } from '../../../generated/graphql.ts'
import { AppLink } from '../../../lib/app-link.tsx'
import { describeError } from '../../../lib/display-error.ts'
import { usePageTitle } from '../../../lib/page-title.ts'
import { readToday } from '../../../lib/today.ts'
import { Coming } from '../../../ui/coming.tsx'
import { FailureMessage } from '../../../ui/failure-message.tsx'
import '../surveys.css'
import { readKeptSheet } from './keep-sheet.ts'
import { SheetForm, type SheetProps } from './sheet-form.tsx'
import { emptySheet, isWorthKeeping, type SheetValues } from './sheet-values.ts'

/** `/rilevazioni/nuova`: results of a survey in one micro-area, on one sheet. */
export function SurveySheetView(props: SheetProps) {
  const { t } = useTranslation('surveys')
  usePageTitle(t('sheet.title'))
  const options = useQuery(SurveyOptionsDocument, { fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' })
  return (
    <div className="surveys">
      <nav className="breadcrumb" aria-label={t('list.title')}>
        <AppLink href={ROUTES.surveys}>{t('list.title')}</AppLink>
        <span aria-hidden="true">›</span>
        <span aria-current="page">{t('sheet.title')}</span>
      </nav>
      <h1>{t('sheet.title')}</h1>
      <p className="surveys-lead">{t('sheet.lead')}</p>
      <p className="surveys-note">{t('sheet.few')}</p>
      {options.data === undefined ? (
        options.error === undefined ? (
          <Coming />
        ) : (
          <FailureMessage failure={describeError(options.error)} onRetry={() => void options.refetch()} />
        )
      ) : (
        <Begun {...props} options={options.data} />
      )}
    </div>
  )
}

function Begun({ options, ...props }: SheetProps & { readonly options: SurveyOptionsQuery }) {
  const { owner, beginning } = props
  // A sheet that was not recorded comes first: it would be lost otherwise.
  const [{ begun, found }] = useState(() => {
    const kept = readKeptSheet(owner)
    const { area, subject } = beginning
    const empty: SheetValues = { ...emptySheet(readToday()), area: area ?? '', subject: subject ?? '' }
    return { begun: empty, found: kept !== null && isWorthKeeping(kept.values) ? kept : null }
  })
  return <SheetForm {...props} options={options} begun={begun} found={found} />
}
