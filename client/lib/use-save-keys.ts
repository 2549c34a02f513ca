import { useEffect, useRef } from 'react'

/**
 * Ctrl+Enter saves, Ctrl+Shift+Enter saves and goes on to the next: wherever the focus is, also on no field at all.
 * @param plain what follows a save without Shift
 */
export function useSaveKeys<Plain extends string>(plain: Plain, onSave: (then: Plain | 'next') => void): void {
  const latest = useRef(onSave)
  useEffect(() => {
    latest.current = onSave
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      latest.current(event.shiftKey ? 'next' : plain)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [plain])
}
