import { useEffect, useEffectEvent } from 'react'

/** Calls `onPress` on Ctrl+key (Cmd+key on a Mac), wherever the focus is, and keeps the browser from using it. */
export function useControlKey(key: string, onPress: () => void): void {
  const press = useEffectEvent(onPress)
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== key) return
      event.preventDefault()
      press()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [key])
}
