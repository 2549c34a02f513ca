import { colourVariable } from '../marks/mark-forms.ts'
import { ENTITY_CLASSES, type EntityClass } from '../model/entity-class.ts'

/** The colours that the canvas needs, as CSS colours. Never written here: read from the page. */
export interface Palette {
  readonly canvas: string
  readonly ink: string
  readonly muted: string
  readonly line: string
  readonly ring: string
  readonly tie: string
  readonly tieOn: string
  readonly glyph: string
  readonly control: string
  /** Colour of the mark of each class. */
  readonly classes: ReadonlyMap<EntityClass, string>
}

/** Reads the colours in force on an element, so that DOM and canvas change together. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element)
  const read = (name: string) => style.getPropertyValue(name).trim()
  return {
    canvas: read('--canvas'),
    ink: read('--ink'),
    muted: read('--muted'),
    line: read('--line'),
    ring: read('--ring'),
    tie: read('--tie'),
    tieOn: read('--tie-on'),
    glyph: read('--glyph'),
    control: read('--ctl'),
    classes: new Map(ENTITY_CLASSES.map((entityClass) => [entityClass, read(colourVariable(entityClass))])),
  }
}
