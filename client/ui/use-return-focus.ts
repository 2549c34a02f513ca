import { useEffect } from 'react'

/** Gives the focus back, when what opened goes away, to what had it when it came. */
export function useReturnFocus(): void {
  useEffect(() => {
    const opener = document.activeElement
    return () => {
      // After the dialog has let go of it.
      if (opener instanceof HTMLElement) setTimeout(() => opener.focus({ preventScroll: true }))
    }
  }, [])
}
