import { useEffect, useRef } from 'react'

/** Ctrl+Enter saves, Ctrl+Shift+Enter saves and begins the next: wherever the focus is, also on no field at all. */
export function useSaveKeys(onSave: (then: 'leave' | 'next') => void): void {
  const latest = useRef(onSave)
  useEffect(() => {
    latest.current = onSave
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      latest.current(event.shiftKey ? 'next' : 'leave')
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
