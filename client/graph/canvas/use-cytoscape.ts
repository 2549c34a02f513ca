import cytoscape, { type Core } from 'cytoscape'
import { type RefObject, useEffect, useState } from 'react'

/** Zoom that wheel, fingers and buttons stay within. */
export const ZOOM = { least: 0.15, most: 4, step: 1.25 } as const

/**
 * Makes the canvas when its element is there and the font is loaded, and takes it down with the element. The font
 * comes first: labels are measured and painted with it, and a canvas is not painted again when it arrives late.
 */
export function useCytoscape(container: RefObject<HTMLDivElement | null>): Core | null {
  const [cy, setCy] = useState<Core | null>(null)
  useEffect(() => {
    const element = container.current
    if (element === null) return
    let core: Core | null = null
    let gone = false
    loadFonts().then(() => {
      if (gone) return
      core = createCore(element)
      setCy(core)
    })
    return () => {
      gone = true
      core?.destroy()
      setCy(null)
    }
  }, [container])
  return cy
}

async function loadFonts(): Promise<void> {
  // A font that cannot be loaded must not keep the network from being drawn.
  await Promise.allSettled(['400', '600'].map((weight) => document.fonts.load(`${weight} 12px "Titillium Web"`)))
}

function createCore(container: HTMLElement): Core {
  return cytoscape({
    container,
    elements: [],
    layout: { name: 'preset' },
    minZoom: ZOOM.least,
    maxZoom: ZOOM.most,
    boxSelectionEnabled: false,
    autounselectify: true,
    style: [],
  })
}
