import { useQuery } from '@apollo/client/react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { GAP_LIMITS } from '#graph-schema/model/need-report.ts'
import { ROUTES } from '../../../app/paths.ts'
import { SurveyOptionsDocument, type SurveyOptionsQuery } from '../../../generated/graphql.ts'
import { AppLink } from '../../../lib/app-link.tsx'
import { describeError } from '../../../lib/display-error.ts'
import { usePageTitle } from '../../../lib/page-title.ts'
import { Coming } from '../../../ui/coming.tsx'
import { FailureMessage } from '../../../ui/failure-message.tsx'
import '../surveys.css'
import { useUndoToast } from '../../../lib/use-undo-toast.ts'
import { byCode } from '../words/area-words.ts'
import { countWords } from '../words/count-words.ts'
import type { ReadTable } from './read-table.ts'
import { TablePreview } from './table-preview.tsx'
import { TableSource } from './table-source.tsx'

export interface SurveyTableViewProps {
  readonly onRecorded: () => void
}

/** `/rilevazioni/importa`: results of a survey from a table, looked at before they are recorded. */
export function SurveyTableView({ onRecorded }: SurveyTableViewProps) {
  const { t } = useTranslation('surveys')
  usePageTitle(t('table.title'))
  const options = useQuery(SurveyOptionsDocument, { fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' })
  return (
    <div className="surveys">
      <nav className="breadcrumb" aria-label={t('list.title')}>
        <AppLink href={ROUTES.surveys}>{t('list.title')}</AppLink>
        <span aria-hidden="true">›</span>
        <span aria-current="page">{t('sheet.import')}</span>
      </nav>
      <h1>{t('table.title')}</h1>
      <p className="surveys-lead">{t('table.lead', { most: GAP_LIMITS.rows })}</p>
      <p className="surveys-note">{t('sheet.few')}</p>
      {options.data === undefined ? (
        options.error === undefined ? (
          <Coming />
        ) : (
          <FailureMessage failure={describeError(options.error)} onRetry={() => void options.refetch()} />
        )
      ) : (
        <Steps options={options.data} onRecorded={onRecorded} />
      )}
    </div>
  )
}

function Steps({ options, onRecorded }: SurveyTableViewProps & { readonly options: SurveyOptionsQuery }) {
  const { t } = useTranslation('surveys')
  const tellDone = useUndoToast()
  const [read, setRead] = useState<{ readonly number: number; readonly table: ReadTable | null }>({
    ...{ number: 0, table: null },
  })
  const names = useMemo(() => ({ areas: byCode(options.microAreas), needs: byCode(options.needs) }), [options])
  const next = (table: ReadTable | null) => setRead(({ number }) => ({ number: number + 1, table }))
  if (read.table === null) return <TableSource names={names} onRead={next} />
  return (
    <TablePreview
      key={read.number}
      table={read.table}
      names={names}
      options={options}
      onAgain={() => next(null)}
      onRecorded={(recorded) => {
        tellDone(t('done.table', countWords(t, recorded)), recorded.changeId)
        onRecorded()
      }}
    />
  )
}
