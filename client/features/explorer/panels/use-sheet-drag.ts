import { type PointerEvent, useRef, useState } from 'react'

export type SheetSize = 'half' | 'full'

/** A pull shorter than this is none, px. */
const LEAST_PULL = 48

export interface SheetDrag {
  /** How far below its place the sheet is held, px. */
  readonly pulled: number
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerUp: () => void
    readonly onPointerCancel: () => void
  }
}

/** A sheet pulled by its head: up to its full height, down to half, and down again to close it. */
export function useSheetDrag(size: SheetSize, setSize: (size: SheetSize) => void, onClose: () => void): SheetDrag {
  const from = useRef<number | null>(null)
  const [pull, setPull] = useState(0)
  function end(settled: boolean): void {
    from.current = null
    setPull(0)
    if (!settled) return
    if (pull < -LEAST_PULL) setSize('full')
    else if (pull > LEAST_PULL && size === 'full') setSize('half')
    else if (pull > LEAST_PULL) onClose()
  }
  return {
    pulled: Math.max(0, pull),
    handlers: {
      onPointerDown: (event) => {
        // A press on a button in the head is for the button.
        if (event.target instanceof Element && event.target.closest('button') !== null) return
        from.current = event.clientY
        event.currentTarget.setPointerCapture(event.pointerId)
      },
      onPointerMove: (event) => {
        if (from.current !== null) setPull(event.clientY - from.current)
      },
      onPointerUp: () => end(true),
      onPointerCancel: () => end(false),
    },
  }
}
