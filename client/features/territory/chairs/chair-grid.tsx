import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { GridPlace } from '../../../ui/grid/grid-moves.ts'
import { markPlace, useGrid } from '../../../ui/grid/use-grid.ts'
import { ChairFace } from './chair-face.tsx'
import type { Chair, ChairTable } from './chair-table.ts'
import { tellChair } from './tell-chair.ts'

/** Its cells take the focus one after the other; rows, names and cells get their roles from it. */
const GRID = { role: 'grid' } as const
const CELL = { role: 'gridcell' } as const

export interface ChairGridProps {
  readonly table: ChairTable
  readonly chosen: Chair | null
  /** `byKey`: the focus goes to what is told of the chair. */
  readonly onChoose: (chair: Chair | null, byKey: boolean) => void
}

/** Categories down, micro-areas across. */
export function ChairGrid({ table, chosen, onChoose }: ChairGridProps) {
  const { t } = useTranslation('structure')
  const { areas, categories, chairOf } = table
  const extent = useMemo(() => ({ rows: categories.length, columns: areas.length }), [categories, areas])
  const act = useCallback(
    ({ row, column }: GridPlace, byKey: boolean) => {
      const [area, category] = [areas[column], categories[row]]
      if (area !== undefined && category !== undefined) onChoose(chairOf(area.id, category), byKey)
    },
    [areas, categories, chairOf, onChoose],
  )
  const dismiss = useCallback(() => onChoose(null, false), [onChoose])
  const { at, handlers } = useGrid(extent, { act, dismiss })
  return (
    <table
      className="territory-grid chair-grid"
      {...GRID}
      aria-label={t('chairs.label')}
      aria-rowcount={categories.length + 1}
      aria-colcount={areas.length + 1}
      {...handlers}
    >
      <thead>
        <tr aria-rowindex={1}>
          <td>{t('chairs.category')}</td>
          {areas.map(({ id, label }, column) => (
            <th
              key={id}
              scope="col"
              tabIndex={at.row === -1 && at.column === column ? 0 : -1}
              aria-colindex={column + 2}
              {...markPlace({ row: -1, column })}
            >
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {categories.map((category, row) => (
          <CategoryRow
            key={category}
            table={table}
            category={category}
            row={row}
            chosen={chosen}
            stop={at.row === row ? at.column : null}
          />
        ))}
      </tbody>
    </table>
  )
}

interface CategoryRowProps {
  readonly table: ChairTable
  readonly category: Chair['category']
  readonly row: number
  readonly chosen: Chair | null
  /** Column that the Tab key reaches, where it is in this row. */
  readonly stop: number | null
}

function CategoryRow({ table: { areas, chairOf }, category, row, chosen, stop }: CategoryRowProps) {
  const { t, i18n } = useTranslation('structure')
  return (
    <tr aria-rowindex={row + 2}>
      <th scope="row" tabIndex={stop === -1 ? 0 : -1} aria-colindex={1} {...markPlace({ row, column: -1 })}>
        {t(`category.${category}`)}
      </th>
      {areas.map(({ id, label }, column) => {
        const chair = chairOf(id, category)
        const state = chair === null ? t('chairs.nobody') : tellChair(i18n, chair)
        return (
          <td
            key={id}
            tabIndex={stop === column ? 0 : -1}
            aria-colindex={column + 2}
            aria-label={t('chairs.cell', { area: label, category: t(`category.${category}`), state })}
            title={chair === null ? undefined : chair.actors.map((actor) => actor.label).join('\n')}
            {...CELL}
            {...{ 'aria-selected': chair !== null && chosen?.id === chair.id }}
            {...markPlace({ row, column })}
          >
            {chair === null ? null : <ChairFace chair={chair} />}
          </td>
        )
      })}
    </tr>
  )
}
