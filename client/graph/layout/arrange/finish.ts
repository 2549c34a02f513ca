import { writeLabel } from '../anneal/scene.ts'
import type { Box, CanvasSize, LabelSide, Layout, OpenBox, Place, Shelf, View } from '../contract.ts'
import { placeOpenBox } from '../groups/open-box.ts'
import { compareText } from '../maths/order.ts'
import type { Body } from './drawing.ts'
import { sizesOf } from './drawing.ts'
import type { Settings } from './settings.ts'
import { PADDING, type ShelvedItem } from './stage.ts'

/** A body that has found its place. */
export interface PlacedBody {
  readonly body: Body
  readonly x: number
  readonly y: number
  readonly side: number
  readonly shelved: boolean
}

export function placeShelved({ x, y, item }: ShelvedItem): PlacedBody[] {
  const { positions } = item
  return item.bodies.map((body, i) => ({
    body,
    x: x + (positions.x[i] ?? 0),
    y: y + (positions.y[i] ?? 0),
    side: positions.side[i] ?? 0,
    shelved: true,
  }))
}

interface FinishedParts {
  readonly placed: readonly PlacedBody[]
  readonly frame: Box
  readonly shelf: Shelf | null
  /** Zoom that the frame was made for. */
  readonly zoom: number
  readonly cost: number
}

/** Never drawn larger than this, however few vertices there are. */
const LARGEST_FIT = 1.25
const PROJECTED_FIT = 2

const SIDES: readonly LabelSide[] = ['below', 'right', 'above', 'left']

function sideName(side: number): LabelSide {
  return SIDES[side] ?? 'below'
}

export function sideNumber(side: LabelSide): number {
  return SIDES.indexOf(side)
}

export function finishLayout(parts: FinishedParts, settings: Settings): Layout {
  const places = parts.placed.map(buildPlace).sort((a, b) => compareText(a.id, b.id))
  const boxes = parts.placed.flatMap(({ body, x, y }): OpenBox[] =>
    body.open === null ? [] : [placeOpenBox(body.open, x, y)],
  )
  return {
    density: 'readable',
    canvasClass: settings.canvasClass,
    seed: settings.seed,
    view: chooseView(parts, settings),
    frame: parts.frame,
    places,
    boxes,
    shelf: parts.shelf,
    cost: parts.cost,
    mustShow: [],
  }
}

function buildPlace({ body, x, y, side, shelved }: PlacedBody): Place {
  return {
    id: body.id,
    x,
    y,
    halfWidth: body.halfWidth,
    halfHeight: body.halfHeight,
    side: sideName(side),
    lines: body.lines,
    labelWidth: body.labelWidth,
    labelHeight: body.labelHeight,
    labelHidden: body.labelHidden,
    shelved,
  }
}

/** Fits everything drawn into the canvas, unless that would bring something under a control. */
function chooseView(parts: FinishedParts, settings: Settings): View {
  const hulls = parts.placed.map(hullOf)
  const searched = { zoom: parts.zoom, panX: PADDING, panY: PADDING }
  const heading = parts.shelf?.heading ?? null
  const drawn =
    heading === null
      ? hulls
      : [...hulls, { x: heading.x, y: heading.y - 8, width: settings.headingWidth - 16, height: 16 }]
  if (drawn.length === 0) return searched
  const fitted = fitInto(unite(drawn), settings.canvas)
  const covered = drawn.some((box) => settings.keepClear.some((control) => overlap(toScreen(box, fitted), control)))
  return covered ? searched : fitted
}

function hullOf({ body, x, y, side }: PlacedBody): Box {
  const mark = {
    x: x - body.halfWidth,
    y: y - body.halfHeight,
    width: 2 * body.halfWidth,
    height: 2 * body.halfHeight,
  }
  if (body.labelHidden || body.labelWidth === 0) return mark
  const label = new Float64Array(4)
  writeLabel(sizesOf([body]), label, 0, 0, x, y, side)
  const [left = 0, top = 0, right = 0, bottom = 0] = label
  return unite([mark, { x: left, y: top, width: right - left, height: bottom - top }])
}

function unite(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

export function fitInto(box: Box, canvas: CanvasSize): View {
  const zoom = Math.min(
    canvas.projected === true ? PROJECTED_FIT : LARGEST_FIT,
    (canvas.width - 2 * PADDING) / box.width,
    (canvas.height - 2 * PADDING) / box.height,
  )
  return {
    zoom,
    panX: (canvas.width - box.width * zoom) / 2 - box.x * zoom,
    panY: (canvas.height - box.height * zoom) / 2 - box.y * zoom,
  }
}

function toScreen(box: Box, view: View): Box {
  return {
    x: box.x * view.zoom + view.panX,
    y: box.y * view.zoom + view.panY,
    width: box.width * view.zoom,
    height: box.height * view.zoom,
  }
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
