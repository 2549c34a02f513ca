import { useQuery } from '@apollo/client/react'
import { IconFileOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ROUTES } from '../../app/paths.ts'
import { type ImportDraftFragment, OneImportDocument } from '../../generated/graphql.ts'
import { AppLink } from '../../lib/app-link.tsx'
import { describeError } from '../../lib/display-error.ts'
import { formatInstant } from '../../lib/format-instant.ts'
import { languageOf } from '../../lib/i18n.ts'
import { usePageTitle } from '../../lib/page-title.ts'
import { Coming } from '../../ui/coming.tsx'
import { FailureMessage } from '../../ui/failure-message.tsx'
import { StateMessage } from '../../ui/state-message.tsx'
import { ColumnsStep } from './columns-step.tsx'
import './import.css'
import { OutcomeStep } from './outcome-step.tsx'
import { PreviewStep } from './preview-step.tsx'
import { StaffOnly } from './staff-only.tsx'
import { type ImportStep, StepsLine } from './steps-line.tsx'

export interface ImportViewProps {
  readonly id: string
  /** Called with the id of another import, when another sheet of the file has been read. */
  readonly onSent: (id: string) => void
  /** Called once there is nothing left to see here. */
  readonly onLeave: () => void
}

/** `/importa/:slug`: the steps of an import after the file. Which one follows from the record, not from this page. */
export function ImportView(props: ImportViewProps) {
  const { t } = useTranslation('import')
  usePageTitle(t('title'))
  return (
    <StaffOnly>
      <Import {...props} />
    </StaffOnly>
  )
}

function Import({ id, onSent, onLeave }: ImportViewProps) {
  const { t } = useTranslation('import')
  const { data, error, refetch } = useQuery(OneImportDocument, { variables: { id }, fetchPolicy: 'cache-and-network' })
  const [atColumns, setAtColumns] = useState(false)
  if (data === undefined) {
    return error === undefined ? (
      <Coming />
    ) : (
      <FailureMessage failure={describeError(error)} onRetry={() => void refetch()} />
    )
  }
  const found = data.import
  if (found === null) {
    return (
      <StateMessage icon={<IconFileOff size={40} aria-hidden="true" />} title={t('gone.title')}>
        <p>{t('gone.text')}</p>
        <p>
          <AppLink href={ROUTES.imports}>{t('gone.back')}</AppLink>
        </p>
      </StateMessage>
    )
  }
  const step = stepOf(found, atColumns)
  return (
    <div className="import">
      <ImportHead found={found} />
      <StepsLine step={step} />
      {step === 'columns' ? (
        <ColumnsStep found={found} onSent={onSent} onLeave={onLeave} onMapped={() => setAtColumns(false)} />
      ) : step === 'preview' ? (
        <PreviewStep found={found} onColumns={() => setAtColumns(true)} onRead={() => refetch().then(() => {})} />
      ) : (
        <OutcomeStep found={found} onRead={() => refetch().then(() => {})} />
      )}
    </div>
  )
}

function ImportHead({ found }: { readonly found: ImportDraftFragment }) {
  const { t, i18n } = useTranslation('import')
  const when = formatInstant(found.uploadedAt, languageOf(i18n))
  return (
    <>
      <p className="import-back">
        <AppLink href={ROUTES.imports}>{t('title')}</AppLink>
      </p>
      <h1 className="import-file">{found.fileName}</h1>
      <p className="import-lead">
        {found.uploadedBy === null
          ? t('past.when', { when, count: found.rows })
          : t('past.whenBy', { when, who: found.uploadedBy, count: found.rows })}
      </p>
    </>
  )
}

function stepOf({ status }: ImportDraftFragment, atColumns: boolean): ImportStep {
  if (status === 'UPLOADED' || (status === 'PREVIEWED' && atColumns)) return 'columns'
  return status === 'PREVIEWED' || status === 'RECORDED_IN_PART' ? 'preview' : 'outcome'
}
