import type { VertexSpec } from '../canvas/elements.ts'
import type { Palette } from '../canvas/palette.ts'
import { agedAs } from '../marks/aged-look.ts'
import { ENTITY_CLASSES, type EntityClass } from '../model/entity-class.ts'
import { drawMark, shapeOf } from './draw-mark.ts'
import { element, escapeMarkup } from './svg.ts'

const LABEL_PX = 12
const LINE_PX = 14
const SIDES = ['below', 'right', 'above', 'left'] as const
type Side = (typeof SIDES)[number]

/** Opacity of what is in the background, as on the canvas. */
const FADED = 0.25

/** A vertex of the canvas as markup: its mark, and its name where it shows one. "" for what is hidden. */
export function drawVertex(vertex: VertexSpec, states: readonly string[], palette: Palette): string {
  if (states.includes('hidden')) return ''
  const faded = states.includes('faded')
  const at = { transform: `translate(${vertex.x} ${vertex.y})`, ...(faded ? { opacity: FADED } : {}) }
  if (vertex.classes.includes('text')) return element('g', at, drawWords(vertex, palette))
  if (vertex.classes.includes('region')) return element('g', at, drawRegion(vertex, palette))
  const selected = states.includes('selected')
  if (vertex.classes.includes('name-tag')) return element('g', at, drawNameTag(vertex, selected, palette))
  const parts = [
    selected ? drawRing(vertex, palette) : '',
    drawBody(vertex, states, palette),
    drawName(vertex, states, palette),
  ]
  return element('g', at, ...parts)
}

function drawBody({ data, classes }: VertexSpec, states: readonly string[], palette: Palette): string {
  const { w: width, h: height } = data
  if (classes.includes('open')) {
    const box = { x: -width / 2, y: -height / 2, width, height, rx: 8 }
    return element('rect', { ...box, fill: palette.canvas, stroke: palette.control, 'stroke-width': 1.5 })
  }
  const fan = classes.includes('fan')
  return drawMark(
    {
      entityClass: fan ? null : classOf(classes),
      shape: shapeOf(classes),
      width,
      height,
      corner: data.corner,
      glyph: classes.includes('group') || classes.includes('row') ? 0 : data.glyph,
      outlined: classes.includes('outlined'),
      possible: states.includes('day-possible') && !fan && !classes.includes('row'),
      age: agedAs(states),
      stacked: fan,
      edge: classes.includes('row') ? 1.5 : classes.includes('hub') ? 3 : 2,
    },
    palette,
  )
}

/** Without a ground of its own: the lines are drawn before it. */
function drawRegion({ data, classes }: VertexSpec, palette: Palette): string {
  const box = { x: -data.w / 2, y: -data.h / 2, width: data.w, height: data.h, rx: data.corner }
  return element('rect', { ...box, fill: 'none', stroke: classes.includes('aside') ? palette.line : palette.control })
}

/** A local node: its name on a ground of its own, doubled where its members are held in it. */
function drawNameTag({ data, classes }: VertexSpec, selected: boolean, palette: Palette): string {
  const lines = data.label.split('\n')
  const edge = { stroke: selected ? palette.ring : palette.ink, 'stroke-width': selected ? 3 : 1.5 }
  const box = { width: data.w, height: data.h, rx: 8, fill: palette.canvas, ...edge }
  const y = (-(lines.length - 1) * LINE_PX) / 2
  return [
    classes.includes('fan') ? element('rect', { x: -data.w / 2 + 4, y: -data.h / 2 - 4, ...box }) : '',
    element('rect', { x: -data.w / 2, y: -data.h / 2, ...box }),
    drawLines(lines, { x: 0, y, anchor: 'middle', size: LABEL_PX, weight: 600, fill: palette.ink }, null),
  ].join('')
}

function classOf(classes: readonly string[]): EntityClass | null {
  return ENTITY_CLASSES.find((entityClass) => classes.includes(`class-${entityClass}`)) ?? null
}

function drawRing({ data }: VertexSpec, palette: Palette): string {
  const r = Math.max(data.w, data.h) / 2 + 7
  return element('circle', { r, fill: 'none', stroke: palette.ring, 'stroke-width': 3 })
}

function drawName(vertex: VertexSpec, states: readonly string[], palette: Palette): string {
  const off = states.includes('label-off') || states.includes('faded')
  if (vertex.data.label === '' || (off && !states.includes('named') && !states.includes('selected'))) return ''
  const lines = vertex.data.label.split('\n')
  const side = sideOf(vertex.classes, states)
  const { w, h, across, down } = vertex.data
  const ring = states.includes('selected') ? 9 : 0
  const x = side === 'right' ? w / 2 + across + ring : side === 'left' ? -w / 2 - across - ring : 0
  const middle = side === 'right' || side === 'left' ? -((lines.length - 1) * LINE_PX) / 2 : 0
  const outer = h / 2 + down + ring
  const y = side === 'below' ? outer + LINE_PX / 2 : side === 'above' ? -outer - (lines.length - 0.5) * LINE_PX : middle
  const anchor = side === 'right' ? 'start' : side === 'left' ? 'end' : 'middle'
  const weight = states.includes('selected') ? 600 : 400
  return drawLines(lines, { x, y, anchor, size: LABEL_PX, weight, fill: palette.ink }, palette.canvas)
}

function sideOf(classes: readonly string[], states: readonly string[]): Side {
  const revealed = SIDES.find((side) => states.includes(`as-${side}`))
  return revealed ?? SIDES.find((side) => classes.includes(`side-${side}`)) ?? 'below'
}

/** Words without a mark: the number in a group, a heading, a badge. */
function drawWords({ data, classes }: VertexSpec, palette: Palette): string {
  const lines = [data.label]
  if (classes.includes('count')) {
    const fill = classes.includes('on-paper') ? palette.ink : palette.glyph
    return drawLines(lines, { x: 0, y: 0, anchor: 'middle', size: 16, weight: 600, fill }, null)
  }
  if (classes.includes('badge')) {
    return drawLines(lines, { x: 0, y: 0, anchor: 'middle', size: 11, weight: 600, fill: palette.ink }, palette.canvas)
  }
  const quiet = classes.includes('shelf-heading') || classes.includes('region-note')
  const style = quiet ? { size: 12, weight: 400, fill: palette.muted } : { size: 13, weight: 600, fill: palette.ink }
  return drawLines(lines, { x: 0.5, y: 0, anchor: 'start', ...style }, palette.canvas)
}

interface TextStyle {
  readonly x: number
  /** Middle of the first line. */
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly size: number
  readonly weight: number
  readonly fill: string
}

/** Lines of text as one `<text>`, so that a reader finds the whole name; with a halo where a colour is given. */
function drawLines(lines: readonly string[], style: TextStyle, halo: string | null): string {
  const { x, y, anchor, size, weight, fill } = style
  const spans = lines.map((line, index) =>
    // A third of the font's size below the middle of a line stands its base.
    element(
      'tspan',
      { x, y: y + index * LINE_PX + size * 0.34 },
      escapeMarkup(line) + (index < lines.length - 1 ? ' ' : ''),
    ),
  )
  const around =
    halo === null ? {} : { stroke: halo, 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }
  return element('text', { 'text-anchor': anchor, 'font-size': size, 'font-weight': weight, fill, ...around }, ...spans)
}
