import { IconFlag } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { markPlace } from '../../../ui/grid/use-grid.ts'
import type { GapCell } from '../state/territory.ts'
import { tellCell } from '../words/tell-cell.ts'
import { StateSign } from './state-sign.tsx'

/** A cell of a grid, which a cell of a table becomes inside one. */
const CELL = { role: 'gridcell' } as const

export interface MatrixCellProps {
  readonly cell: GapCell | null
  /** Name of the cell for who does not see it. */
  readonly name: string
  readonly row: number
  readonly column: number
  /** The Tab key reaches it. */
  readonly stop: boolean
  readonly chosen: boolean
}

/** One need in one micro-area: sign, counts in words, flag. */
export function MatrixCell({ cell, name, row, column, stop, chosen }: MatrixCellProps) {
  return (
    <td
      className="gap-cell"
      tabIndex={stop ? 0 : -1}
      aria-colindex={column + 2}
      aria-label={name}
      {...CELL}
      {...{ 'aria-selected': chosen }}
      {...markPlace({ row, column })}
    >
      <GapCellFace cell={cell} />
    </td>
  )
}

/** What is seen of a cell; its name says the same. */
export function GapCellFace({ cell }: { readonly cell: GapCell | null }) {
  const { t, i18n } = useTranslation('territory')
  const words = cell === null ? null : tellCell(i18n, cell)
  const decision = cell?.decision ?? null
  return (
    <span className="gap-face" data-state={cell?.state ?? 'NOT_SURVEYED'} aria-hidden="true">
      {words === null ? (
        <span className="gap-unknown">{t('cell.unknown')}</span>
      ) : (
        <>
          <b>
            <StateSign state={cell?.state ?? 'NOT_SURVEYED'} size={14} />
            {words.supply}
          </b>
          <span>{words.need}</span>
        </>
      )}
      {decision === null ? null : (
        <span className="gap-flag" data-due={decision.due || undefined}>
          <IconFlag size={12} />
        </span>
      )}
    </span>
  )
}
