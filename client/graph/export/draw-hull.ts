import type { Palette } from '../canvas/palette.ts'
import type { Hull } from '../hulls/draw-hulls.ts'
import { type HullLook, lookOf } from '../hulls/hull-looks.ts'
import { boundsOf } from '../hulls/trace-hull.ts'
import type { Box } from '../layout/contract.ts'
import { element, escapeMarkup } from './svg.ts'

const FILL = 0.1
const EDGE = { width: 1.75, double: 5, between: 2 } as const

/** A group as an area with its name on the edge, as on the canvas; `index` is its place among those drawn. */
export function drawHull({ shape, name }: Hull, index: number, colour: string, palette: Palette): string {
  const look = lookOf(index)
  return element(
    'g',
    {},
    element('path', { d: shape.path, fill: colour, 'fill-opacity': FILL, 'fill-rule': 'evenodd' }),
    drawEdge(shape.path, look, colour, palette),
    name === null ? '' : drawName(name.text, name.box, colour, palette),
  )
}

/** A small area, 28 × 14, its top left corner at the origin: for the legend. */
export function drawHullSample(index: number, colour: string, palette: Palette): string {
  const path = 'M7 1H21a6 6 0 0 1 0 12H7a6 6 0 0 1 0 -12Z'
  return (
    element('path', { d: path, fill: colour, 'fill-opacity': FILL }) + drawEdge(path, lookOf(index), colour, palette)
  )
}

/** The rectangles that a hull takes, plane px. */
export function hullBoxes({ shape, name }: Hull): readonly Box[] {
  const corners = shape.rings.flat().map((point) => ({ ...point, width: 0, height: 0 }))
  const bounds = boundsOf(corners)
  return [...(bounds === null ? [] : [bounds]), ...(name === null ? [] : [name.box])]
}

function drawEdge(path: string, look: HullLook, colour: string, palette: Palette): string {
  const line = { d: path, fill: 'none', 'stroke-linejoin': 'round' }
  if (look.double) {
    return (
      element('path', { ...line, stroke: colour, 'stroke-width': EDGE.double }) +
      element('path', { ...line, stroke: palette.canvas, 'stroke-width': EDGE.between })
    )
  }
  const dashes = look.dashes === '' ? {} : { 'stroke-dasharray': look.dashes }
  return element('path', { ...line, stroke: colour, 'stroke-width': EDGE.width, ...dashes })
}

function drawName(text: string, { x, y, width, height }: Box, colour: string, palette: Palette): string {
  const middle = { x: x + width / 2, y: y + height / 2 + 4 }
  return [
    element('rect', { x, y, width, height, rx: height / 2, fill: palette.canvas, stroke: colour }),
    element(
      'text',
      { ...middle, 'text-anchor': 'middle', 'font-size': 12, 'font-weight': 600, fill: colour },
      escapeMarkup(text),
    ),
  ].join('')
}
