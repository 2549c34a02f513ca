import { type RefObject, useEffect, useState } from 'react'
import type { CanvasSize } from '../layout/contract.ts'

/** Size of an element in whole px, null until it is measured or while it has none. */
export function useSize(element: RefObject<HTMLElement | null>): CanvasSize | null {
  const [size, setSize] = useState<CanvasSize | null>(null)
  useEffect(() => {
    const measured = element.current
    if (measured === null) return
    const observer = new ResizeObserver(() => {
      const width = Math.round(measured.clientWidth)
      const height = Math.round(measured.clientHeight)
      if (width === 0 || height === 0) return
      setSize((before) => (before?.width === width && before.height === height ? before : { width, height }))
    })
    observer.observe(measured)
    return () => observer.disconnect()
  }, [element])
  return size
}
