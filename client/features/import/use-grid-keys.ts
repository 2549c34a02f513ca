import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'

export interface GridQuestion {
  readonly rows: number
  readonly columns: number
  readonly place: number
  readonly onPlace: (place: number) => void
  readonly scrollTo: (place: number) => void
  readonly scroller: RefObject<HTMLDivElement | null>
}

/** Rows that a page of the keyboard moves. */
const PAGE = 10

/** Moves the focus from cell to cell by keyboard, and says which cell is being edited. */
export function useGridKeys({ rows, columns, place, onPlace, scrollTo, scroller }: GridQuestion) {
  const [column, setColumn] = useState(0)
  const [editing, setEditing] = useState(false)
  // Only what the keyboard or a click chose takes the focus: a new page of rows does not.
  const wanted = useRef(false)
  const goTo = useCallback(
    (toPlace: number, toColumn: number) => {
      wanted.current = true
      setEditing(false)
      setColumn(toColumn)
      onPlace(toPlace)
      scrollTo(toPlace)
    },
    [onPlace, scrollTo],
  )
  useEffect(() => {
    if (!wanted.current) return
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${place} ${column}"]`)
    if (cell === null || cell === undefined) return
    wanted.current = false
    cell.focus({ preventScroll: true })
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || editing) return
    if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault()
      // The editor takes the focus; the cell must not take it back.
      wanted.current = false
      setEditing(true)
      return
    }
    const moved = move(event.key, { place, column }, { rows, columns })
    if (moved === null) return
    event.preventDefault()
    goTo(moved.place, moved.column)
  }
  const stopEditing = useCallback((next: boolean) => {
    wanted.current = !next
    setEditing(next)
  }, [])
  return { column, editing, setEditing: stopEditing, goTo, onKeyDown }
}

interface Cell {
  readonly place: number
  readonly column: number
}

/** The cell that a key leads to; null where the key does not move. */
export function move(
  key: string,
  { place, column }: Cell,
  { rows, columns }: { rows: number; columns: number },
): Cell | null {
  const within = (toPlace: number, toColumn: number): Cell => ({
    place: Math.max(0, Math.min(rows - 1, toPlace)),
    column: Math.max(0, Math.min(columns - 1, toColumn)),
  })
  switch (key) {
    case 'ArrowDown':
      return within(place + 1, column)
    case 'ArrowUp':
      return within(place - 1, column)
    case 'ArrowRight':
      return within(place, column + 1)
    case 'ArrowLeft':
      return within(place, column - 1)
    case 'PageDown':
      return within(place + PAGE, column)
    case 'PageUp':
      return within(place - PAGE, column)
    case 'Home':
      return within(place, 0)
    case 'End':
      return within(place, columns - 1)
    default:
      return null
  }
}
