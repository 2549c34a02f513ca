import { type KeyboardEvent, useCallback, useRef } from 'react'
import type { Visible } from '../model/visible.ts'
import type { Drawn } from './drawn.ts'
import type { Emphasis } from './emphasis.ts'
import { readKey } from './keys.ts'
import type { CanvasEvents } from './use-pointer.ts'
import type { Viewport } from './use-viewport.ts'
import { goFrom, stepFrom } from './walk-drawn.ts'

export interface KeyboardParts {
  readonly drawn: Drawn | null
  readonly visible: Visible
  readonly emphasis: Emphasis
  readonly events: CanvasEvents
  readonly viewport: Viewport
}

/** Answers the keys of the canvas: walking from neighbour to neighbour, opening, leaving, zooming. */
export function useKeyboard(parts: KeyboardParts): (event: KeyboardEvent<HTMLElement>) => void {
  const { drawn, visible, emphasis, events, viewport } = parts
  // N goes round the neighbours of where the walk stood before it.
  const centre = useRef<string | null>(null)
  return useCallback(
    (event) => {
      const pressed = readKey(event)
      if (pressed === null || drawn === null) return
      const here = emphasis.walked ?? homeOf(drawn, emphasis.selected)
      // With nothing to leave, Escape is for the page around it.
      if (pressed.command === 'leave' && here === null) return
      event.preventDefault()
      events.touch()
      switch (pressed.command) {
        case 'go': {
          const next = goFrom(drawn, visible, here, pressed.direction) ?? here
          centre.current = next
          events.walk(next)
          break
        }
        case 'step': {
          // A click has chosen another since: the walk begins again from there.
          if (emphasis.walked === null) centre.current = here
          const current = here === centre.current ? null : here
          events.walk(stepFrom(drawn, visible, centre.current, current, pressed.step) ?? here)
          break
        }
        case 'open':
          if (here !== null) events.open(here)
          break
        case 'act':
          if (here !== null) events.act(pressed.act, here)
          break
        case 'menu':
          if (here !== null) events.menu(here, viewport.locate(here))
          break
        case 'steps':
          events.setSteps(pressed.steps)
          break
        case 'page':
          events.page(pressed.page)
          break
        case 'leave':
          centre.current = null
          events.walk(null)
          events.select(null)
          break
        case 'zoom-in':
          viewport.zoomIn()
          break
        case 'zoom-out':
          viewport.zoomOut()
          break
        case 'fit':
          viewport.fit()
          break
      }
    },
    [drawn, visible, emphasis, events, viewport],
  )
}

function homeOf(drawn: Drawn, id: string | null): string | null {
  return id === null ? null : (drawn.picture.homeOf.get(id) ?? id)
}
