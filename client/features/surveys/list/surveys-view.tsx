import { useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { IconPlus, IconTableImport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ROUTES } from '../../../app/paths.ts'
import { NeedReportsDocument, type ReportPartsFragment, SurveyOptionsDocument } from '../../../generated/graphql.ts'
import { AppLink } from '../../../lib/app-link.tsx'
import { describeError } from '../../../lib/display-error.ts'
import { usePageTitle } from '../../../lib/page-title.ts'
import { readUnknownId } from '../../../lib/unknown-id.ts'
import { Coming } from '../../../ui/coming.tsx'
import { FailureMessage } from '../../../ui/failure-message.tsx'
import '../surveys.css'
import { CorrectDialog } from './correct-dialog.tsx'
import { ReportFilters, type ReportsAsked } from './report-filters.tsx'
import { ReportRows } from './report-rows.tsx'
import { UnknownReports } from './unknown-reports.tsx'

const PAGE = 50
const MOST = 200

export interface SurveysViewProps extends ReportsAsked {
  readonly onAsk: (asked: ReportsAsked) => void
}

/** `/rilevazioni`: results of surveys on record, to be put right or taken out. */
export function SurveysView({ area, need, onAsk }: SurveysViewProps) {
  const { t } = useTranslation('surveys')
  usePageTitle(t('list.title'))
  const [first, setFirst] = useState(PAGE)
  const [corrected, setCorrected] = useState<ReportPartsFragment | null>(null)
  const options = useQuery(SurveyOptionsDocument)
  const reports = useQuery(NeedReportsDocument, { variables: { area, need, first }, fetchPolicy: 'no-cache' })
  const page = (reports.data ?? reports.previousData)?.needReports
  const unknown = readUnknownId(reports.error)
  if (unknown !== null) return <UnknownReports id={unknown.id} onForget={() => onAsk({ area: null, need: null })} />
  const failed = [options, reports].find(({ data, error }) => data === undefined && error !== undefined)
  if (failed !== undefined) {
    return <FailureMessage failure={describeError(failed.error)} onRetry={() => void failed.refetch()} />
  }
  if (options.data === undefined || page === undefined) return <Coming />
  const { microAreas, needs } = options.data
  const names = new Map([...microAreas, ...needs].map(({ id, label }) => [id, label]))
  const left = Math.min(page.totalCount, MOST) - page.nodes.length
  return (
    <div className="surveys">
      <h1>{t('list.title')}</h1>
      <p className="surveys-lead">{t('list.lead')}</p>
      <p className="surveys-note">{t('sheet.few')}</p>
      <div className="survey-source-acts">
        <Button component={AppLink} href={ROUTES.surveySheet} leftSection={<IconPlus size={18} aria-hidden="true" />}>
          {t('sheet.title')}
        </Button>
        <Button
          component={AppLink}
          href={ROUTES.surveyTable}
          variant="default"
          leftSection={<IconTableImport size={18} aria-hidden="true" />}
        >
          {t('sheet.import')}
        </Button>
      </div>
      <ReportFilters area={area} need={need} options={options.data} onAsk={onAsk} />
      {page.nodes.length === 0 ? (
        <p className="survey-none">
          {t('list.none')} {t('list.begin')}
        </p>
      ) : (
        <ReportRows reports={page.nodes} total={page.totalCount} names={names} onCorrect={setCorrected} />
      )}
      {left > 0 ? (
        <Button variant="default" loading={reports.loading} onClick={() => setFirst(MOST)}>
          {t('list.more', { count: left })}
        </Button>
      ) : null}
      {corrected === null ? null : (
        <CorrectDialog key={corrected.id} report={corrected} names={names} onClose={() => setCorrected(null)} />
      )}
    </div>
  )
}
