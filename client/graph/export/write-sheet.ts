import { labelBox, markBox } from '../arranger/label-box.ts'
import type { Drawn } from '../canvas/drawn.ts'
import { buildElements, type Elements, type VertexSpec } from '../canvas/elements.ts'
import { type Emphasis, readStates, type StateClasses } from '../canvas/emphasis.ts'
import type { Palette } from '../canvas/palette.ts'
import { withRegions } from '../canvas/region-elements.ts'
import { chooseRevealedSides } from '../canvas/reveal-labels.ts'
import { drawHulls, type Hull } from '../hulls/draw-hulls.ts'
import type { Box } from '../layout/contract.ts'
import { wrapText } from '../layout/words/text.ts'
import type { Outline } from '../model/outlines.ts'
import type { Visible } from '../model/visible.ts'
import { drawHull, hullBoxes } from './draw-hull.ts'
import { drawLegend, type LegendEntry } from './draw-legend.ts'
import { drawLine } from './draw-line.ts'
import { drawVertex } from './draw-vertex.ts'
import { element, escapeMarkup } from './svg.ts'

/** What is on the canvas. */
export interface SheetPicture {
  readonly drawn: Drawn
  readonly visible: Visible
  readonly emphasis: Emphasis
  /** Before what has no ties. */
  readonly shelfHeading: string
  /** What areas are drawn round, and the colour of each. */
  readonly outlines: readonly Outline[]
  readonly hullColours: readonly string[]
}

/** What stands round the picture, so that it can be read alone. */
export interface SheetWords {
  readonly title: string
  /** What is shown and what is left out; the date it holds for. */
  readonly notes: readonly string[]
  readonly legend: readonly LegendEntry[]
  /** Where the facts come from. */
  readonly sources: readonly string[]
  /** Language of the words, for readers aloud. */
  readonly language: string
}

export interface Sheet {
  readonly markup: string
  /** px */
  readonly width: number
  readonly height: number
}

const MARGIN = 32
const LEAST_WIDTH = 640
const TITLE_PX = 24
const NOTE = { fontPx: 14, maxLines: 4, weight: 400 } as const
const NOTE_LINE = 20

const FONT_FAMILY = "'Titillium Web', 'Segoe UI', system-ui, sans-serif"

/**
 * The picture as an SVG document that stands alone: title, what is shown, legend, sources, and every name as text.
 * @param fonts CSS rules that bring the font along; "" leaves it to the reader's machine
 */
export function writeSheet(picture: SheetPicture, words: SheetWords, palette: Palette, fonts: string): Sheet {
  const elements = withRegions(buildElements(picture.drawn, picture.shelfHeading), picture.drawn)
  const states = nameAll(picture, readStates(picture.drawn, picture.visible, picture.emphasis, null))
  const hulls = drawHulls({ ...picture, moved: new Map() })
  const areas = hulls.map((hull, index) => drawHull(hull, index, picture.hullColours[index] ?? palette.ink, palette))
  const frame = frameOf(picture, hulls, states)
  const width = Math.ceil(Math.max(LEAST_WIDTH, frame.width + 2 * MARGIN))
  const inner = width - 2 * MARGIN
  const head = drawHead(words, inner, palette)
  const legend = drawLegend(words.legend, inner, palette)
  const foot = drawNotes(words.sources, inner, palette, 0)
  const pictureTop = MARGIN + head.height + 16
  const legendTop = pictureTop + frame.height + 24
  const footTop = legendTop + legend.height + 16
  const height = Math.ceil(footTop + foot.height + MARGIN)
  const left = MARGIN + (inner - frame.width) / 2
  const markup = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': FONT_FAMILY,
      role: 'img',
      'aria-label': words.title,
      'xml:lang': words.language,
    },
    fonts === '' ? '' : element('style', {}, escapeMarkup(fonts)),
    element('title', {}, escapeMarkup(words.title)),
    element('rect', { width, height, fill: palette.canvas }),
    at(MARGIN, MARGIN, head.markup),
    at(left - frame.x, pictureTop - frame.y, areas.join('') + drawElements(elements, states, palette)),
    element('path', { d: `M${MARGIN} ${legendTop - 12}H${width - MARGIN}`, stroke: palette.line }),
    at(MARGIN, legendTop, legend.markup),
    at(MARGIN, footTop, foot.markup),
  )
  return { markup, width, height }
}

/** Nobody can point at what is printed: names that have no room at fit are written where they cover least. */
function nameAll({ drawn: { layout } }: SheetPicture, states: StateClasses): StateClasses {
  if (layout.density === 'dense') return states
  const has = (id: string, state: string) => states.get(id)?.includes(state) === true
  const shown = layout.places.filter(({ id }) => !has(id, 'hidden') && !has(id, 'faded')).map(({ id }) => id)
  const sides = chooseRevealedSides(layout, new Set(shown))
  const named = [...sides].map(([id, side]): [string, readonly string[]] => {
    const others = (states.get(id) ?? []).filter((state) => !state.startsWith('as-'))
    return [id, [...others, 'named', `as-${side}`]]
  })
  return new Map([...states, ...named])
}

/** Lines first, so that marks and names stand over them. */
function drawElements({ vertices, edges }: Elements, states: StateClasses, palette: Palette): string {
  const ofPair = new Map<string, string[]>()
  for (const { id, source, target } of edges.values()) {
    if (states.get(id)?.includes('hidden') === true) continue
    const pair = [source, target].sort().join('|')
    ofPair.set(pair, [...(ofPair.get(pair) ?? []), id])
  }
  const lines = [...edges.values()].map((edge) => {
    const source = vertices.get(edge.source)
    const target = vertices.get(edge.target)
    if (source === undefined || target === undefined) return ''
    const together = ofPair.get([edge.source, edge.target].sort().join('|')) ?? []
    const place = together.indexOf(edge.id) - (together.length - 1) / 2
    // Both ways between two vertices bend to the same side only when told which of them comes first.
    const offset = edge.source < edge.target ? place : -place
    return drawLine(edge, { source, target, offset }, states.get(edge.id) ?? [], palette)
  })
  const marks = [...vertices.values()]
    .sort((a, b) => layerOf(a) - layerOf(b))
    .map((vertex) => drawVertex(vertex, states.get(vertex.id) ?? [], palette))
  return lines.join('') + marks.join('')
}

/** An open group stands behind its members, a number before its mark. */
function layerOf({ classes }: VertexSpec): number {
  if (classes.includes('open')) return 0
  return classes.includes('text') ? 2 : 1
}

function frameOf({ drawn }: SheetPicture, hulls: readonly Hull[], states: StateClasses): Box {
  const shown = drawn.layout.places.filter(({ id }) => states.get(id)?.includes('hidden') !== true)
  const boxes = shown.flatMap((place) => [
    markBox(place),
    ...(place.labelWidth > 0 ? [labelBox(place, place.side)] : []),
  ])
  boxes.push(...(drawn.regions ?? []).map(({ box }) => box))
  const heading = drawn.layout.shelf?.heading ?? null
  boxes.push(...hulls.flatMap(hullBoxes))
  if (heading !== null) boxes.push({ x: heading.x, y: heading.y - 8, width: 1, height: 16 })
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 }
  const left = Math.min(...boxes.map(({ x }) => x)) - 8
  const top = Math.min(...boxes.map(({ y }) => y)) - 8
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + 8
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + 8
  return { x: left, y: top, width: right - left, height: bottom - top }
}

interface Block {
  readonly markup: string
  readonly height: number
}

function drawHead({ title, notes }: SheetWords, width: number, palette: Palette): Block {
  const text = { x: 0, y: TITLE_PX, 'font-size': TITLE_PX, 'font-weight': 600, fill: palette.ink }
  const below = drawNotes(notes, width, palette, TITLE_PX + 12)
  return { markup: element('text', text, escapeMarkup(title)) + below.markup, height: TITLE_PX + 12 + below.height }
}

function drawNotes(notes: readonly string[], width: number, palette: Palette, top: number): Block {
  const lines = notes.flatMap((note) => wrapText(note, { ...NOTE, maxWidth: width }).lines)
  const drawn = lines.map((line, index) =>
    element(
      'text',
      { x: 0, y: top + index * NOTE_LINE + 15, 'font-size': NOTE.fontPx, fill: palette.muted },
      escapeMarkup(line),
    ),
  )
  return { markup: drawn.join(''), height: lines.length * NOTE_LINE }
}

function at(x: number, y: number, markup: string): string {
  return element('g', { transform: `translate(${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100})` }, markup)
}
