import type { Core } from 'cytoscape'
import { type RefObject, useEffect, useState } from 'react'
import type { CanvasSize, View } from '../layout/contract.ts'
import type { Elements } from './elements.ts'
import type { StateClasses } from './emphasis.ts'
import { readPalette } from './palette.ts'
import type { DenseParts } from './use-dense-parts.ts'

export interface FirstPicture {
  readonly elements: Elements | null
  readonly states: StateClasses | null
  readonly view: View | null
  readonly size: CanvasSize | null
}

/**
 * Paints a dense picture at once on a plain canvas under Cytoscape's, which takes up to seconds for its first frame,
 * and takes it away when that frame is there.
 * @returns whether Cytoscape may begin: in a readable picture always, in a dense one when the paint is on the screen
 */
export function useFirstPicture(
  cy: Core | null,
  paper: RefObject<HTMLCanvasElement | null>,
  dense: boolean,
  parts: DenseParts | null,
  { elements, states, view, size }: FirstPicture,
): boolean {
  const [painted, setPainted] = useState<Core | null>(null)
  useEffect(() => {
    const canvas = paper.current
    if (canvas === null || cy === null || parts === null || painted === cy) return
    if (elements === null || states === null || view === null || size === null) return
    const context = makePaper(canvas, size)
    if (context !== null) parts.paint(context, elements, states, readPalette(canvas), view)
    canvas.hidden = false
    cy.on('render', function replace() {
      if (cy.elements().empty()) return
      cy.off('render', replace)
      removePaper(canvas)
    })
    const frame = requestAnimationFrame(() => setTimeout(() => setPainted(cy)))
    return () => cancelAnimationFrame(frame)
  }, [cy, paper, parts, painted, elements, states, view, size])
  return !dense || (cy !== null && painted === cy)
}

function makePaper(canvas: HTMLCanvasElement, { width, height }: CanvasSize): CanvasRenderingContext2D | null {
  const ratio = window.devicePixelRatio
  canvas.width = width * ratio
  canvas.height = height * ratio
  const context = canvas.getContext('2d')
  context?.scale(ratio, ratio)
  return context
}

/** A canvas of no size keeps no memory. */
function removePaper(canvas: HTMLCanvasElement): void {
  canvas.hidden = true
  canvas.width = 0
  canvas.height = 0
}
