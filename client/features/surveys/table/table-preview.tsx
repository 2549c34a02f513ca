import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SurveyOptionsQuery } from '../../../generated/graphql.ts'
import { PreviewHead } from './preview-head.tsx'
import { PreviewRows } from './preview-rows.tsx'
import type { KnownNames, ReadTable } from './read-table.ts'
import { type RecordedTable, useTable } from './use-table.ts'

export interface TablePreviewProps {
  readonly table: ReadTable
  readonly names: KnownNames
  readonly options: SurveyOptionsQuery
  readonly onAgain: () => void
  readonly onRecorded: (recorded: RecordedTable) => void
}

/** What a table would record, row by row; nothing is written until all of it is right. */
export function TablePreview({ table, names, options, onAgain, onRecorded }: TablePreviewProps) {
  const { t } = useTranslation('surveys')
  const draft = useTable(table, names, options)
  const [onlyWrong, setOnlyWrong] = useState(false)
  const ready = draft.rows.length - draft.wrong
  const save = async () => {
    const recorded = await draft.save()
    if (recorded !== null) onRecorded(recorded)
    else
      requestAnimationFrame(() => document.querySelector<HTMLElement>('.survey-preview [aria-invalid="true"]')?.focus())
  }
  return (
    <div className="survey-preview">
      <PreviewHead draft={draft} options={options} />
      <h2>{t('table.preview')}</h2>
      <p className="surveys-note">
        {table.isCross ? t('table.cross') : null} {t('table.columns', { columns: table.titles.join(', ') })}
      </p>
      <p className="survey-sum" role="status">
        {[
          t('table.readyCount', { count: ready }),
          ...(draft.wrong === 0 ? [] : [t('table.wrongCount', { count: draft.wrong })]),
          ...(table.skipped === 0 ? [] : [t('table.skipped', { count: table.skipped })]),
        ].join(' · ')}
        {draft.wrong === 0 && !onlyWrong ? null : (
          <label className="survey-only">
            <input
              type="checkbox"
              checked={onlyWrong}
              onChange={({ currentTarget }) => setOnlyWrong(currentTarget.checked)}
            />
            {t('table.onlyWrong')}
          </label>
        )}
      </p>
      <PreviewRows draft={draft} names={names} onlyWrong={onlyWrong} />
      <section className="survey-bar" aria-label={t('sheet.bar')}>
        <div className="survey-problems" role="alert">
          {draft.refusal}
        </div>
        <div className="survey-ends">
          <span className="survey-kept">{draft.wrong === 0 ? null : t('table.fixFirst', { count: draft.wrong })}</span>
          <Button variant="subtle" onClick={onAgain}>
            {t('table.again')}
          </Button>
          <Button loading={draft.isSaving} disabled={draft.wrong > 0 || ready === 0} onClick={() => void save()}>
            {t('table.record', { count: ready })}
          </Button>
        </div>
      </section>
    </div>
  )
}
