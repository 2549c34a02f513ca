import type { EntityClass } from '../model/entity-class.ts'
import type { KnowledgeAge } from '../model/knowledge-age.ts'
import { MARK_FORMS } from './mark-forms.ts'

/** Share of its colour that the filling of a mark keeps; the rest is the canvas. */
const KEPT: Readonly<Record<KnowledgeAge, number>> = { FRESH: 1, AGEING: 0.78, OLD: 0.56 }

/** Opacity of a dark line between a dark and a light one: its contrast stays above 3. */
export const AGEING_LINE = 0.78

/** Of a glyph to its filling (WCAG 2.2). */
const LEAST_CONTRAST = 3

/** Width of the edge of a faded mark, px: it keeps the whole colour, so that the mark stands out as before. */
export const AGED_EDGE = 1.5

/** Colours of a mark's filling and of the glyph in it. */
interface AgedLook {
  readonly fill: string
  readonly glyph: string
}

/** The colours that fading is made of; as in a palette. */
interface Grounds {
  readonly canvas: string
  readonly ink: string
  readonly glyph: string
}

/** True for marks whose filling can fade: one that is nothing but an edge is as light as it may be. */
export function canFade(entityClass: EntityClass): boolean {
  return MARK_FORMS[entityClass].fill === 'kind'
}

/** How old what a mark stands for is, from the states of its element; null where its look does not say it. */
export function agedAs(states: readonly string[]): KnowledgeAge | null {
  return states.includes('old') ? 'OLD' : states.includes('ageing') ? 'AGEING' : null
}

/**
 * What a filled mark looks like when it was last told so long ago. Where its glyph could no longer be seen well on what
 * the filling has become, it is drawn in ink.
 */
export function fadeMark(colour: string, age: KnowledgeAge, { canvas, ink, glyph }: Grounds): AgedLook {
  const [from, to] = [readChannels(colour), readChannels(canvas)]
  const drawn = readChannels(glyph)
  if (from === null || to === null || drawn === null) return { fill: colour, glyph }
  const kept = KEPT[age]
  const mixed = from.map((channel, index) => Math.round(channel * kept + (to[index] ?? 0) * (1 - kept)))
  const fill = `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
  return { fill, glyph: contrastOf(mixed, drawn) >= LEAST_CONTRAST ? glyph : ink }
}

/** Red, green and blue of `#rrggbb` or `#rgb`, 0 to 255; null for a colour that is written otherwise. */
function readChannels(colour: string): readonly number[] | null {
  const digits = /^#((?:[0-9a-f]{3}){1,2})$/iu.exec(colour)?.[1]
  if (digits === undefined) return null
  const size = digits.length / 3
  return [0, size, 2 * size].map((at) => Number.parseInt(digits.slice(at, at + size).repeat(3 - size), 16))
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2). */
function contrastOf(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [luminanceOf(one), luminanceOf(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function luminanceOf(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
