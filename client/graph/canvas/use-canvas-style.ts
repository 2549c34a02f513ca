import type { Core } from 'cytoscape'
import { useEffect } from 'react'
import { readPalette } from './palette.ts'
import type { writeStylesheet } from './stylesheet.ts'

/**
 * Keeps the canvas in the colours of the page. A change of theme touches the style and nothing else.
 * @param write what writes the rules; null while it is fetched
 */
export function useCanvasStyle(cy: Core | null, write: typeof writeStylesheet | null): void {
  useEffect(() => {
    const element = cy?.container() ?? null
    if (cy === null || element === null || write === null) return
    const apply = () => cy.style(write(readPalette(element)))
    apply()
    // The theme is an attribute of <html>; the colours follow it in the same frame.
    const observer = new MutationObserver(apply)
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-mantine-color-scheme'] })
    return () => observer.disconnect()
  }, [cy, write])
}
