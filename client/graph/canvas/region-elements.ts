import { wrapText } from '../layout/words/text.ts'
import type { Drawn, DrawnRegion } from './drawn.ts'
import { type Elements, makeText, type VertexSpec } from './elements.ts'

/** Between the edge of a region and its words, and from its top to the middle of its title, plane px. */
const INSET = 11
const TITLE_MIDDLE = 16
const NOTE_MIDDLE = 39

const TITLE = { fontPx: 13, maxLines: 1, weight: 600 } as const
const NOTE = { fontPx: 12, maxLines: 1, weight: 400 } as const

/**
 * The elements of a picture with the regions of its plane under them, and with what the canvas is used for as a class:
 * `across` for lines over regions, `projected` for what is seen from afar.
 */
export function withRegions(elements: Elements, { layout, regions = [] }: Drawn): Elements {
  const projected = layout.canvasClass === 'projected' ? ['projected'] : []
  const across = regions.length > 0 ? ['across'] : []
  if (projected.length + across.length === 0) return elements
  const grounds = regions.flatMap(specsOfRegion).map((spec): [string, VertexSpec] => [spec.id, spec])
  const vertices = [...elements.vertices].map(([id, spec]): [string, VertexSpec] => [id, withClasses(spec, projected)])
  return {
    vertices: new Map([...grounds, ...vertices]),
    edges: new Map([...elements.edges].map(([id, spec]) => [id, withClasses(spec, [...projected, ...across])])),
  }
}

function withClasses<Spec extends { readonly classes: readonly string[] }>(spec: Spec, more: readonly string[]): Spec {
  return { ...spec, classes: [...spec.classes, ...more] }
}

/** A region as the canvas takes it: its frame, its title and, where it is empty, what is said of it. */
function specsOfRegion({ id, box, title, note, aside }: DrawnRegion): readonly VertexSpec[] {
  const frame: VertexSpec = {
    id: `region#${id}`,
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
    data: { w: box.width, h: box.height, label: '', across: 0, down: 0, glyph: 0, corner: 8, gap: 0 },
    classes: ['region', ...(aside ? ['aside'] : [])],
  }
  const write = (name: string, text: string, middle: number, options: typeof TITLE | typeof NOTE) => {
    const [line = ''] = wrapText(text, { ...options, maxWidth: box.width - 2 * INSET }).lines
    return makeText(`region#${id}#${name}`, box.x + INSET, box.y + middle, line, [`region-${name}`])
  }
  return [
    frame,
    write('title', title, TITLE_MIDDLE, TITLE),
    ...(note === null ? [] : [write('note', note, NOTE_MIDDLE, NOTE)]),
  ]
}
