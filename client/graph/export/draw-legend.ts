import type { ArrowFamily } from '#graph-schema/model/tie.ts'
import type { Palette } from '../canvas/palette.ts'
import { textWidth } from '../layout/words/text.ts'
import { AGED_EDGE, AGEING_LINE, fadeMark } from '../marks/aged-look.ts'
import { MARK_FORMS, measureMark, SHAPE_SIZES } from '../marks/mark-forms.ts'
import type { LineStyle } from '../model/date-group.ts'
import type { EntityClass } from '../model/entity-class.ts'
import type { KnowledgeAge } from '../model/knowledge-age.ts'
import { drawHullSample } from './draw-hull.ts'
import { drawSample } from './draw-line.ts'
import { drawMark } from './draw-mark.ts'
import { element, escapeMarkup } from './svg.ts'

/** What a row of the legend shows before its words. */
export type LegendSign =
  | { readonly form: 'mark'; readonly entityClass: EntityClass; readonly collective: boolean }
  | { readonly form: 'line'; readonly line: LineStyle }
  | { readonly form: 'arrow'; readonly family: ArrowFamily }
  /** A mark so much larger than the smallest. */
  | { readonly form: 'size'; readonly factor: number }
  /** What was last told so long ago. */
  | { readonly form: 'age'; readonly age: KnowledgeAge }
  | { readonly form: 'hull'; readonly index: number; readonly colour: string }

export interface LegendEntry {
  readonly sign: LegendSign
  /** With its count: "Sanità (2)". */
  readonly words: string
}

const ROW_PX = 24
const SIGN_PX = 36
const FONT_PX = 13
const GAP_PX = 24
const MARK_PX = 17
/** Of the sample of the smallest size. */
const LEAST_RADIUS = 5

/** The legend in rows as wide as there is room, its top left corner at the origin. */
export function drawLegend(
  entries: readonly LegendEntry[],
  width: number,
  palette: Palette,
): { readonly markup: string; readonly height: number } {
  let x = 0
  let row = 0
  const drawn = entries.map(({ sign, words }) => {
    const wide = SIGN_PX + textWidth(words, FONT_PX) + GAP_PX
    if (x > 0 && x + wide > width) {
      x = 0
      row += 1
    }
    const at = `translate(${x} ${row * ROW_PX})`
    x += wide
    const text = { x: SIGN_PX, y: ROW_PX / 2 + 4.5, 'font-size': FONT_PX, fill: palette.ink }
    return element('g', { transform: at }, drawSign(sign, palette), element('text', text, escapeMarkup(words)))
  })
  return { markup: drawn.join(''), height: entries.length === 0 ? 0 : (row + 1) * ROW_PX }
}

function drawSign(sign: LegendSign, palette: Palette): string {
  switch (sign.form) {
    case 'mark':
      return element('g', { transform: `translate(14 ${ROW_PX / 2})` }, drawLegendMark(sign, palette))
    case 'line':
      return element(
        'g',
        { transform: `translate(0 ${ROW_PX / 2 - 6})` },
        drawSample(sign.line, 'COLLABORATES', palette),
      )
    case 'hull':
      return element(
        'g',
        { transform: `translate(0 ${ROW_PX / 2 - 7})` },
        drawHullSample(sign.index, sign.colour, palette),
      )
    case 'arrow':
      return element('g', { transform: `translate(0 ${ROW_PX / 2 - 6})` }, drawSample('SOLID', sign.family, palette))
    case 'age':
      return element('g', { transform: `translate(0 ${ROW_PX / 2})` }, drawAge(sign.age, palette))
    case 'size':
      return element('circle', { cx: 14, cy: ROW_PX / 2, r: LEAST_RADIUS * sign.factor, fill: palette.muted })
  }
}

/** A mark and a line that were last told so long ago. */
function drawAge(age: KnowledgeAge, palette: Palette): string {
  const { fill } = fadeMark(palette.muted, age, palette)
  const [stroke, opacity] = age === 'OLD' ? [palette.tie, 1] : [palette.tieOn, age === 'AGEING' ? AGEING_LINE : 1]
  return [
    element('circle', { cx: 6, cy: 0, r: 5, fill, stroke: palette.muted, 'stroke-width': AGED_EDGE }),
    element('path', { d: 'M14 0H28', fill: 'none', stroke, 'stroke-width': 1.5, opacity }),
  ].join('')
}

function drawLegendMark({ entityClass, collective }: Extract<LegendSign, { form: 'mark' }>, palette: Palette): string {
  const { shape, double } = MARK_FORMS[entityClass]
  const { width, height } = measureMark(entityClass, collective, MARK_PX)
  const corner = SHAPE_SIZES[shape].corner * MARK_PX
  const outlined = collective || double
  const look = { entityClass, shape, width, height, corner, outlined, stacked: false, edge: 1.5 }
  return drawMark({ ...look, glyph: MARK_PX * 0.55 }, palette)
}
