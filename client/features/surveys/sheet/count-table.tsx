import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { REPORT_KINDS } from '#graph-schema/model/survey.ts'
import { type CodedName, nameWithCode } from '../words/area-words.ts'
import { countKey } from './sheet-values.ts'
import type { Sheet } from './use-sheet.ts'

export interface CountTableProps {
  readonly sheet: Sheet
  readonly needs: readonly CodedName[]
  /** The need that the sheet was opened for; null for none. */
  readonly marked: string | null
}

/** Needs by what was asked of them: counts are written from cell to cell without leaving the keyboard. */
export function CountTable({ sheet, needs, marked }: CountTableProps) {
  const { t } = useTranslation('surveys')
  return (
    <table className="survey-counts" onKeyDown={moveFocus}>
      <caption>
        {t('sheet.table')} <span>{t('sheet.keys')}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('sheet.need')}</th>
          {REPORT_KINDS.map((kind) => (
            <th key={kind} scope="col">
              {t(`sheet.column.${kind}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {needs.map((need, row) => (
          <tr key={need.id} data-marked={need.id === marked || undefined}>
            <th scope="row">{nameWithCode(need)}</th>
            {REPORT_KINDS.map((kind, column) => {
              const key = countKey(need.id, kind)
              const error = sheet.errors.get(key)
              const errorId = `survey-error-${row}-${column}`
              return (
                <td key={kind}>
                  <input
                    type="text"
                    inputMode="numeric"
                    autoComplete="off"
                    maxLength={11}
                    data-row={row}
                    data-column={column}
                    aria-label={t('sheet.cell', { need: need.label, kind: t(`kindLong.${kind}`) })}
                    aria-invalid={error === undefined ? undefined : true}
                    aria-describedby={error === undefined ? undefined : errorId}
                    value={sheet.values.counts[key] ?? ''}
                    onChange={({ currentTarget }) => sheet.setCount(key, currentTarget.value)}
                  />
                  {error === undefined ? null : (
                    <span id={errorId} className="survey-error">
                      {error}
                    </span>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Arrows move from cell to cell; within a number that is being written, left and right move in it first. */
function moveFocus(event: KeyboardEvent<HTMLTableElement>): void {
  const { target, key, ctrlKey, metaKey, altKey, shiftKey } = event
  const step = STEPS[key]
  if (step === undefined || ctrlKey || metaKey || altKey || shiftKey || !(target instanceof HTMLInputElement)) return
  const [rows, columns] = step
  const { selectionStart, selectionEnd, value } = target
  const isAll = selectionStart === 0 && selectionEnd === value.length
  if (columns < 0 && selectionStart !== 0 && !isAll) return
  if (columns > 0 && selectionEnd !== value.length && !isAll) return
  const [row, column] = [Number(target.dataset['row']) + rows, Number(target.dataset['column']) + columns]
  const next = event.currentTarget.querySelector<HTMLInputElement>(`input[data-row="${row}"][data-column="${column}"]`)
  event.preventDefault()
  next?.focus()
  next?.select()
}
