import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { SERVICE_SUBJECTS } from '#graph-schema/model/actor.ts'
import { REPORT_KINDS } from '#graph-schema/model/survey.ts'
import { nameWithCode } from '../words/area-words.ts'
import { COLUMNS, type Column, type KnownNames } from './read-table.ts'
import { findCoded, findKind, findSubject } from './read-words.ts'
import type { PreviewRow, TableDraft } from './use-table.ts'

export interface PreviewRowsProps {
  readonly draft: TableDraft
  readonly names: KnownNames
  readonly onlyWrong: boolean
}

/** The rows of a table with what comes of each; a cell that is wrong is put right where it stands. */
export function PreviewRows({ draft, names, onlyWrong }: PreviewRowsProps) {
  const { t } = useTranslation('surveys')
  const titles = useTitles()
  return (
    <div className="survey-scroll">
      <table className="survey-rows">
        <caption>{t('table.caption', { count: draft.rows.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.row')}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {titles[column]}
              </th>
            ))}
            <th scope="col">{t('table.outcome')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {draft.rows.map((row, place) =>
            onlyWrong && row.result !== null && row.edited.size === 0 && row.refused === null ? null : (
              <Row key={row.row.key} row={row} place={place} draft={draft} names={names} />
            ),
          )}
        </tbody>
      </table>
    </div>
  )
}

function useTitles(): Readonly<Record<Column, string>> {
  const { t } = useTranslation('surveys')
  return {
    area: t('list.area'),
    need: t('sheet.need'),
    subject: t('subject.label'),
    kind: t('list.kind'),
    answers: t('list.answers'),
  }
}

interface RowProps {
  readonly row: PreviewRow
  readonly place: number
  readonly draft: TableDraft
  readonly names: KnownNames
}

function Row({ row, place, draft, names }: RowProps) {
  const { t } = useTranslation('surveys')
  const { line } = row.row
  const isReady = row.result !== null && row.refused === null
  return (
    <tr data-wrong={!isReady || undefined}>
      <th scope="row">{line}</th>
      {COLUMNS.map((column) => (
        <td key={column} data-column={column}>
          {row.wrong.includes(column) || row.edited.has(column) ? (
            <CellEditor
              row={row}
              column={column}
              names={names}
              onChange={(text) => draft.setCell(place, column, text)}
            />
          ) : (
            <CellText row={row} column={column} names={names} kind={draft.kind} />
          )}
        </td>
      ))}
      <td className="survey-outcome">
        {isReady ? (
          <>
            <IconCircleCheck size={18} aria-hidden="true" /> {t('table.ready')}
          </>
        ) : (
          <>
            <IconAlertCircle size={18} aria-hidden="true" /> <span>{tellWrong()}</span>
          </>
        )}
      </td>
      <td>
        <button
          type="button"
          className="survey-link"
          aria-label={t('table.leaveOutRow', { row: line })}
          onClick={() => draft.leaveOut(place)}
        >
          {t('table.leaveOut')}
        </button>
      </td>
    </tr>
  )

  function tellWrong(): string {
    if (row.refused !== null) return row.refused
    if (row.repeats !== null) return t('table.issue.REPEATED', { row: row.repeats })
    const words: Readonly<Record<Column, (text: string) => string>> = {
      area: (text) => t('table.issue.AREA', { text }),
      need: (text) => t('table.issue.NEED', { text }),
      subject: (text) => t('table.issue.SUBJECT', { text }),
      kind: (text) => t('table.issue.KIND', { text }),
      answers: (text) => t('table.issue.ANSWERS', { text }),
    }
    return row.wrong.map((column) => words[column](row.row.cells[column])).join(' · ')
  }
}

interface CellProps {
  readonly row: PreviewRow
  readonly column: Column
  readonly names: KnownNames
}

/** What a cell was understood as, so that a wrong guess is seen. */
function CellText({ row, column, names, kind }: CellProps & { readonly kind: TableDraft['kind'] }) {
  const { t } = useTranslation('surveys')
  const text = row.row.cells[column]
  switch (column) {
    case 'area':
    case 'need': {
      const items = column === 'area' ? names.areas : names.needs
      const found = items.find(({ id }) => id === findCoded(items, text))
      return found === undefined ? text : nameWithCode(found)
    }
    case 'subject':
      return t(`subject.${findSubject(text) ?? 'all'}`)
    case 'kind':
      return t(`kind.${findKind(text, kind) ?? kind}`)
    case 'answers':
      return text
  }
}

function CellEditor({ row, column, names, onChange }: CellProps & { readonly onChange: (text: string) => void }) {
  const { t } = useTranslation('surveys')
  const titles = useTitles()
  const text = row.row.cells[column]
  const shared = {
    'aria-label': t('table.cell', { what: titles[column], row: row.row.line }),
    'aria-invalid': row.wrong.includes(column) ? (true as const) : undefined,
  }
  if (column === 'answers') {
    return (
      <input
        {...shared}
        type="text"
        inputMode="numeric"
        value={text}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    )
  }
  const choices = choicesOf()
  return (
    <select {...shared} value={chosenOf()} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
      <option value="?">{t('table.choose')}</option>
      {choices.map(({ value, words }) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  )

  /** Values are words that the table itself could have had. */
  function choicesOf(): readonly { readonly value: string; readonly words: string }[] {
    switch (column) {
      case 'area':
      case 'need':
        return (column === 'area' ? names.areas : names.needs).map((one) => ({
          value: one.code,
          words: nameWithCode(one),
        }))
      case 'subject':
        return [
          { value: '', words: t('subject.all') },
          ...SERVICE_SUBJECTS.map((subject) => ({ value: subject, words: t(`subject.${subject}`) })),
        ]
      default:
        return REPORT_KINDS.map((kind) => ({ value: kind, words: t(`kind.${kind}`) }))
    }
  }

  function chosenOf(): string {
    return choices.find(({ value }) => value === text)?.value ?? '?'
  }
}
