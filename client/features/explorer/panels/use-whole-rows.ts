import { type RefObject, useEffect, useState } from 'react'

/** How many rows of a list fit whole, and where the last of them ends, px from the top of the list's box. */
export interface WholeRows {
  readonly count: number
  readonly height: number
}

/**
 * Counts the rows (`li`) that a box shows whole, again when the box is resized or its rows change. A row cut by the
 * edge would read as the end of the list.
 */
export function useWholeRows(box: RefObject<HTMLElement | null>): WholeRows | null {
  const [rows, setRows] = useState<WholeRows | null>(null)
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const count = () => setRows(countRows(element))
    const sizes = new ResizeObserver(count)
    const changes = new MutationObserver(count)
    sizes.observe(element)
    changes.observe(element, { childList: true, subtree: true, characterData: true })
    return () => {
      sizes.disconnect()
      changes.disconnect()
    }
  }, [box])
  return rows
}

function countRows(element: HTMLElement): WholeRows {
  const top = element.getBoundingClientRect().top - element.scrollTop
  const room = element.clientHeight
  const ends = [...element.querySelectorAll('li')].map((row) => row.getBoundingClientRect().bottom - top)
  const whole = ends.filter((end) => end <= room)
  return { count: whole.length, height: whole.at(-1) ?? room }
}
