import type { Core } from 'cytoscape'
import { useEffect, useRef } from 'react'
import type { Elements } from './elements.ts'
import type { StateClasses } from './emphasis.ts'
import { type CanvasContent, EMPTY_CONTENT, syncElements } from './sync-elements.ts'

/** Keeps the canvas showing the elements in their states. */
export function useContent(cy: Core | null, elements: Elements | null, states: StateClasses | null): void {
  const held = useRef<{ cy: Core | null; content: CanvasContent }>({ cy: null, content: EMPTY_CONTENT })
  useEffect(() => {
    if (cy === null || elements === null || states === null) return
    const before = held.current.cy === cy ? held.current.content : EMPTY_CONTENT
    held.current = { cy, content: syncElements(cy, before, elements, states) }
  }, [cy, elements, states])
}
