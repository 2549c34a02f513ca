import type { ArrowFamily } from '#graph-schema/model/tie.ts'
import type { EdgeSpec, VertexSpec } from '../canvas/elements.ts'
import type { Palette } from '../canvas/palette.ts'
import { bendOf } from '../canvas/region-lines.ts'
import type { Point } from '../layout/contract.ts'
import { AGEING_LINE } from '../marks/aged-look.ts'
import type { LineStyle } from '../model/date-group.ts'
import { type Attributes, element } from './svg.ts'

/** How far apart lines between the same two vertices are, px. */
const PARALLEL_PX = 28
const ARROW_PX = 9

const DASHES: Readonly<Record<LineStyle, Attributes>> = {
  SOLID: { 'stroke-width': 1.5 },
  DASHED: { 'stroke-width': 1.5, 'stroke-dasharray': '7 5' },
  DOTTED: { 'stroke-width': 2, 'stroke-dasharray': '0.1 4.4', 'stroke-linecap': 'round' },
}

const FAMILIES = ['BELONGS', 'PROMOTES', 'PART', 'COLLABORATES'] as const satisfies readonly ArrowFamily[]
const LINES = ['SOLID', 'DASHED', 'DOTTED'] as const satisfies readonly LineStyle[]

export interface LineEnds {
  readonly source: VertexSpec
  readonly target: VertexSpec
  /** Where it stands among the lines of its pair: 0 in the middle, halves where their number is even. */
  readonly offset: number
}

/** A line of the canvas with what stands at its end. "" for what is hidden. */
export function drawLine(edge: EdgeSpec, ends: LineEnds, states: readonly string[], palette: Palette): string {
  if (states.includes('hidden')) return ''
  if (states.includes('in-hull') && !states.includes('on')) return ''
  const dark = ['on', 'fresh', 'ageing'].some((state) => states.includes(state))
  const colour = dark ? palette.tieOn : palette.tie
  const line = lineOf(edge, states)
  const family = FAMILIES.find((known) => edge.classes.includes(`family-${known}`)) ?? 'COLLABORATES'
  const dense = edge.classes.includes('dense')
  const across = edge.classes.includes('across')
  const { from, bend, to } = bendLine(ends, across ? bendAcross(edge, ends) : ends.offset * PARALLEL_PX)
  const path = `M${write(from)}Q${write(bend)} ${write(to)}`
  const stroke = dense ? { 'stroke-width': 0.8, opacity: 0.45 } : DASHES[line]
  const quiet = across && !states.includes('on')
  const ageing = states.includes('ageing') && !states.includes('on') ? { opacity: AGEING_LINE } : {}
  const faded = states.includes('faded') ? { opacity: across ? 0.1 : 0.3 } : quiet ? { opacity: 0.4 } : ageing
  const middle = { x: (from.x + 2 * bend.x + to.x) / 4, y: (from.y + 2 * bend.y + to.y) / 4 }
  return element(
    'g',
    faded,
    element('path', { d: path, fill: 'none', stroke: colour, ...stroke }),
    dense ? '' : drawArrow(family, bend, to, colour, palette),
    edge.classes.includes('inferred') && !quiet ? drawDoubt(middle, palette) : '',
  )
}

/** On a chosen day how its ties are there, else how they are dated. */
function lineOf({ classes }: EdgeSpec, states: readonly string[]): LineStyle {
  if (states.includes('day-sure')) return 'SOLID'
  if (states.includes('day-possible')) return 'DOTTED'
  return LINES.find((style) => classes.includes(`line-${style}`)) ?? 'SOLID'
}

/** A sample of a line or an arrow, 28 × 12, its top left corner at the origin: for the legend. */
export function drawSample(line: LineStyle, family: ArrowFamily, palette: Palette): string {
  const end = family === 'COLLABORATES' ? 28 : 28 - ARROW_PX
  return [
    element('path', { d: `M0 6H${end}`, fill: 'none', stroke: palette.tieOn, ...DASHES[line] }),
    drawArrow(family, { x: 0, y: 6 }, { x: 28, y: 6 }, palette.tieOn, palette),
  ].join('')
}

/** As on the canvas. */
function bendAcross({ source: first, target: second }: EdgeSpec, { source, target, offset }: LineEnds): number {
  return bendOf(source, target, first < second, offset)
}

/** @param shift how far it bends aside in its middle, px */
function bendLine({ source, target }: LineEnds, shift: number): { from: Point; bend: Point; to: Point } {
  const dx = target.x - source.x
  const dy = target.y - source.y
  const length = Math.max(1, Math.hypot(dx, dy))
  const bend = {
    x: (source.x + target.x) / 2 - (dy / length) * shift,
    y: (source.y + target.y) / 2 + (dx / length) * shift,
  }
  return { from: leave(source, bend, 1), bend, to: leave(target, bend, 2) }
}

/** Where a line that comes from a point meets the edge of a mark, taken as an ellipse, with a gap. */
function leave({ x, y, data, classes }: VertexSpec, towards: Point, gap: number): Point {
  const grown = classes.includes('outlined') ? 1.26 : 1
  const halfWidth = (data.w / 2) * grown + gap
  const halfHeight = (data.h / 2) * grown + gap
  const dx = towards.x - x
  const dy = towards.y - y
  const reach = Math.hypot(dx / halfWidth, dy / halfHeight)
  return reach <= 1 ? { x, y } : { x: x + dx / reach, y: y + dy / reach }
}

function drawArrow(family: ArrowFamily, from: Point, tip: Point, colour: string, palette: Palette): string {
  if (family === 'COLLABORATES') return ''
  const angle = (Math.atan2(tip.y - from.y, tip.x - from.x) * 180) / Math.PI
  const transform = `translate(${tip.x} ${tip.y}) rotate(${angle})`
  switch (family) {
    case 'BELONGS':
      return element('path', { d: `M0 0L${-ARROW_PX} -4.5V4.5z`, fill: colour, transform })
    case 'PART':
      return element('path', { d: `M0 0L-5.5 -4.5L-11 0L-5.5 4.5z`, fill: colour, transform })
    case 'PROMOTES': {
      const look = { fill: palette.canvas, stroke: colour, 'stroke-width': 1.5 }
      return element('circle', { cx: -4, cy: 0, r: 3.6, ...look, transform })
    }
  }
}

/** Drawn by the reader, not said by the source. */
function drawDoubt({ x, y }: Point, palette: Palette): string {
  const text = { x, y: y + 4, 'text-anchor': 'middle', 'font-size': 11, 'font-weight': 600, fill: palette.ink }
  return [
    element('circle', { cx: x, cy: y, r: 7, fill: palette.canvas, stroke: palette.tie }),
    element('text', text, '?'),
  ].join('')
}

function write({ x, y }: Point): string {
  return `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`
}
