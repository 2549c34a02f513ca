import type { Scale } from '../anneal/problem.ts'
import { BELOW } from '../anneal/scene.ts'
import { type Body, type Drawing, prepareDrawing, takeDrawing } from '../arrange/drawing.ts'
import { type PlacedBody, placeShelved, sideNumber } from '../arrange/finish.ts'
import { readSettings, type Settings } from '../arrange/settings.ts'
import { chooseStage, dropLabels, PADDING, type Stage } from '../arrange/stage.ts'
import type { Box, KeepRequest, Shelf, StoredPlace } from '../contract.ts'
import { clamp } from '../maths/portable.ts'

/** An earlier layout brought back for a picture that may have changed. Arrays are indexed like `drawing.bodies`. */
export interface Restored {
  readonly settings: Settings
  /** The vertices that are not on the shelf. */
  readonly drawing: Drawing
  readonly x: Float64Array
  readonly y: Float64Array
  readonly side: Uint8Array
  /** Vertices without a place of their own yet. */
  readonly fresh: readonly number[]
  /** Vertices whose place is known but not the side of their label. */
  readonly sideless: readonly number[]
  readonly frame: Box
  readonly obstacles: readonly Box[]
  readonly zoom: number
  readonly shelf: Shelf | null
  readonly shelved: readonly PlacedBody[]
}

type EarlierLayout = Pick<
  KeepRequest,
  'picture' | 'canvas' | 'seed' | 'keepClear' | 'shelfHeadingWidth' | 'stored' | 'frame' | 'openGroups'
>

export function restoreDrawing(request: EarlierLayout): Restored {
  const settings = readSettings({ ...request, task: 'keep' })
  const whole = prepareDrawing(request.picture, settings, new Set(request.openGroups ?? []))
  const stage = chooseStage(whole, settings)
  const labelled = dropLabels(whole, stage, settings.canvasClass)
  const storedById = new Map(request.stored.filter((place) => place.shelved !== true).map((place) => [place.id, place]))
  const inMain = new Set(stage.mainParts.flat())
  const main = labelled.bodies.flatMap((body, vertex) =>
    inMain.has(vertex) || storedById.has(body.id) ? [vertex] : [],
  )
  const part = takeDrawing(labelled, main)
  const stored = part.bodies.map((body) => storedById.get(body.id))
  const frame = request.frame ?? frameOf(stored, stage.frame)
  const ids = new Set(part.bodies.map((body) => body.id))
  return {
    settings,
    drawing: { ...part, bodies: part.bodies.map((body, i) => keepHidden(body, stored[i])) },
    x: Float64Array.from(stored, (place) => place?.x ?? frame.x + frame.width / 2),
    y: Float64Array.from(stored, (place) => place?.y ?? frame.y + frame.height / 2),
    side: Uint8Array.from(stored, (place) => (place?.side === undefined ? BELOW : sideNumber(place.side))),
    fresh: listWhere(stored, (place) => place === undefined),
    sideless: listWhere(stored, (place) => place !== undefined && place.side === undefined),
    frame,
    ...moveShelf(stage, frame, settings, ids),
  }
}

function listWhere<Item>(items: readonly Item[], holds: (item: Item) => boolean): number[] {
  return items.flatMap((item, index) => (holds(item) ? [index] : []))
}

function keepHidden(body: Body, stored: StoredPlace | undefined): Body {
  return stored?.labelHidden === undefined ? body : { ...body, labelHidden: stored.labelHidden }
}

/** The rectangle of places that came without one: the stage's, enlarged to hold them. */
function frameOf(stored: readonly (StoredPlace | undefined)[], least: Box): Box {
  const places = stored.flatMap((place) => place ?? [])
  if (places.length === 0) return least
  const left = Math.min(least.x, ...places.map((place) => place.x))
  const top = Math.min(least.y, ...places.map((place) => place.y))
  const right = Math.max(least.x + least.width, ...places.map((place) => place.x))
  const bottom = Math.max(least.y + least.height, ...places.map((place) => place.y))
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** The shelf follows the edge of the frame it stands at; the frame does not make room for it. */
function moveShelf(
  stage: Stage,
  frame: Box,
  settings: Settings,
  inMain: ReadonlySet<string>,
): Pick<Restored, 'shelf' | 'shelved' | 'zoom' | 'obstacles'> {
  const byColumn = stage.shelf?.form === 'column'
  const dx = byColumn ? frame.x + frame.width - stage.frame.width : frame.x
  const dy = byColumn ? frame.y : frame.y + frame.height - stage.frame.height
  const shelved = stage.shelved
    .flatMap(placeShelved)
    .filter(({ body }) => !inMain.has(body.id))
    .map((placed) => ({ ...placed, x: placed.x + dx, y: placed.y + dy }))
  const inner = settings.canvas.width - 2 * PADDING
  const zoom = inner / (frame.width + inner / stage.zoom - stage.frame.width)
  const obstacles = settings.keepClear.map((box) => ({
    x: frame.x + (box.x - PADDING) / zoom,
    y: frame.y + (box.y - PADDING) / zoom,
    width: box.width / zoom,
    height: box.height / zoom,
  }))
  if (stage.shelf === null) return { shelf: null, shelved, zoom, obstacles }
  const isolates = stage.shelf.isolates.filter((id) => !inMain.has(id))
  const smallComponents = stage.shelf.smallComponents.filter((ids) => ids.some((id) => !inMain.has(id)))
  if (isolates.length + smallComponents.length === 0) return { shelf: null, shelved, zoom, obstacles }
  const { heading } = stage.shelf
  const moved = heading === null ? null : { x: heading.x + dx, y: heading.y + dy }
  return { shelf: { ...stage.shelf, heading: moved, isolates, smallComponents }, shelved, zoom, obstacles }
}

/** How long lines are and which way they lie, as read from a drawing that exists. */
export function readScale(
  drawing: Drawing,
  x: Float64Array,
  y: Float64Array,
  known: (vertex: number) => boolean,
): Scale {
  const { topology } = drawing
  let across = 0
  let down = 0
  let sum = 0
  let count = 0
  for (let tie = 0; tie < topology.tieCount; tie += 1) {
    const source = topology.source[tie] ?? 0
    const target = topology.target[tie] ?? 0
    if (!known(source) || !known(target)) continue
    const dx = Math.abs((x[source] ?? 0) - (x[target] ?? 0))
    const dy = Math.abs((y[source] ?? 0) - (y[target] ?? 0))
    across += dx
    down += dy
    sum += Math.sqrt(dx * dx + dy * dy)
    count += 1
  }
  const stretchX = Math.sqrt(clamp(down > 0 ? across / down : 1, 0.75, 1.35))
  return { length: clamp(count > 0 ? sum / count : 110, 75, 150), stretchX, stretchY: 1 / stretchX }
}
