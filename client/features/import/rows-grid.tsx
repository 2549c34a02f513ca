import { useVirtualizer } from '@tanstack/react-virtual'
import { type MouseEvent, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportDraftFragment } from '../../generated/graphql.ts'
import { readCell } from './cell-place.ts'
import { GridRow } from './grid-row.tsx'
import type { RowTools } from './row-tools.ts'
import './rows-grid.css'
import { useGridKeys } from './use-grid-keys.ts'
import type { Preview } from './use-preview.ts'

const ROW_HEIGHT = 44
/** Its cells take the focus one after the other; rows and cells get their roles from it. */
const GRID = { role: 'grid' } as const

export interface RowsGridProps {
  readonly found: ImportDraftFragment
  readonly preview: Preview
  readonly total: number
  /** Place of the row that the detail is of. */
  readonly place: number
  readonly onPlace: (place: number) => void
  readonly tools: RowTools
}

/** The rows as a grid of cells, drawn as far as they are in sight. Arrows move, Enter edits a cell, Esc leaves it. */
export function RowsGrid({ found, preview, total, place, onPlace, tools }: RowsGridProps) {
  const { t } = useTranslation('import')
  const scroller = useRef<HTMLDivElement>(null)
  const fields = useMemo(() => found.columns.flatMap(({ field }) => (field === null ? [] : [field])), [found.columns])
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollPaddingStart: ROW_HEIGHT,
  })
  const shown = virtual.getVirtualItems()
  const [first, last] = [shown[0], shown.at(-1)]
  const { need } = preview
  useEffect(() => need(first?.index ?? 0, last?.index ?? 0), [need, first?.index, last?.index])
  const scrollTo = (to: number) => virtual.scrollToIndex(to)
  const keys = useGridKeys({ rows: total, columns: fields.length, place, onPlace, scrollTo, scroller })
  const click = ({ target, detail }: MouseEvent) => {
    const cell = readCell(target)
    if (cell === null) return
    keys.goTo(cell.place, cell.column)
    if (detail > 1) keys.setEditing(true)
  }
  return (
    <div ref={scroller} className="rows-grid">
      <table
        {...GRID}
        aria-label={t('preview.grid')}
        aria-rowcount={total + 1}
        {...{ onKeyDown: keys.onKeyDown, onClick: click }}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="cell-number">
              {t('preview.row')}
            </th>
            <th scope="col" className="cell-outcome">
              {t('preview.outcome')}
            </th>
            {fields.map((field) => (
              <th key={field} scope="col" className="cell" data-field={field}>
                {t(`fields.${field}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={first?.start ?? 0} />
          {shown.map(({ index }) => (
            <GridRow
              key={index}
              index={index}
              row={preview.rowAt(index)}
              fields={fields}
              active={index === place ? keys.column : null}
              editing={index === place && keys.editing}
              onEditing={keys.setEditing}
              tools={tools}
            />
          ))}
          <Spacer height={virtual.getTotalSize() - (last?.end ?? 0)} />
        </tbody>
      </table>
    </div>
  )
}

/** The room of rows that are not drawn. */
function Spacer({ height }: { readonly height: number }) {
  return height <= 0 ? null : <tr style={{ height }} />
}
