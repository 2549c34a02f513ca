import type { Layout, Picture, Place } from '../layout/contract.ts'

/** A place of a mark of 30 with a label of 60 × 14 below it. */
export function makePlace(id: string, x: number, y: number, rest: Partial<Place> = {}): Place {
  return {
    id,
    x,
    y,
    halfWidth: 15,
    halfHeight: 15,
    side: 'below',
    lines: [id],
    labelWidth: 60,
    labelHeight: 14,
    labelHidden: false,
    shelved: false,
    ...rest,
  }
}

/** A readable layout with these places. */
export function makeLayout(places: readonly Place[], rest: Partial<Layout> = {}): Layout {
  return {
    density: 'readable',
    canvasClass: 'desktop',
    seed: 1,
    view: { zoom: 1, panX: 0, panY: 0 },
    frame: { x: 0, y: 0, width: 700, height: 600 },
    places,
    boxes: [],
    shelf: null,
    cost: 10,
    mustShow: [],
    ...rest,
  }
}

/** The places of a picture's vertices in a row, 100 px apart. */
export function placeInRow(picture: Picture): readonly Place[] {
  return picture.vertices.map(({ id }, index) => makePlace(id, 100 + index * 100, 300))
}
