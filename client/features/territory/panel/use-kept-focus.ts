import { type RefObject, useEffect, useRef } from 'react'

/** After the dialog has given back the focus, or could not. */
const AFTER_DIALOG_MS = 50

/** Gives the focus to a heading where the button that had it went away with what it did. */
export function useKeptFocus(heading: RefObject<HTMLElement | null>, state: string): void {
  const before = useRef(state)
  useEffect(() => {
    if (before.current === state) return
    before.current = state
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) heading.current?.focus()
    }, AFTER_DIALOG_MS)
    return () => clearTimeout(timer)
  }, [heading, state])
}
