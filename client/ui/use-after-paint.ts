import { useEffect, useState } from 'react'

/** The mark in the browser's record of times from which on what can come later is fetched. */
export const LATER_MARK = 'trama:later'

/** Longest wait for a moment in which the page has nothing to do, ms. */
const PATIENCE_MS = 500

/**
 * False until the browser has painted what there was to show, so that code and words of what comes later are asked for
 * behind those of what is looked at first.
 * @param stands what is looked at first is on the page
 */
export function useAfterPaint(stands: boolean): boolean {
  const [later, setLater] = useState(false)
  useEffect(() => {
    if (!stands) return
    const start = () => {
      performance.mark(LATER_MARK)
      setLater(true)
    }
    let idle = 0
    // The second frame begins when the first has been painted.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        idle = whenIdle(start)
      })
    })
    return () => {
      cancelAnimationFrame(frame)
      forgetIdle(idle)
    }
  }, [stands])
  return later
}

// Safari has no idle callbacks.
const hasIdle = typeof window !== 'undefined' && 'requestIdleCallback' in window

function whenIdle(work: () => void): number {
  return hasIdle ? requestIdleCallback(work, { timeout: PATIENCE_MS }) : window.setTimeout(work, 0)
}

function forgetIdle(handle: number): void {
  if (hasIdle) cancelIdleCallback(handle)
  else clearTimeout(handle)
}
