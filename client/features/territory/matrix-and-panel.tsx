import { useCallback, useEffect, useRef } from 'react'
import { GapMatrix } from './matrix/gap-matrix.tsx'
import { CellPanel } from './panel/cell-panel.tsx'
import { NoCell } from './panel/no-cell.tsx'
import { type TerritoryQuestion, UNSTATED } from './state/question.ts'
import type { Figures, GapMatrix as Matrix } from './state/territory.ts'

export interface MatrixAndPanelProps {
  readonly matrix: Matrix
  readonly figures: Figures
  readonly question: TerritoryQuestion
  readonly ask: (change: Partial<TerritoryQuestion>) => void
  readonly day: string | null
  readonly onAddNeed?: (area: string, need: string) => void
}

/** The matrix, and beside it what stands behind the cell that is chosen. Focus goes to the panel and back to the cell. */
export function MatrixAndPanel({ matrix, figures, question, ask, day, onAddNeed }: MatrixAndPanelProps) {
  const title = useRef<HTMLHeadingElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef(false)
  const { area, need } = question
  const isArea = area === UNSTATED || matrix.areas.some(({ id }) => id === area)
  const isNeed = matrix.needs.some(({ id }) => id === need)
  const shown = isArea && isNeed && area !== null && need !== null ? { area, need } : null
  const key = shown === null ? null : `${shown.area} ${shown.need}`
  // The panel of a cell is there once the address says so.
  useEffect(() => {
    if (key === null || !wantsFocus.current) return
    wantsFocus.current = false
    title.current?.focus()
  }, [key])
  const open = useCallback(() => {
    wantsFocus.current = true
    // The same cell asked for again: nothing is drawn anew.
    if (title.current !== null) title.current.focus()
  }, [])
  const close = useCallback(() => {
    const cell = place.current?.querySelector(
      '[role="gridcell"][aria-selected="true"], .gap-list [aria-pressed="true"]',
    )
    if (cell instanceof HTMLElement) cell.focus()
    ask({ area: null, need: null })
  }, [ask])
  return (
    <div className="territory-matrix" ref={place}>
      <GapMatrix matrix={matrix} question={question} ask={ask} onOpen={open} />
      {shown === null ? (
        <NoCell
          matrix={matrix}
          misses={(area !== null && !isArea) || (need !== null && !isNeed)}
          onForget={() => ask({ area: null, need: null })}
        />
      ) : (
        <CellPanel
          matrix={matrix}
          figures={figures}
          {...shown}
          question={question}
          day={day}
          title={title}
          onClose={close}
          {...(onAddNeed === undefined ? {} : { onAddNeed })}
        />
      )}
    </div>
  )
}
