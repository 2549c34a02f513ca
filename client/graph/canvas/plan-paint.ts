import type { LabelSide, View } from '../layout/contract.ts'
import { agedAs, fadeMark } from '../marks/aged-look.ts'
import { MARK_FORMS, MARK_SHAPES } from '../marks/mark-forms.ts'
import { shapePath } from '../marks/shape-path.ts'
import { ENTITY_CLASSES } from '../model/entity-class.ts'
import { DENSE_EDGE, DENSE_LINE } from './dense-style.ts'
import type { Elements, VertexSpec } from './elements.ts'
import type { StateClasses } from './emphasis.ts'
import type { Palette } from './palette.ts'
import { FADED } from './stylesheet.ts'

/** A line between the middles of two marks, screen px. */
interface PaintedLine {
  readonly from: readonly [x: number, y: number]
  readonly to: readonly [x: number, y: number]
  readonly opacity: number
}

/** A mark round its middle, screen px. `path` is an SVG path round the origin. */
export interface PaintedMark {
  readonly x: number
  readonly y: number
  readonly path: string
  readonly fill: string
  /** Edge inside the mark; null for none. */
  readonly edge: { readonly colour: string; readonly width: number } | null
  /** Second outline round it; null for none. */
  readonly outline: { readonly path: string; readonly colour: string } | null
  readonly opacity: number
}

/** A name: `y` is the top of its first line, `x` where it begins, ends or has its middle. Screen px. */
export interface PaintedName {
  readonly x: number
  readonly y: number
  readonly align: 'left' | 'center' | 'right'
  readonly lines: readonly string[]
}

export interface PaintPlan {
  readonly lines: readonly PaintedLine[]
  readonly marks: readonly PaintedMark[]
  readonly names: readonly PaintedName[]
}

/** Height of a line of a name, screen px: that of the canvas. */
export const NAME_LINE = 12.65

/**
 * What a dense picture looks like at a view, as plain lines, marks and names: painted by itself it stands long before
 * the drawing library is ready, and looks the same. What is lit but for a moment (selection, walk) is left to that.
 */
export function planPaint(elements: Elements, states: StateClasses, palette: Palette, view: View): PaintPlan {
  const has = (id: string, state: string) => states.get(id)?.includes(state) === true
  const at = ({ x, y }: VertexSpec): [number, number] => [x * view.zoom + view.panX, y * view.zoom + view.panY]
  const shown = [...elements.vertices.values()].filter(({ id }) => !has(id, 'hidden'))
  const lines = [...elements.edges.values()].flatMap(({ id, source, target }): PaintedLine[] => {
    const from = elements.vertices.get(source)
    const to = elements.vertices.get(target)
    if (from === undefined || to === undefined || has(id, 'hidden') || has(id, 'in-hull')) return []
    return [{ from: at(from), to: at(to), opacity: has(id, 'faded') ? FADED.denseEdge : DENSE_LINE.opacity }]
  })
  const marks = shown
    .filter(({ classes }) => classes.includes('vertex'))
    .map((vertex) => planMark(vertex, at(vertex), states.get(vertex.id) ?? [], palette))
  const names = shown
    .filter(({ id }) => (has(id, 'lettered') || has(id, 'named')) && !has(id, 'faded'))
    .map((vertex) => planName(vertex, at(vertex), states.get(vertex.id) ?? []))
  return { lines, marks, names }
}

function planMark(
  { data, classes }: VertexSpec,
  [x, y]: [number, number],
  states: readonly string[],
  palette: Palette,
): PaintedMark {
  const shape = MARK_SHAPES.find((known) => classes.includes(`shape-${known}`)) ?? 'ellipse'
  const entityClass = ENTITY_CLASSES.find((known) => classes.includes(`class-${known}`)) ?? null
  const colour = (entityClass === null ? undefined : palette.classes.get(entityClass)) ?? palette.ink
  const filled = entityClass !== null && MARK_FORMS[entityClass].fill === 'kind'
  const age = filled ? agedAs(states) : null
  const path = (grown: number) => shapePath(shape, data.w + grown, data.h + grown, data.corner)
  const edge = !filled ? DENSE_EDGE.border : age === null ? null : DENSE_EDGE.aged
  // An edge is stroked along its middle, and lies inside the mark. Cytoscape adds a gap to the whole width.
  const outer = DENSE_EDGE.gap + DENSE_EDGE.outline
  return {
    x,
    y,
    path: path(edge === null ? 0 : -edge),
    fill: !filled ? palette.canvas : age === null ? colour : fadeMark(colour, age, palette).fill,
    edge: edge === null ? null : { colour, width: edge },
    outline: classes.includes('outlined') ? { path: path(outer), colour } : null,
    opacity: states.includes('faded') ? FADED.vertex : 1,
  }
}

function planName({ data, classes }: VertexSpec, [x, y]: [number, number], states: readonly string[]): PaintedName {
  const { w, h, across, down } = data
  const lines = data.label.split('\n')
  const height = lines.length * NAME_LINE
  switch (sideOf(classes, states)) {
    case 'below':
      return { x, y: y + h / 2 + down, align: 'center', lines }
    case 'above':
      return { x, y: y - h / 2 - down - height, align: 'center', lines }
    case 'right':
      return { x: x + w / 2 + across, y: y - height / 2, align: 'left', lines }
    case 'left':
      return { x: x - w / 2 - across, y: y - height / 2, align: 'right', lines }
  }
}

const SIDES = ['below', 'right', 'above', 'left'] as const satisfies readonly LabelSide[]

function sideOf(classes: readonly string[], states: readonly string[]): LabelSide {
  const chosen = SIDES.find((side) => states.includes(`as-${side}`))
  return chosen ?? SIDES.find((side) => classes.includes(`side-${side}`)) ?? 'below'
}
