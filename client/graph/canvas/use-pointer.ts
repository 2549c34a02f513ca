import type { Core, EventObject } from 'cytoscape'
import { useEffect, useEffectEvent } from 'react'

/** What a reader does on the canvas. Ids are of entities or of groups. */
export interface CanvasEvents {
  /** Chosen by click, tap or Enter; null: the empty canvas, or Escape. */
  readonly select: (id: string | null) => void
  /** A second click on what is chosen, or Enter: go on to what it holds. */
  readonly open: (id: string) => void
  readonly hover: (id: string | null) => void
  /** The keyboard stands on it. */
  readonly walk: (id: string | null) => void
  /** Dragged to another place, plane px. */
  readonly move: (id: string, place: { readonly x: number; readonly y: number }) => void
  /** Anything that shows that the reader is at work on the picture. */
  readonly touch: () => void
}

/** A line under the pointer, and where the pointer is, screen px inside the canvas. */
export interface HoveredEdge {
  readonly id: string
  readonly x: number
  readonly y: number
}

/** A pointer that only crosses a mark on its way must not make the picture flicker. */
const HOVER_DELAY_MS = 70

/** Listens to mouse and fingers. */
export function usePointer(cy: Core | null, events: CanvasEvents, hoverEdge: (edge: HoveredEdge | null) => void): void {
  const on = useEffectEvent((event: EventObject) => handle(event, events, hoverEdge))
  useEffect(() => {
    if (cy === null) return
    let waiting: ReturnType<typeof setTimeout> | undefined
    const listen = (event: EventObject) => {
      if (event.type !== 'mouseover' && event.type !== 'mouseout') {
        on(event)
        return
      }
      clearTimeout(waiting)
      waiting = setTimeout(() => on(event), event.type === 'mouseover' ? HOVER_DELAY_MS : HOVER_DELAY_MS / 2)
      setPointer(cy, event.type === 'mouseover')
    }
    cy.on('mouseover mouseout', 'node, edge', listen)
    cy.on('tap', listen)
    cy.on('dbltap dragfree grab', 'node', listen)
    cy.on('drag', 'node', carryCount)
    return () => {
      clearTimeout(waiting)
      cy.off('mouseover mouseout', 'node, edge', listen)
      cy.off('tap', listen)
      cy.off('dbltap dragfree grab', 'node', listen)
      cy.off('drag', 'node', carryCount)
    }
  }, [cy])
}

function handle(event: EventObject, events: CanvasEvents, hoverEdge: (edge: HoveredEdge | null) => void): void {
  const id = idOf(event)
  switch (String(event.type)) {
    case 'mouseover': {
      const isEdge = id !== null && event.target.isEdge()
      if (isEdge) hoverEdge({ id, x: event.renderedPosition.x, y: event.renderedPosition.y })
      else events.hover(id)
      break
    }
    case 'mouseout':
      hoverEdge(null)
      events.hover(null)
      break
    case 'tap':
      if (id === null) events.select(null)
      else if (event.target.isNode()) events.select(id)
      break
    case 'dbltap':
      if (id !== null) events.open(id)
      break
    case 'dragfree':
      if (id !== null) events.move(id, event.target.position())
      break
    default:
      break
  }
  if (event.type !== 'mouseout') events.touch()
}

/** Id of the element an event is about; null for the empty canvas. */
function idOf(event: EventObject): string | null {
  return event.target === event.cy ? null : String(event.target.id())
}

/** The number in a group's mark moves with it. */
function carryCount(event: EventObject): void {
  const count = event.cy.getElementById(`${event.target.id()}#count`)
  if (count.nonempty()) count.position(event.target.position())
}

function setPointer(cy: Core, over: boolean): void {
  const element = cy.container()
  if (element !== null) element.style.cursor = over ? 'pointer' : ''
}
