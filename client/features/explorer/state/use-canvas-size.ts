import { type RefObject, useMemo } from 'react'
import { useSize } from '../../../graph/canvas/use-size.ts'
import type { CanvasSize } from '../../../graph/layout/contract.ts'
import { useExplorer } from './explorer-context.ts'

/** Size of the canvas that fills an element, and whether it is shown to a room. */
export function useCanvasSize(frame: RefObject<HTMLElement | null>): CanvasSize | null {
  const { projected } = useExplorer().question
  const size = useSize(frame)
  return useMemo(() => (size === null || !projected ? size : { ...size, projected }), [size, projected])
}
