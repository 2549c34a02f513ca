import type { Css, StylesheetStyle } from 'cytoscape'
import { AGED_EDGE, AGEING_LINE, canFade, fadeMark } from '../marks/aged-look.ts'
import { glyphAddress } from '../marks/glyphs.ts'
import { ENTITY_CLASSES } from '../model/entity-class.ts'
import type { Palette } from './palette.ts'

type EdgeWidth = NonNullable<Css.Node['border-width']>

/** What was told lately stands out; older lines stay as light as a line may be. */
export function agedLineRules(palette: Palette): StylesheetStyle[] {
  const dark = { 'line-color': palette.tieOn, 'target-arrow-color': palette.tieOn }
  return [
    { selector: 'edge.fresh', style: dark },
    { selector: 'edge.ageing', style: { ...dark, opacity: AGEING_LINE } },
    { selector: 'edge.ageing.on', style: { opacity: 1 } },
  ]
}

/** What was not told lately is filled more lightly, with the whole colour at its edge. Names never fade. */
export function agedMarkRules(palette: Palette): StylesheetStyle[] {
  return writeRules(palette, AGED_EDGE, (entityClass, glyph) => ({
    'background-image': glyphAddress(entityClass, glyph, 48),
  }))
}

/** The same where marks are small and have no glyphs. */
export function denseAgedMarkRules(palette: Palette, edge: EdgeWidth): StylesheetStyle[] {
  return writeRules(palette, edge, () => ({}))
}

function writeRules(
  palette: Palette,
  edge: EdgeWidth,
  drawGlyph: (entityClass: (typeof ENTITY_CLASSES)[number], colour: string) => Css.Node,
): StylesheetStyle[] {
  return ENTITY_CLASSES.filter(canFade).flatMap((entityClass) =>
    (['AGEING', 'OLD'] as const).map((age): StylesheetStyle => {
      const colour = palette.classes.get(entityClass) ?? palette.ink
      const { fill, glyph } = fadeMark(colour, age, palette)
      return {
        selector: `.class-${entityClass}.${age.toLowerCase()}`,
        style: {
          'background-color': fill,
          'border-width': edge,
          'border-color': colour,
          'border-position': 'inside',
          ...drawGlyph(entityClass, glyph),
        },
      }
    }),
  )
}
