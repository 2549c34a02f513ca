import type { Core, EventObject } from 'cytoscape'
import { useEffect, useEffectEvent } from 'react'
import type { Steps } from '../model/view-scope.ts'
import { badgeId } from './badges.ts'
import { countId } from './elements.ts'
import type { PageAct, VertexAct } from './keys.ts'

/** What a reader does on the canvas. Ids are of entities or of groups. */
export interface CanvasEvents {
  /** Chosen by click, tap or Enter; null: the empty canvas, or Escape. */
  readonly select: (id: string | null) => void
  /** Enter, or a second tap of a finger: go on to what it holds. */
  readonly open: (id: string) => void
  /** A double click, or a key. */
  readonly act: (act: VertexAct, id: string) => void
  /** The actions on it are asked for, at a point of the window (px). */
  readonly menu: (id: string, at: WindowPoint) => void
  readonly setSteps: (steps: Steps) => void
  readonly page: (act: PageAct) => void
  readonly hover: (id: string | null) => void
  /** The keyboard stands on it. */
  readonly walk: (id: string | null) => void
  /** Dragged to another place, plane px. */
  readonly move: (id: string, place: { readonly x: number; readonly y: number }) => void
  /** Anything that shows that the reader is at work on the picture. */
  readonly touch: () => void
}

/** A point of the window, px. */
export interface WindowPoint {
  readonly x: number
  readonly y: number
}

/** A line under the pointer, and where the pointer is, screen px inside the canvas. */
export interface HoveredEdge {
  readonly id: string
  readonly x: number
  readonly y: number
}

/** A pointer that only crosses a mark on its way must not make the picture flicker. */
const HOVER_DELAY_MS = 70

/** Listens to mouse and fingers. A finger selects with its first tap and opens with its second. */
export function usePointer(
  cy: Core | null,
  events: CanvasEvents,
  hoverEdge: (edge: HoveredEdge | null) => void,
  selected: string | null,
): void {
  const on = useEffectEvent((event: EventObject) => handle(event, events, hoverEdge, selected))
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
    cy.on('dbltap cxttap taphold dragfree grab', 'node', listen)
    cy.on('drag', 'node', carryWords)
    return () => {
      clearTimeout(waiting)
      cy.off('mouseover mouseout', 'node, edge', listen)
      cy.off('tap', listen)
      cy.off('dbltap cxttap taphold dragfree grab', 'node', listen)
      cy.off('drag', 'node', carryWords)
    }
  }, [cy])
}

function handle(
  event: EventObject,
  events: CanvasEvents,
  hoverEdge: (edge: HoveredEdge | null) => void,
  selected: string | null,
): void {
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
      else if (isTouch(event) && id === selected) events.open(id)
      else if (event.target.isNode()) events.select(id)
      break
    case 'dbltap':
      if (id !== null && !isTouch(event)) events.act('expand', id)
      break
    case 'cxttap':
    case 'taphold':
      if (id !== null) events.menu(id, pointOf(event))
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

/** What is written on a mark moves with it. */
function carryWords(event: EventObject): void {
  const { x, y } = event.target.position()
  const id = String(event.target.id())
  event.cy.getElementById(countId(id)).position({ x, y })
  event.cy.getElementById(badgeId(id)).position({
    x: x + event.target.width() / 2,
    y: y - event.target.height() / 2,
  })
}

function isTouch({ originalEvent }: EventObject): boolean {
  return String(originalEvent.type).startsWith('touch')
}

/** Where in the window an event of the canvas is. */
function pointOf({ cy, renderedPosition }: EventObject): WindowPoint {
  const box = cy.container()?.getBoundingClientRect()
  return { x: renderedPosition.x + (box?.left ?? 0), y: renderedPosition.y + (box?.top ?? 0) }
}

function setPointer(cy: Core, over: boolean): void {
  const element = cy.container()
  if (element !== null) element.style.cursor = over ? 'pointer' : ''
}
