import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Matrix } from '../../../graph/model/matrix.ts'
import type { GridPlace } from '../../../ui/grid/grid-moves.ts'
import { type GridActs, useGrid } from '../../../ui/grid/use-grid.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { useExplorerStore } from '../state/explorer-store.ts'
import { ColumnHead } from './column-head.tsx'
import { MATRIX_ID } from './matrix-id.ts'
import { MatrixRow } from './matrix-row.tsx'
import { useCellWords } from './use-cell-words.ts'

/** Its cells take the focus one after the other; rows, names and cells get their roles from it. */
const GRID = { role: 'grid' } as const

/** Actors down, projects or groups across; a cell tells its ties, a name opens its card. */
export function MatrixGrid({ matrix }: { readonly matrix: Matrix }) {
  const { t } = useTranslation('matrix')
  const { question, exploration } = useExplorer()
  const { rows, columns, cells, whole } = matrix
  const { open, act, dismiss } = useToldCell(matrix)
  const describe = useCellWords()
  const extent = useMemo(() => ({ rows: rows.length, columns: columns.length }), [rows, columns])
  const { at, crossed, handlers, focus } = useGrid(extent, { act, dismiss })
  const close = useCallback(
    (place: GridPlace) => {
      dismiss()
      focus(place)
    },
    [dismiss, focus],
  )
  return (
    <div className="matrix-scroll">
      <table
        id={MATRIX_ID}
        {...GRID}
        aria-label={t('label', { across: t(`across.${question.columns}`) })}
        aria-rowcount={whole.rows + 1}
        aria-colcount={whole.columns + 1}
        {...handlers}
      >
        <colgroup>
          <col />
          {columns.map(({ entity }, index) => (
            <col key={entity.id} data-crossed={crossed === index || undefined} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <td>{t('corner')}</td>
            {columns.map((line, index) => (
              <ColumnHead
                key={line.entity.id}
                line={line}
                index={index}
                stop={at.row === -1 && at.column === index}
                crossed={crossed === index}
                selected={question.selection === line.entity.id}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((line, index) => (
            <MatrixRow
              key={line.entity.id}
              line={line}
              index={index}
              columns={columns}
              cells={cells.get(line.entity.id)}
              stop={at.row === index ? at.column : null}
              open={open?.row === index ? open.column : null}
              selected={question.selection}
              describe={describe}
              moment={exploration.moment}
              onClose={close}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface ToldCell extends GridActs {
  /** The cell whose ties are told beside it. */
  readonly open: GridPlace | null
}

/** What Enter, Space or a click do: a name opens its card, a cell with ties tells them and opens that of its actor. */
function useToldCell({ rows, columns, cells }: Matrix): ToldCell {
  const { ask } = useExplorer()
  const store = useExplorerStore()
  const [open, setOpen] = useState<GridPlace | null>(null)
  const dismiss = useCallback(() => setOpen(null), [])
  const act = useCallback(
    (place: GridPlace, byKey: boolean) => {
      const row = rows[place.row]?.entity
      const column = columns[place.column]?.entity
      if (row !== undefined && column !== undefined) {
        if (cells.get(row.id)?.has(column.id) !== true) return
        setOpen(place)
        ask({ selection: row.id })
        return
      }
      const named = row ?? column
      if (named === undefined) return
      setOpen(null)
      store.setState({ drawer: 'card', cardFocus: byKey ? named.id : null })
      ask({ selection: named.id })
    },
    [rows, columns, cells, ask, store],
  )
  return { open, act, dismiss }
}
