import type { EntityClass } from '../model/entity-class.ts'

/** Outlines of marks, by the names Cytoscape gives them. */
export const MARK_SHAPES = [
  'round-rectangle',
  'round-octagon',
  'ellipse',
  'round-hexagon',
  'round-diamond',
  'cut-rectangle',
  'tag',
  'round-tag',
] as const
export type MarkShape = (typeof MARK_SHAPES)[number]

/**
 * `kind`: filled with the colour of the actor's kind. `hollow`: filled with the canvas, edged in that colour.
 * `paper`: filled with the canvas, edged in ink.
 */
type MarkFill = 'kind' | 'hollow' | 'paper'

export interface MarkForm {
  readonly shape: MarkShape
  readonly fill: MarkFill
  /** A second outline: a body that governs, beside actors that stand for unknown members. */
  readonly double: boolean
}

/** Colour × shape × glyph: two classes with one shape are far apart in colour, also without red, green or blue. */
export const MARK_FORMS: Readonly<Record<EntityClass, MarkForm>> = {
  PUBLIC_BODY: { shape: 'round-rectangle', fill: 'kind', double: false },
  HEALTH: { shape: 'round-octagon', fill: 'kind', double: false },
  SOCIAL_COOPERATIVE: { shape: 'round-octagon', fill: 'kind', double: false },
  MUTUALITY: { shape: 'round-hexagon', fill: 'kind', double: false },
  CIVIL_SOCIETY: { shape: 'round-hexagon', fill: 'kind', double: false },
  UNION: { shape: 'round-rectangle', fill: 'kind', double: false },
  TRADE_ASSOCIATION: { shape: 'round-diamond', fill: 'kind', double: false },
  BUSINESS: { shape: 'ellipse', fill: 'kind', double: false },
  PROFESSION: { shape: 'ellipse', fill: 'kind', double: false },
  KNOWLEDGE: { shape: 'round-diamond', fill: 'kind', double: false },
  MIXED: { shape: 'ellipse', fill: 'hollow', double: false },
  GOVERNANCE_BODY: { shape: 'round-tag', fill: 'paper', double: true },
  LOCAL_NODE: { shape: 'round-tag', fill: 'paper', double: false },
  PROJECT: { shape: 'cut-rectangle', fill: 'paper', double: false },
  EVENT: { shape: 'tag', fill: 'paper', double: false },
}

/**
 * Width and height of each shape over the nominal size of its mark, edge included, so that all look equally large;
 * `corner` is the radius (or cut) of its corners over the same size.
 */
export const SHAPE_SIZES: Readonly<Record<MarkShape, { width: number; height: number; corner: number }>> = {
  'round-rectangle': { width: 0.88, height: 0.88, corner: 0.155 },
  'round-octagon': { width: 0.97, height: 0.97, corner: 0.07 },
  ellipse: { width: 0.95, height: 0.95, corner: 0 },
  'round-hexagon': { width: 1.04, height: 0.94, corner: 0.08 },
  'round-diamond': { width: 1.08, height: 1.08, corner: 0.09 },
  'cut-rectangle': { width: 0.88, height: 0.76, corner: 0.13 },
  tag: { width: 0.92, height: 0.72, corner: 0 },
  'round-tag': { width: 0.96, height: 0.76, corner: 0.1 },
}

/** The name of the CSS variable that holds the colour of a class's mark; paper marks take the ink. */
export function colourVariable(entityClass: EntityClass): string {
  return MARK_FORMS[entityClass].fill === 'paper' ? '--ink' : `--kind-${entityClass}`
}

/** Nominal size of a mark on the canvas at zoom 1, px. */
const MARK_SIZE = 34

/** How much larger the second outline of a collective actor is than its mark. */
export const COLLECTIVE_OUTLINE = 1.26

/** A collective actor's own mark is drawn smaller, so that its second outline does not make it the largest. */
const COLLECTIVE_INNER = 0.9

/** Sizes of a mark on the canvas, px at zoom 1. */
export interface MarkExtent {
  /** The filled shape. */
  readonly width: number
  readonly height: number
  /** With the second outline, where it has one: what ties end at and labels keep clear of. */
  readonly outerWidth: number
  readonly outerHeight: number
}

/** Sizes of the mark of a class at a nominal size. */
export function measureMark(entityClass: EntityClass, collective: boolean, size: number = MARK_SIZE): MarkExtent {
  const { shape, double } = MARK_FORMS[entityClass]
  const inner = collective ? size * COLLECTIVE_INNER : size
  const width = SHAPE_SIZES[shape].width * inner
  const height = SHAPE_SIZES[shape].height * inner
  const grown = collective || double ? COLLECTIVE_OUTLINE : 1
  return { width, height, outerWidth: width * grown, outerHeight: height * grown }
}
