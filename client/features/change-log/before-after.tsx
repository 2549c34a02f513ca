import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isTold, tellFieldName, tellValue } from '../../graph/words/field-words.ts'
import { type Change, type ChangedRecord, namesIn, tellContents, tellRecord } from './tell-change.ts'

interface BeforeAfterProps {
  readonly change: Change
  readonly onOnly: (subject: string) => void
}

/** Every record of a change, property by property, before and after; folded until somebody asks. */
export function BeforeAfter({ change, onOnly }: BeforeAfterProps) {
  const { t } = useTranslation('record')
  const [open, setOpen] = useState(false)
  const { records, recordCount, seq } = change
  return (
    <details className="log-details" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary aria-label={t('log.detailsOf', { seq })}>{t('log.details')}</summary>
      {open ? (
        <>
          {records.map((record) => (
            <RecordTable key={record.id} change={change} record={record} onOnly={onOnly} />
          ))}
          {recordCount > records.length ? (
            <p className="log-rest">{t('log.more', { count: recordCount - records.length })}</p>
          ) : null}
        </>
      ) : null}
    </details>
  )
}

interface RecordTableProps extends BeforeAfterProps {
  readonly record: ChangedRecord
}

function RecordTable({ change, record, onOnly }: RecordTableProps) {
  const { t, i18n } = useTranslation('record')
  const { before, after, personal, type } = record
  const both = before && after
  return (
    <section className="log-record">
      <div className="log-record-head">
        <h3>
          {tellRecord(i18n, record)}
          {both ? null : <span className="log-mark">{t(before ? 'log.gone' : 'log.made')}</span>}
        </h3>
        {type === 'ACTOR' || record.id.startsWith('tie:') ? (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('log.filter.subject', { name: record.label })}
            onClick={() => onOnly(record.id)}
          >
            {t('log.filter.only')}
          </Button>
        ) : null}
      </div>
      {both ? <Comparison change={change} record={record} /> : <Contents change={change} record={record} />}
      {personal.length === 0 ? null : (
        <p className="log-personal">
          {t('log.personal', { names: personal.map((name) => tellFieldName(i18n, name)).join(', ') })}
        </p>
      )}
    </section>
  )
}

type OfRecord = Omit<RecordTableProps, 'onOnly'>

function Contents({ change, record }: OfRecord) {
  const { i18n } = useTranslation('record')
  const told = tellContents(i18n, change, record)
  return told.length === 0 ? null : <p className="log-contents">{told.join(' · ')}</p>
}

function Comparison({ change, record: { type, fields } }: OfRecord) {
  const { t, i18n } = useTranslation('record')
  const tell = (name: string, json: string | null) => tellValue(i18n, { type, name, json }, namesIn(change))
  const told = fields.filter((field) => isTold(i18n, field))
  if (told.length === 0) return null
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('log.property')}</th>
          <th scope="col">{t('log.before')}</th>
          <th scope="col">{t('log.after')}</th>
        </tr>
      </thead>
      <tbody>
        {told.map(({ name, before, after }) => (
          <tr key={name}>
            <th scope="row">{tellFieldName(i18n, name)}</th>
            <td data-label={t('log.before')}>{tell(name, before)}</td>
            <td data-label={t('log.after')}>{tell(name, after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
