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

/** Calls these on Ctrl+Z and Ctrl+Shift+Z or Ctrl+Y (Cmd on a Mac), but for fields in which one writes. */
export function useUndoKeys(onUndo: () => void, onRedo: () => void): void {
  const undo = useEffectEvent(onUndo)
  const redo = useEffectEvent(onRedo)
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase()
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return
      if (isWriting(event.target)) return
      event.preventDefault()
      if (key === 'z' && !event.shiftKey) undo()
      else redo()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

/**
 * Calls `onPress` on a key pressed alone, where the focus is in no field and nothing else has answered the key.
 * @param key as the browser names it, letters small
 */
export function usePlainKey(key: string, onPress: () => void): void {
  const press = useEffectEvent(onPress)
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const pressed = event.key.length === 1 ? event.key.toLowerCase() : event.key
      if (pressed !== key || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (isWriting(event.target) || isOverPage(event.target)) return
      event.preventDefault()
      press()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [key])
}

/** In a dialog or a menu, which has keys of its own. */
function isOverPage(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('dialog, [role="dialog"], [role="menu"], select') !== null
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox', 'button'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target.isContentEditable
}
