import type { Box, CanvasClass, Point, Shelf } from '../contract.ts'
import { compareText } from '../maths/order.ts'
import { degreeOf, findComponents } from '../structure/topology.ts'
import { areaOf, type Body, type Drawing } from './drawing.ts'
import type { Settings } from './settings.ts'
import { buildShelfItems, planRow, planShelf, type ShelfItem, type ShelfPlan } from './shelf.ts'

/** Free border round the drawing, screen px. */
export const PADDING = 16

/** Zoom is chosen first, from the largest down; labels of 12 px are 13 to 9.6 px on screen. In hundredths. */
const ZOOM_RANGE = { largest: 110, smallest: 80 } as const
/** Names of 18 to 22 px: what has no room among them goes without. */
const PROJECTED_ZOOM_RANGE = { largest: 184, smallest: 150 } as const
const ZOOM_STEP = 2

/** Share of the frame that marks and labels may fill before the zoom is lowered. */
const COMFORTABLE_SHARE = 0.44

/** At the smallest zoom, labels are dropped above this share. */
const FULL_SHARE: Record<CanvasClass, number> = { desktop: 0.56, wide: 0.56, phone: 0.66, projected: 0.66 }

/** Components of more vertices than this have a rectangle of their own; smaller ones go to the shelf. */
const LARGEST_SHELVED = 8

/** A shelf must leave this share of the canvas to the drawing, else it becomes a button. */
const LEAST_MAIN_SHARE = 0.45

const ROW_HEIGHT = 34
const MOST_IN_ROW = 3

/** The rectangle to fill, at which zoom, and what stands beside it. Plane px. */
export interface Stage {
  readonly zoom: number
  readonly frame: Box
  readonly obstacles: readonly Box[]
  /** Components of the main drawing, largest first. */
  readonly mainParts: readonly (readonly number[])[]
  readonly shelf: Shelf | null
  readonly shelved: readonly ShelvedItem[]
}

export interface ShelvedItem extends Point {
  readonly item: ShelfItem
}

export function chooseStage(drawing: Drawing, settings: Settings): Stage {
  const components = findComponents(drawing.topology)
  const mainParts = components.filter(
    (component, rank) => component.length > LARGEST_SHELVED || (rank === 0 && component.length > 1),
  )
  const others = components.slice(mainParts.length)
  const items = settings.canvasClass === 'phone' ? [] : buildShelfItems(drawing, others, settings.seed)
  const area = areaOf(mainParts.flatMap((part) => part.flatMap((vertex) => drawing.bodies[vertex] ?? [])))
  const base = { drawing, settings, mainParts, others }
  const { largest, smallest } = settings.canvasClass === 'projected' ? PROJECTED_ZOOM_RANGE : ZOOM_RANGE
  for (let zoom = largest; ; zoom -= ZOOM_STEP) {
    const stage = layShelf(base, items, zoom / 100)
    const room = stage.frame.width * stage.frame.height
    if (zoom > smallest && (area > COMFORTABLE_SHARE * room || stage.frame.height < 150)) continue
    const canvasRoom = (settings.canvas.width * settings.canvas.height) / (stage.zoom * stage.zoom)
    const crowded = mainParts.length > 0 && items.length > 0 && room < LEAST_MAIN_SHARE * canvasRoom
    return crowded ? layShelf(base, [], zoom / 100) : stage
  }
}

interface StageBase {
  readonly drawing: Drawing
  readonly settings: Settings
  readonly mainParts: Stage['mainParts']
  readonly others: readonly (readonly number[])[]
}

function layShelf(base: StageBase, items: readonly ShelfItem[], zoom: number): Stage {
  const { drawing } = base
  const { canvas, canvasClass, keepClear, headingWidth } = base.settings
  const width = (canvas.width - 2 * PADDING) / zoom
  const height = (canvas.height - 2 * PADDING) / zoom
  const obstacles = keepClear.map((box) => ({
    x: (box.x - PADDING) / zoom,
    y: (box.y - PADDING) / zoom,
    width: box.width / zoom,
    height: box.height / zoom,
  }))
  const idsOf = (component: readonly number[]) => component.flatMap((vertex) => drawing.bodies[vertex]?.id ?? [])
  const contents = {
    isolates: base.others.filter((component) => component.length === 1).flatMap(idsOf),
    smallComponents: base.others.filter((component) => component.length > 1).map(idsOf),
  }
  const stage = { zoom, obstacles, mainParts: base.mainParts }
  const whole = { x: 0, y: 0, width, height }
  if (base.others.length === 0) return { ...stage, frame: whole, shelf: null, shelved: [] }
  if (items.length === 0) {
    return { ...stage, frame: whole, shelf: { form: 'button', heading: null, ...contents }, shelved: [] }
  }
  if (items.length <= MOST_IN_ROW && items.every((item) => item.isolate)) {
    const top = height - ROW_HEIGHT / 2 - 11
    return {
      ...stage,
      frame: { ...whole, height: height - ROW_HEIGHT },
      shelf: { form: 'row', heading: { x: 0, y: top + 16 }, ...contents },
      shelved: shift(planRow(items, headingWidth), 0, top),
    }
  }
  if (canvasClass === 'wide') return layColumn(stage, items, contents, whole)
  const plan = planShelf(items, width)
  return {
    ...stage,
    frame: { ...whole, height: height - plan.height - 38 },
    shelf: { form: 'band', heading: { x: 0, y: height - plan.height - 16 }, ...contents },
    shelved: shift(plan, 0, height - plan.height),
  }
}

/** At the right of a wide canvas, as wide as its widest item; twice as wide where it would be too high. */
function layColumn(
  stage: Pick<Stage, 'zoom' | 'obstacles' | 'mainParts'>,
  items: readonly ShelfItem[],
  contents: Pick<Shelf, 'isolates' | 'smallComponents'>,
  whole: Box,
): Stage {
  const widest = items.reduce((most, item) => Math.max(most, item.width), 0) + 6
  const room = whole.height - 36
  const narrow = planShelf(items, widest)
  const width = narrow.height > room ? 2 * widest + 12 : widest
  const plan = narrow.height > room ? planShelf(items, width) : narrow
  const left = whole.width - width
  const top = 36 + Math.max(0, (room - plan.height) / 2)
  return {
    ...stage,
    frame: { ...whole, width: left - 44 },
    shelf: { form: 'column', heading: { x: left, y: top - 20 }, ...contents },
    shelved: shift(plan, left, top),
  }
}

function shift(plan: ShelfPlan, x: number, y: number): ShelvedItem[] {
  return plan.corners.map((corner) => ({ x: corner.x + x, y: corner.y + y, item: corner.item }))
}

/** Hides labels, of the fewest ties first, then the widest, those of groups last, until the rest has room in the frame. */
export function dropLabels(drawing: Drawing, stage: Stage, canvasClass: CanvasClass): Drawing {
  const bodies = [...drawing.bodies]
  const main = stage.mainParts.flat()
  const most = FULL_SHARE[canvasClass] * stage.frame.width * stage.frame.height
  let area = areaOf(main.flatMap((vertex) => bodies[vertex] ?? []))
  const sorted = main
    .flatMap((vertex) => {
      const body = bodies[vertex]
      return body === undefined || body.open !== null
        ? []
        : [{ vertex, body, degree: degreeOf(drawing.topology, vertex) }]
    })
    .sort(
      (a, b) =>
        Number(a.body.isGroup) - Number(b.body.isGroup) ||
        a.degree - b.degree ||
        labelArea(b.body) - labelArea(a.body) ||
        compareText(a.body.id, b.body.id),
    )
  for (const { vertex, body } of sorted) {
    if (area <= most) break
    const hidden = { ...body, labelHidden: true }
    bodies[vertex] = hidden
    area += areaOf([hidden]) - areaOf([body])
  }
  return { ...drawing, bodies }
}

function labelArea(body: Body): number {
  return body.labelWidth * body.labelHeight
}

/** Narrowest strip that a part of a divided frame gets, plane px: a label and some air. */
const NARROWEST_PART = 150

/** Divides a frame among parts by their share of the room, each time along the longer side. */
export function divideFrame(frame: Box, areas: readonly number[]): Box[] {
  const [first, ...rest] = areas
  if (first === undefined) return []
  if (rest.length === 0) return [frame]
  const share = first / areas.reduce((sum, area) => sum + area, 0)
  if (frame.width >= frame.height) {
    const width = Math.min(frame.width * share, Math.max(frame.width / 2, frame.width - NARROWEST_PART))
    const left = { ...frame, width }
    return [left, ...divideFrame({ ...frame, x: frame.x + width, width: frame.width - width }, rest)]
  }
  const height = Math.min(frame.height * share, Math.max(frame.height / 2, frame.height - NARROWEST_PART))
  const upper = { ...frame, height }
  return [upper, ...divideFrame({ ...frame, y: frame.y + height, height: frame.height - height }, rest)]
}
