import { useMediaQuery } from '@mantine/hooks'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChairGrid } from './chair-grid.tsx'
import { ChairList } from './chair-list.tsx'
import { ChairPanel } from './chair-panel.tsx'
import type { Chair, ChairTable } from './chair-table.ts'

export interface ChairBoardProps {
  readonly table: ChairTable
  readonly theme: { readonly id: string; readonly label: string } | null
}

/** The chairs, and beside them who sits on the one that is chosen and whom to ask. */
export function ChairBoard({ table, theme }: ChairBoardProps) {
  const { t } = useTranslation('structure')
  const wide = useMediaQuery('(min-width: 768px), print', true, { getInitialValueInEffect: false })
  const { chosen, choose, close, title, place } = useChosenChair(table)
  return (
    <div className="chair-board" ref={place}>
      <div className="chair-field">
        <Legend />
        {wide ? (
          <ChairGrid table={table} chosen={chosen} onChoose={choose} />
        ) : (
          <ChairList table={table} chosen={chosen} onChoose={choose} />
        )}
        {wide ? <p className="territory-note for-keys">{t('chairs.keys')}</p> : null}
      </div>
      {chosen === null ? (
        <p className="chair-panel chair-panel-empty">{t('chairs.choose')}</p>
      ) : (
        <ChairPanel table={table} chair={chosen} theme={theme} title={title} onClose={close} />
      )}
    </div>
  )
}

interface ChosenChair {
  readonly chosen: Chair | null
  readonly choose: (chair: Chair | null, byKey: boolean) => void
  readonly close: () => void
  readonly title: RefObject<HTMLHeadingElement | null>
  readonly place: RefObject<HTMLDivElement | null>
}

/** The chair that is chosen. Focus goes to what is told of it, where keys chose it, and back to it. */
function useChosenChair(table: ChairTable): ChosenChair {
  const [chosenId, setChosen] = useState<string | null>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef(false)
  useEffect(() => {
    if (chosenId === null || !wantsFocus.current) return
    wantsFocus.current = false
    title.current?.focus()
  }, [chosenId])
  const choose = useCallback((chair: Chair | null, byKey: boolean) => {
    wantsFocus.current = byKey
    setChosen(chair?.id ?? null)
    // The same chair asked for again: nothing is drawn anew.
    if (byKey) title.current?.focus()
  }, [])
  const close = useCallback(() => {
    const cell = place.current?.querySelector('[role="gridcell"][aria-selected="true"], [aria-pressed="true"]')
    if (cell instanceof HTMLElement) cell.focus()
    setChosen(null)
  }, [])
  return { chosen: chairWith(table, chosenId), choose, close, title, place }
}

function chairWith({ areas, categories, chairOf }: ChairTable, id: string | null): Chair | null {
  if (id === null) return null
  for (const area of areas) {
    for (const category of categories) {
      const chair = chairOf(area.id, category)
      if (chair?.id === id) return chair
    }
  }
  return null
}

function Legend() {
  const { t } = useTranslation('structure')
  return (
    <ul className="chair-legend">
      <li>
        <span className="chair-face" data-state="SEATED" aria-hidden="true">
          2
        </span>
        {t('chairs.legendSeated')}
      </li>
      <li>
        <span className="chair-face" data-state="ASK" aria-hidden="true">
          2
        </span>
        {t('chairs.legendAsk')}
      </li>
      <li>
        <span className="chair-face" data-state="NOBODY" aria-hidden="true" />
        {t('chairs.legendNobody')}
      </li>
    </ul>
  )
}
