import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { GAP_LIMITS } from '#graph-schema/model/need-report.ts'
import type { SurveyOptionsQuery } from '../../../generated/graphql.ts'
import { useUndoToast } from '../../../lib/use-undo-toast.ts'
import { SurveyFrame } from '../survey-frame.tsx'
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
  return (
    <SurveyFrame title={t('table.title')} here={t('sheet.import')} lead={t('table.lead', { most: GAP_LIMITS.rows })}>
      {(options) => <Steps options={options} onRecorded={onRecorded} />}
    </SurveyFrame>
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
