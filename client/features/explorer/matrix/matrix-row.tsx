import { memo } from 'react'
import { Mark } from '../../../graph/marks/mark.tsx'
import type { MatrixLine } from '../../../graph/model/matrix.ts'
import type { NetworkTie } from '../../../graph/model/network.ts'
import type { GridPlace } from '../../../ui/grid/grid-moves.ts'
import { markPlace } from '../../../ui/grid/use-grid.ts'
import { CellSigns } from './cell-signs.tsx'
import { CellTies } from './cell-ties.tsx'
import type { DescribeCell } from './use-cell-words.ts'

interface MatrixRowProps {
  readonly line: MatrixLine
  readonly index: number
  readonly columns: readonly MatrixLine[]
  /** Ties of the row's cells, by id of the column. */
  readonly cells: ReadonlyMap<string, readonly NetworkTie[]> | undefined
  /** Column that the Tab key reaches, where it is in this row. */
  readonly stop: number | null
  /** Column whose ties are told, where it is in this row. */
  readonly open: number | null
  readonly selected: string | null
  readonly describe: DescribeCell
  readonly moment: string
  readonly onClose: (place: GridPlace) => void
}

/** An actor and its cells. Drawn again only when something of it changes: there may be two hundred. */
export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { line, index, columns, cells, stop, open, selected, describe, moment, onClose } = props
  const { entity, ties } = line
  const isSelected = selected === entity.id
  return (
    <tr data-selected={isSelected || undefined} aria-rowindex={index + 2}>
      <th
        scope="row"
        tabIndex={stop === -1 ? 0 : -1}
        aria-colindex={1}
        aria-selected={isSelected || undefined}
        {...markPlace({ row: index, column: -1 })}
      >
        <span className="matrix-name">
          <Mark entityClass={entity.entityClass} size={24} collective={entity.collective} />
          <span>{entity.name}</span>
          <b>{ties}</b>
        </span>
      </th>
      {columns.map(({ entity: column }, at) => {
        const told = cells?.get(column.id)
        return (
          <td
            key={column.id}
            tabIndex={stop === at ? 0 : -1}
            aria-colindex={at + 2}
            data-crossed={selected === column.id || undefined}
            data-full={told !== undefined || undefined}
            {...markPlace({ row: index, column: at })}
          >
            {told === undefined ? null : (
              <>
                <CellSigns ties={told} moment={moment} />
                <span className="visually-hidden">{describe(entity, column, told)}</span>
              </>
            )}
            {told !== undefined && open === at ? (
              <CellTies row={entity} column={column} ties={told} onClose={() => onClose({ row: index, column: at })} />
            ) : null}
          </td>
        )
      })}
    </tr>
  )
})
