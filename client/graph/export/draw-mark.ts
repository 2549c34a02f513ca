import type { Palette } from '../canvas/palette.ts'
import { AGED_EDGE, fadeMark } from '../marks/aged-look.ts'
import { glyphMarkup } from '../marks/glyphs.ts'
import { COLLECTIVE_OUTLINE, MARK_FORMS, MARK_SHAPES, type MarkShape } from '../marks/mark-forms.ts'
import { shapePath } from '../marks/shape-path.ts'
import type { EntityClass } from '../model/entity-class.ts'
import type { KnowledgeAge } from '../model/knowledge-age.ts'
import { element } from './svg.ts'

/** What a mark looks like: sizes are px, the corner is a radius or a cut. */
export interface MarkLook {
  /** Null for a fan: a group of unlike members. */
  readonly entityClass: EntityClass | null
  readonly shape: MarkShape
  readonly width: number
  readonly height: number
  readonly corner: number
  /** Side of the glyph; 0 for none. */
  readonly glyph: number
  /** A second outline round it. */
  readonly outlined: boolean
  /** Only possibly there on a chosen day: edged with dots. */
  readonly possible?: boolean
  /** How long ago it was last told, where its look says it. */
  readonly age?: KnowledgeAge | null
  /** A second sheet behind it. */
  readonly stacked: boolean
  /** Width of the edge of a mark that is not filled with a colour. */
  readonly edge: number
}

/** A mark round the origin. */
export function drawMark(look: MarkLook, palette: Palette): string {
  const { entityClass, shape, width, height, corner } = look
  const colour = colourOf(entityClass, palette)
  const filled = entityClass !== null && MARK_FORMS[entityClass].fill === 'kind'
  const aged = filled && look.age != null ? fadeMark(colour, look.age, palette) : null
  const edge = !filled ? look.edge : aged === null ? 0 : AGED_EDGE
  const body = {
    d: shapePath(shape, width - edge, height - edge, corner),
    fill: aged?.fill ?? (filled ? colour : palette.canvas),
    stroke: edge === 0 ? 'none' : colour,
    'stroke-width': edge,
    'stroke-linejoin': 'round',
    ...(look.possible === true && !filled ? DOTS : {}),
  }
  return [
    look.stacked ? element('path', { ...body, transform: 'translate(4 -4)' }) : '',
    look.outlined || (look.possible === true && filled) ? drawOutline(look, colour) : '',
    element('path', body),
    entityClass === null || look.glyph === 0
      ? ''
      : drawGlyph(entityClass, look, filled ? (aged?.glyph ?? palette.glyph) : colour),
  ].join('')
}

const DOTS = { 'stroke-dasharray': '0.1 4', 'stroke-linecap': 'round' } as const

function drawOutline({ shape, width, height, corner, possible, outlined }: MarkLook, colour: string): string {
  const grown = outlined ? COLLECTIVE_OUTLINE : (width + 7) / width
  return element('path', {
    d: shapePath(shape, width * grown, height * grown, corner * grown),
    fill: 'none',
    stroke: colour,
    'stroke-width': 1.5,
    'stroke-linejoin': 'round',
    ...(possible === true ? DOTS : {}),
  })
}

function drawGlyph(entityClass: EntityClass, { glyph, shape }: MarkLook, colour: string): string {
  // A tag's room is left of its point.
  const shift = shape === 'tag' || shape === 'round-tag' ? -glyph * 0.12 : 0
  const transform = `translate(${shift - glyph / 2} ${-glyph / 2})`
  return element('g', { transform }, glyphMarkup(entityClass, colour, glyph))
}

/** Colour of a class; ink for a fan. */
function colourOf(entityClass: EntityClass | null, palette: Palette): string {
  return (entityClass === null ? undefined : palette.classes.get(entityClass)) ?? palette.ink
}

/** The shape that the classes of a vertex name. */
export function shapeOf(classes: readonly string[]): MarkShape {
  return MARK_SHAPES.find((shape) => classes.includes(`shape-${shape}`)) ?? 'ellipse'
}
