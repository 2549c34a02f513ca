import { BELOW, LEFT, type Positions, RIGHT } from '../anneal/scene.ts'
import type { Point } from '../contract.ts'
import { LABEL_GAP } from '../label-gap.ts'
import { compareNames, compareText } from '../maths/order.ts'
import { clamp } from '../maths/portable.ts'
import { degreeOf, neighboursOf } from '../structure/topology.ts'
import { areaOf, type Body, type Drawing, sizesOf, takeDrawing } from './drawing.ts'
import { searchPart } from './search.ts'

/** Marks on the shelf are small: their names are read, their shapes only recognised. Half sizes, plane px. */
const ISOLATE_HALF = 11
const LEAF_HALF = 13
const PITCH = 32
const GAP = 26

/** Something on the shelf with its own small drawing, measured from its top left corner. */
export interface ShelfItem {
  readonly vertices: readonly number[]
  readonly width: number
  readonly height: number
  readonly isolate: boolean
  readonly bodies: readonly Body[]
  readonly positions: Positions
}

/** Where the corner of each item stands, and the height taken, for a shelf of some width. */
export interface ShelfPlan {
  readonly corners: readonly (Point & { readonly item: ShelfItem })[]
  readonly height: number
}

/** Makes the items: small components first, then vertices without ties by kind and name. */
export function buildShelfItems(
  drawing: Drawing,
  components: readonly (readonly number[])[],
  seed: number,
): ShelfItem[] {
  const isolates = components
    .filter((component) => component.length === 1)
    .map((component) => buildIsolate(drawing, component))
  const first = (item: ShelfItem) => item.bodies[0]
  isolates.sort(
    (a, b) =>
      compareText(first(a)?.kind ?? '', first(b)?.kind ?? '') ||
      compareNames(first(a)?.name ?? '', first(b)?.name ?? ''),
  )
  const small = components
    .filter((component) => component.length > 1)
    .map((component) =>
      isStar(drawing, component) ? buildStar(drawing, component) : buildSmall(drawing, component, seed),
    )
  return [...small, ...isolates]
}

/** An open group keeps its size: it is read too. */
function shrink(body: Body, half: number): Body {
  if (body.open !== null) return body
  const scale = Math.min(1, half / Math.max(body.halfWidth, body.halfHeight))
  return { ...body, halfWidth: body.halfWidth * scale, halfHeight: body.halfHeight * scale, labelHidden: false }
}

function takeBodies(drawing: Drawing, vertices: readonly number[]): Body[] {
  return vertices.flatMap((vertex) => drawing.bodies[vertex] ?? [])
}

function buildIsolate(drawing: Drawing, vertices: readonly number[]): ShelfItem {
  const bodies = takeBodies(drawing, vertices).map((body) => shrink(body, ISOLATE_HALF))
  const labelWidth = bodies[0]?.labelWidth ?? 0
  return {
    vertices,
    width: 2 * ISOLATE_HALF + LABEL_GAP.across + labelWidth,
    height: PITCH,
    isolate: true,
    bodies,
    positions: { x: Float64Array.of(ISOLATE_HALF), y: Float64Array.of(PITCH / 2), side: Uint8Array.of(RIGHT) },
  }
}

/** A hub whose neighbours have no other tie. */
function isStar(drawing: Drawing, component: readonly number[]): boolean {
  const { topology } = drawing
  return component.filter((vertex) => degreeOf(topology, vertex) > 1).length <= 1
}

/** From this many leaves on, lines would run under a label below the hub. */
const LEAVES_OF_A_FAN = 3

/** The hub at the left, its label below or outside, its leaves in a column with labels at the right. */
function buildStar(drawing: Drawing, component: readonly number[]): ShelfItem {
  const { topology } = drawing
  const hub = component.reduce((most, vertex) =>
    degreeOf(topology, vertex) > degreeOf(topology, most) ? vertex : most,
  )
  const leaves = [...neighboursOf(topology, hub)].sort((a, b) =>
    compareNames(drawing.bodies[a]?.name ?? '', drawing.bodies[b]?.name ?? ''),
  )
  const vertices = [hub, ...leaves]
  const bodies = takeBodies(drawing, vertices).map((body, index) =>
    index === 0 ? { ...body, labelHidden: false } : shrink(body, LEAF_HALF),
  )
  const widest = bodies.slice(1).reduce((width, body) => Math.max(width, body.labelWidth), 0)
  const place = placeHub(bodies[0], leaves.length)
  const column = PITCH * leaves.length
  const height = Math.max(column, place.height)
  const hubY = Math.max(place.y, (height - place.height) / 2 + place.y)
  const columnMiddle = clamp(hubY, column / 2, height - column / 2)
  const leafX = place.width + 38
  const leafY = (index: number) => columnMiddle + (index - (leaves.length - 1) / 2) * PITCH
  return {
    vertices,
    width: leafX + LEAF_HALF + LABEL_GAP.across + widest,
    height,
    isolate: false,
    bodies,
    positions: {
      x: Float64Array.from(vertices, (_, i) => (i === 0 ? place.x : leafX)),
      y: Float64Array.from(vertices, (_, i) => (i === 0 ? hubY : leafY(i - 1))),
      side: Uint8Array.from(vertices, (_, i) => (i === 0 ? place.side : RIGHT)),
    },
  }
}

/** Centre and side of a hub in the room that it and its label take. */
function placeHub(body: Body | undefined, leaves: number) {
  if (body === undefined) return { x: 0, y: 0, width: 0, height: 0, side: BELOW }
  const { halfWidth, halfHeight, labelWidth, labelHeight } = body
  if (leaves >= LEAVES_OF_A_FAN) {
    const height = Math.max(2 * halfHeight, labelHeight)
    const x = labelWidth + LABEL_GAP.across + halfWidth
    return { x, y: height / 2, width: x + halfWidth, height, side: LEFT }
  }
  const width = Math.max(2 * halfWidth, labelWidth)
  return { x: width / 2, y: halfHeight, width, height: 2 * halfHeight + LABEL_GAP.down + labelHeight, side: BELOW }
}

/** A small component with a chain or a cycle gets a drawing of its own, in a rectangle made to its measure. */
function buildSmall(drawing: Drawing, component: readonly number[], seed: number): ShelfItem {
  const part = takeDrawing(drawing, component)
  const room = areaOf(part.bodies) / 0.36
  const width = Math.sqrt(room * 1.6)
  const height = room / width
  const found = searchPart(
    { topology: part.topology, sizes: sizesOf(part.bodies), frame: { x: 0, y: 0, width, height }, obstacles: [] },
    seed,
    { starts: 2, coreSweeps: 100, finished: 1, sweeps: 200, finalists: 1, reheats: 1 },
    () => undefined,
  )
  return { vertices: component, width, height, isolate: false, bodies: part.bodies, positions: found.positions }
}

/** Items in rows of a given width; vertices without ties also fill the room right of the last small component. */
export function planShelf(items: readonly ShelfItem[], width: number): ShelfPlan {
  const corners: (Point & { item: ShelfItem })[] = []
  let x = 0
  let y = 0
  let rowHeight = 0
  for (const item of items.filter(({ isolate }) => !isolate)) {
    if (x > 0 && x + item.width > width) {
      x = 0
      y += rowHeight + 10
      rowHeight = 0
    }
    corners.push({ x, y, item })
    x += item.width + GAP
    rowHeight = Math.max(rowHeight, item.height)
  }
  const waiting = items.filter(({ isolate }) => isolate)
  if (waiting.length === 0) return { corners, height: y + rowHeight }
  const widest = waiting.reduce((most, item) => Math.max(most, item.width), 0)
  const columns = Math.max(1, Math.floor((width + 16) / (widest + 16)))
  const columnWidth = (width + 16) / columns
  if (rowHeight > 0) {
    const rows = Math.floor(rowHeight / PITCH)
    const firstColumn = Math.ceil(x / columnWidth - 0.02)
    const room = Math.max(0, columns - firstColumn) * rows
    fillColumns(
      waiting.splice(0, room),
      rows,
      firstColumn * columnWidth,
      columnWidth,
      y + (rowHeight - rows * PITCH) / 2,
    )
    y += rowHeight + 8
  }
  const rows = Math.ceil(waiting.length / columns)
  fillColumns(waiting, rows, 0, columnWidth, y)
  return { corners, height: rows === 0 ? y - 8 : y + rows * PITCH }

  function fillColumns(some: readonly ShelfItem[], rows: number, left: number, step: number, top: number): void {
    some.forEach((item, index) => {
      corners.push({ x: left + Math.floor(index / rows) * step, y: top + (index % rows) * PITCH, item })
    })
  }
}

/** Up to three vertices without ties stand on one line with the heading. */
export function planRow(items: readonly ShelfItem[], headingWidth: number): ShelfPlan {
  let x = headingWidth
  const corners = items.map((item) => {
    const corner = { x, y: 0, item }
    x += item.width + 20
    return corner
  })
  return { corners, height: PITCH }
}
