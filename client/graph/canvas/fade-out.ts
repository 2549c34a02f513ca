import type { Core } from 'cytoscape'
import type { CanvasContent } from './sync-elements.ts'

/** How long what has just ended is still seen, ms. */
export const FADE_MS = 180

/** More than these at once are no ending that an eye could follow. */
const MOST_FADED = 120

/**
 * Lets what was shown before and is now hidden go slowly, where motion is wanted. It is hidden in the books of the
 * canvas from the first: whoever brings it back finds it as it should be.
 */
export function fadeOut(cy: Core, before: CanvasContent, after: CanvasContent): void {
  if (before.elements !== after.elements || matchMedia('(prefers-reduced-motion: reduce)').matches) return
  const ended = listEnded(before, after)
  if (ended.length === 0 || ended.length > MOST_FADED) return
  const ids = new Set(ended)
  const elements = cy.elements().filter((element) => ids.has(element.id()))
  // Who brings one of them back writes all its classes: it then no longer leaves. A transition needs a frame to begin from.
  cy.batch(() => elements.removeClass('hidden').addClass('leaving'))
  requestAnimationFrame(() => {
    if (cy.destroyed()) return
    elements.filter('.leaving').addClass('ending')
    setTimeout(() => {
      if (cy.destroyed()) return
      cy.batch(() => elements.filter('.leaving').removeClass('leaving ending').addClass('hidden'))
    }, FADE_MS)
  })
}

function listEnded(before: CanvasContent, after: CanvasContent): readonly string[] {
  const isHidden = ({ states }: CanvasContent, id: string) => states.get(id)?.includes('hidden') === true
  return after.changed.filter((id) => isHidden(after, id) && !isHidden(before, id))
}
