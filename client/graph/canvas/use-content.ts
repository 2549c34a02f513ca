import type { Core } from 'cytoscape'
import { useEffect, useRef } from 'react'
import type { Elements } from './elements.ts'
import type { StateClasses } from './emphasis.ts'
import { fadeOut } from './fade-out.ts'
import { type CanvasContent, EMPTY_CONTENT, syncElements } from './sync-elements.ts'

interface Held {
  readonly cy: Core | null
  readonly content: CanvasContent
  readonly isOnDay: boolean
}

const NOTHING_HELD: Held = { cy: null, content: EMPTY_CONTENT, isOnDay: false }

/**
 * Keeps the canvas showing the elements in their states.
 * @param isOnDay whether they are of a chosen day: what ends from one day to another goes slowly
 */
export function useContent(
  cy: Core | null,
  elements: Elements | null,
  states: StateClasses | null,
  isOnDay: boolean,
): void {
  const held = useRef(NOTHING_HELD)
  useEffect(() => {
    if (cy === null || elements === null || states === null) return
    const before = held.current.cy === cy ? held.current : NOTHING_HELD
    const content = syncElements(cy, before.content, elements, states)
    if (isOnDay && before.isOnDay) fadeOut(cy, before.content, content)
    held.current = { cy, content, isOnDay }
  }, [cy, elements, states, isOnDay])
}
