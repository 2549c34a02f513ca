import { useTranslation } from 'react-i18next'
import type { ImportField } from '#graph-schema/model/import-plan.ts'
import { CellEditor } from './cell-editor.tsx'
import { markCell } from './cell-place.ts'
import { OutcomeSign } from './outcome-sign.tsx'
import type { ImportRowFacts } from './outcomes.ts'
import type { RowTools } from './row-tools.ts'

export interface GridRowProps {
  readonly index: number
  /** Undefined while it is on its way. */
  readonly row: ImportRowFacts | undefined
  readonly fields: readonly ImportField[]
  /** Column that has the keyboard; null in other rows. */
  readonly active: number | null
  readonly editing: boolean
  readonly onEditing: (editing: boolean) => void
  readonly tools: RowTools
}

/** One row of the grid. */
export function GridRow({ index, row, fields, active, editing, onEditing, tools }: GridRowProps) {
  const { t } = useTranslation('import')
  const textOf = (field: ImportField) => row?.cells.find((cell) => cell.field === field)?.text ?? ''
  const isWrong = (field: ImportField) => row?.problems.some((problem) => problem.field === field) ?? false
  const edited = editing && row !== undefined && tools.mayChange && !row.isRecorded ? row : null
  return (
    <tr aria-rowindex={index + 2} data-selected={active !== null || undefined}>
      <th scope="row" className="cell-number">
        {row?.row}
      </th>
      <td className="cell-outcome">
        {row === undefined ? null : (
          <span>
            <OutcomeSign outcome={row.outcome} />
            <span className="outcome-words">
              {t(row.isRecorded ? 'preview.recorded' : `rowOutcomes.${row.outcome}`)}
            </span>
          </span>
        )}
      </td>
      {fields.map((field, column) => (
        <td
          key={field}
          className="cell"
          data-field={field}
          data-wrong={isWrong(field) || undefined}
          tabIndex={active === column ? 0 : -1}
          {...markCell({ place: index, column })}
        >
          {edited !== null && active === column ? (
            <CellEditor
              field={field}
              text={textOf(field)}
              onLeave={() => onEditing(false)}
              onSave={async (text) => {
                await tools.after(await tools.acts.fix(edited.row, field, text))
                onEditing(false)
              }}
            />
          ) : (
            textOf(field)
          )}
        </td>
      ))}
    </tr>
  )
}
