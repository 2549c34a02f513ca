import { type FocusEvent, type KeyboardEvent, type PointerEvent, useCallback, useMemo, useRef, useState } from 'react'
import { type GridExtent, type GridPlace, moveInGrid } from './grid-moves.ts'

/** Name of the attribute that says where a cell stands. */
const AT = 'data-at'

/** What a grid shows of where pointer and keyboard are, and what it does with them. */
export interface Grid {
  /** The one cell that the Tab key reaches. */
  readonly at: GridPlace
  /** Column under the pointer or the keyboard; null when neither is in the grid. */
  readonly crossed: number | null
  readonly handlers: {
    readonly ref: (table: HTMLTableElement | null) => void
    readonly onFocus: (event: FocusEvent) => void
    readonly onBlur: () => void
    readonly onPointerOver: (event: PointerEvent) => void
    readonly onPointerLeave: () => void
    readonly onKeyDown: (event: KeyboardEvent) => void
    readonly onClick: (event: { readonly target: EventTarget }) => void
  }
  readonly focus: (place: GridPlace) => void
}

/** The attribute of a cell. */
export function markPlace({ row, column }: GridPlace): Readonly<Record<typeof AT, string>> {
  return { [AT]: `${row} ${column}` }
}

/** Where the cell stands that an event came from; null where it came from none. */
function placeOf(target: EventTarget): GridPlace | null {
  const text = target instanceof Element ? target.closest(`[${AT}]`)?.getAttribute(AT) : null
  const [row, column] = (text ?? '').split(' ').map(Number)
  return row === undefined || column === undefined ? null : { row, column }
}

/** What a grid does when Enter, Space or a click ask for a cell, and when Escape asks to leave off. */
export interface GridActs {
  readonly act: (place: GridPlace, byKey: boolean) => void
  readonly dismiss: () => void
}

const FIRST: GridPlace = { row: 0, column: 0 }

/**
 * A grid that is one stop of the Tab key: arrows walk in it, Enter, Space and a click act on a cell.
 * @param start where the Tab key leads before anybody has been in the grid
 */
export function useGrid(extent: GridExtent, { act, dismiss }: GridActs, start: GridPlace = FIRST): Grid {
  const [asked, setAt] = useState(start)
  const [crossed, setCrossed] = useState<number | null>(null)
  const table = useRef<HTMLTableElement | null>(null)
  // Filters may have taken the row or the column where the keyboard was.
  const at = { row: Math.min(asked.row, extent.rows - 1), column: Math.min(asked.column, extent.columns - 1) }
  const focus = useCallback((place: GridPlace) => {
    const cell = table.current?.querySelector(`[${AT}="${place.row} ${place.column}"]`)
    if (cell instanceof HTMLElement) cell.focus()
  }, [])
  const handlers = useMemo<Grid['handlers']>(
    () => ({
      ref: (element) => {
        table.current = element
      },
      onFocus: ({ target }) => {
        const place = placeOf(target)
        if (place === null) return
        setAt(place)
        setCrossed(place.column)
      },
      onBlur: () => setCrossed(null),
      onPointerOver: ({ target }) => setCrossed(placeOf(target)?.column ?? null),
      onPointerLeave: () => setCrossed(null),
      onKeyDown: (event) => {
        const place = placeOf(event.target)
        if (place === null || event.altKey || event.metaKey) return
        if (event.key === 'Enter' || event.key === ' ') act(place, true)
        else if (event.key === 'Escape') dismiss()
        else {
          const to = moveInGrid(place, event.key, event.ctrlKey, extent)
          if (to === null) return
          focus(to)
        }
        event.preventDefault()
      },
      onClick: ({ target }) => {
        const place = placeOf(target)
        if (place !== null) act(place, false)
      },
    }),
    [extent, act, dismiss, focus],
  )
  return { at, crossed, handlers, focus }
}
