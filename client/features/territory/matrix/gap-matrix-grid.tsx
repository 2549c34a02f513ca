import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { GridPlace } from '../../../ui/grid/grid-moves.ts'
import { markPlace, useGrid } from '../../../ui/grid/use-grid.ts'
import type { TerritoryQuestion } from '../state/question.ts'
import { columnsOf, type GapMatrix, type MatrixNeed } from '../state/territory.ts'
import { nameArea, nameCell } from '../words/tell-cell.ts'
import { MatrixCell } from './matrix-cell.tsx'

/** Its cells take the focus one after the other; rows, names and cells get their roles from it. */
const GRID = { role: 'grid' } as const

export interface GapMatrixGridProps {
  readonly matrix: GapMatrix
  readonly question: TerritoryQuestion
  readonly ask: (change: Partial<TerritoryQuestion>) => void
  /** Called when Enter or Space opened a cell: the focus goes to what it tells. */
  readonly onOpen: () => void
}

/** Needs down, micro-areas across: a cell opens its panel, the name of an area or a need chooses it. */
export function GapMatrixGrid({ matrix, question, ask, onOpen }: GapMatrixGridProps) {
  const { t, i18n } = useTranslation('territory')
  const { needs } = matrix
  const columns = useMemo(() => columnsOf(matrix), [matrix])
  const extent = useMemo(() => ({ rows: needs.length, columns: columns.length }), [needs, columns])
  const act = useCallback(
    (place: GridPlace, byKey: boolean) => {
      const [area, need] = [columns[place.column] ?? null, needs[place.row]?.id ?? null]
      ask({ ...(area === null ? {} : { area }), ...(need === null ? {} : { need }) })
      if (byKey && area !== null && need !== null) onOpen()
    },
    [columns, needs, ask, onOpen],
  )
  const dismiss = useCallback(() => ask({ area: null, need: null }), [ask])
  const start = { row: needs.findIndex(({ id }) => id === question.need), column: columns.indexOf(question.area ?? '') }
  const { at, handlers } = useGrid(extent, { act, dismiss }, start.row < 0 || start.column < 0 ? undefined : start)
  return (
    <table
      className="territory-grid gap-grid"
      {...GRID}
      aria-label={t('matrix.label')}
      aria-rowcount={needs.length + 1}
      aria-colcount={columns.length + 1}
      {...handlers}
    >
      <thead>
        <tr aria-rowindex={1}>
          <td>{t('matrix.need')}</td>
          {columns.map((area, index) => (
            <th
              key={area}
              scope="col"
              tabIndex={at.row === -1 && at.column === index ? 0 : -1}
              aria-colindex={index + 2}
              aria-selected={question.area === area}
              {...markPlace({ row: -1, column: index })}
            >
              {nameArea(i18n, matrix, area)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {needs.map((need, row) => (
          <NeedRow
            key={need.id}
            need={need}
            row={row}
            columns={columns}
            matrix={matrix}
            chosenArea={question.area}
            chosen={question.need === need.id}
            stop={at.row === row ? at.column : null}
          />
        ))}
      </tbody>
    </table>
  )
}

interface NeedRowProps {
  readonly need: MatrixNeed
  readonly row: number
  readonly columns: readonly string[]
  readonly matrix: GapMatrix
  readonly chosenArea: string | null
  readonly chosen: boolean
  /** Column that the Tab key reaches, where it is in this row. */
  readonly stop: number | null
}

function NeedRow({ need, row, columns, matrix, chosenArea, chosen, stop }: NeedRowProps) {
  const { i18n } = useTranslation('territory')
  return (
    <tr aria-rowindex={row + 2}>
      <th
        scope="row"
        // Needs have Italian names only.
        lang="it"
        tabIndex={stop === -1 ? 0 : -1}
        aria-colindex={1}
        aria-selected={chosen}
        {...markPlace({ row, column: -1 })}
      >
        {need.label}
      </th>
      {columns.map((area, column) => (
        <MatrixCell
          key={area}
          cell={matrix.cellOf(area, need.id)}
          name={nameCell(i18n, matrix, area, need.id)}
          row={row}
          column={column}
          stop={stop === column}
          chosen={chosen && chosenArea === area}
        />
      ))}
    </tr>
  )
}
