import cytoscape, { type Core } from 'cytoscape'
import { type RefObject, useEffect, useState } from 'react'

/** Zoom that wheel, fingers and buttons stay within. */
export const ZOOM = { least: 0.15, most: 4, step: 1.25 } as const

/**
 * Makes the canvas when its element is there and the font is loaded, and takes it down with the element. The font
 * comes first: labels are measured and painted with it, and a canvas is not painted again when it arrives late.
 * @param dense whether it is for more than can be read at once; another canvas is made when that changes
 */
export function useCytoscape(container: RefObject<HTMLDivElement | null>, dense: boolean): Core | null {
  const [made, setMade] = useState<{ readonly core: Core; readonly dense: boolean } | null>(null)
  useEffect(() => {
    const element = container.current
    if (element === null) return
    let core: Core | null = null
    let gone = false
    loadFonts().then(() => {
      if (gone) return
      core = createCore(element, dense)
      setMade({ core, dense })
    })
    return () => {
      gone = true
      core?.destroy()
      setMade(null)
    }
  }, [container, dense])
  return made?.dense === dense ? made.core : null
}

async function loadFonts(): Promise<void> {
  // A font that cannot be loaded must not keep the network from being drawn.
  await Promise.allSettled(['400', '600'].map((weight) => document.fonts.load(`${weight} 12px "Titillium Web"`)))
}

function createCore(container: HTMLElement, dense: boolean): Core {
  return cytoscape({
    container,
    // While wheel or finger move it, a dense picture is one image that is shifted and scaled.
    textureOnViewport: dense,
    elements: [],
    layout: { name: 'preset' },
    minZoom: ZOOM.least,
    maxZoom: ZOOM.most,
    boxSelectionEnabled: false,
    autounselectify: true,
    style: [],
  })
}
