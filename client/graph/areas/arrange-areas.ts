import { type Box, type CanvasSize, canvasClassOf, type Layout, type Place } from '../layout/contract.ts'
import { denseLabelPx, READABLE_LABEL_PX } from '../layout/label-px.ts'
import { compareText } from '../layout/maths/order.ts'
import { LABEL_WRAP } from '../layout/words/text.ts'
import { measureRegions, type Plane, planRegions, type RegionBox, type RegionContent } from './plan-regions.ts'
import { DETAILS, type Detail } from './region-cells.ts'

/** Vertices in the regions they belong to, and the regions. */
export interface AreaLayout {
  readonly layout: Layout
  readonly regions: readonly { readonly id: string; readonly box: Box }[]
}

/** Free border round the regions, screen px. */
const MARGIN = 12

/** Zoom at fit, in hundredths: names of 12 plane px are 13.2 to 9.2 px on the screen, projected 22 to 18. */
const ZOOM = { most: 110, least: 77 } as const
const PROJECTED_ZOOM = { most: 184, least: 150 } as const
const ZOOM_STEP = 1

/** Nominal size of marks without names over the usual one. */
const LARGEST_DOT = 0.6
const SMALLEST_DOT = 0.05

/**
 * Divides a canvas into regions and puts each vertex into its own, its name beside it. Names are as large as they can
 * be; where they would be too small, fewer are written, and at last none but those that the zoom has room for. Pure and quick: some ms for a few hundred vertices.
 * @param keepClear screen rectangles of controls over the canvas
 */
export function arrangeAreas(
  contents: readonly RegionContent[],
  canvas: CanvasSize,
  keepClear: readonly Box[],
): AreaLayout {
  const { zoom, regions, dense } = chooseRegions(contents, canvas, keepClear)
  const canvasClass = canvasClassOf(canvas)
  const letters = dense ? denseLabelPx(canvasClass) / READABLE_LABEL_PX : 1
  const places = regions.flatMap((region) =>
    region.places.map(
      ({ cell, x, y }): Place => ({
        id: cell.id,
        x,
        y,
        halfWidth: dense ? cell.halfWidth * zoom : cell.halfWidth,
        halfHeight: dense ? cell.halfHeight * zoom : cell.halfHeight,
        side: 'right',
        lines: cell.words.lines,
        labelWidth: cell.words.width * letters,
        labelHeight: cell.words.height * letters,
        labelHidden: !cell.named,
        shelved: false,
      }),
    ),
  )
  const layout: Layout = {
    density: dense ? 'dense' : 'readable',
    canvasClass,
    seed: 0,
    view: { zoom, panX: MARGIN, panY: MARGIN },
    frame: { x: 0, y: 0, width: (canvas.width - 2 * MARGIN) / zoom, height: (canvas.height - 2 * MARGIN) / zoom },
    places: places.sort((a, b) => compareText(a.id, b.id)),
    boxes: [],
    shelf: null,
    cost: 0,
    mustShow: [],
  }
  return { layout, regions: regions.map(({ id, box }) => ({ id, box })) }
}

interface Chosen {
  readonly zoom: number
  readonly regions: readonly RegionBox[]
  /** Names are chosen by zoom, marks have one size on the screen. */
  readonly dense: boolean
}

function chooseRegions(contents: readonly RegionContent[], canvas: CanvasSize, keepClear: readonly Box[]): Chosen {
  const { most, least } = canvas.projected === true ? PROJECTED_ZOOM : ZOOM
  for (const detail of DETAILS) {
    const measured = measureRegions(contents, detail)
    for (let hundredths = most; hundredths >= least; hundredths -= ZOOM_STEP) {
      const zoom = hundredths / 100
      const regions = planRegions(measured, planeOf(canvas, keepClear, zoom), detail)
      if (regions !== null) return { zoom, regions, dense: false }
    }
  }
  const zoom = canvas.projected === true ? PROJECTED_ZOOM.least / 100 : 1
  const plane = planeOf(canvas, keepClear, zoom)
  for (let scale = LARGEST_DOT; scale > SMALLEST_DOT; scale *= 0.8) {
    const detail = dotsOf(scale)
    const regions = planRegions(measureRegions(contents, detail), plane, detail)
    if (regions !== null) return { zoom, regions, dense: true }
  }
  return { zoom, regions: [], dense: true }
}

/** Marks alone, as small as it takes. */
function dotsOf(scale: number): Detail {
  return { scale, lines: 0, quietLines: 0, nameWidth: LABEL_WRAP.maxWidth, rowGap: 0, markGap: Math.max(2, 14 * scale) }
}

function planeOf(canvas: CanvasSize, keepClear: readonly Box[], zoom: number): Plane {
  return {
    width: (canvas.width - 2 * MARGIN) / zoom,
    height: (canvas.height - 2 * MARGIN) / zoom,
    covered: keepClear.map(({ x, y, width, height }) => ({
      x: (x - MARGIN) / zoom,
      y: (y - MARGIN) / zoom,
      width: width / zoom,
      height: height / zoom,
    })),
  }
}
