import type { Drawing } from '../arrange/drawing.ts'
import { fitInto } from '../arrange/finish.ts'
import type { Settings } from '../arrange/settings.ts'
import type { Points } from '../arrange/stress-start.ts'
import type { Box, Layout, Place } from '../contract.ts'
import { compareText } from '../maths/order.ts'
import { degreeOf, type Topology } from '../structure/topology.ts'
import { LABEL_WRAP, type TextBlock, wrapText } from '../words/text.ts'
import { chooseLabels, LABEL_SIDES, NO_LABEL } from './choose-labels.ts'

/** One label that must show for so many px² of canvas. */
const ROOM_PER_LABEL = 18_000

/** A vertex is less in need of its label for each better one within this distance, px. */
const NEIGHBOURHOOD = 160
const NEIGHBOUR_DISCOUNT = 0.06

/** The marks and words of a dense drawing, screen px; arrays are indexed like the bodies. */
export interface DenseMarks {
  readonly radius: Float64Array
  readonly words: readonly TextBlock[]
}

/** Radii by the room there is, all alike: a size that differs says a figure, which a reader has to choose first. */
export function measureMarks({ topology, bodies }: Drawing, frame: Box, labelPx: number): DenseMarks {
  const middle = 0.2 * Math.sqrt((frame.width * frame.height) / Math.max(1, topology.count))
  const base = Math.max(3.2, Math.min(12, middle))
  return {
    radius: new Float64Array(bodies.length).fill(base),
    words: bodies.map((body) => wrapText(body.name, { ...LABEL_WRAP, fontPx: labelPx })),
  }
}

/** The vertices whose labels must show: of high degree, but spread so that every part of the picture is named. */
export function chooseMustShow(topology: Topology, points: Points, frame: Box): ReadonlySet<number> {
  const byDegree = Array.from({ length: topology.count }, (_, vertex) => vertex)
  byDegree.sort((a, b) => degreeOf(topology, b) - degreeOf(topology, a) || a - b)
  const merits = byDegree.map((vertex, rank) => {
    let better = 0
    for (let before = 0; before < rank; before += 1) {
      const other = byDegree[before] ?? 0
      const dx = (points.x[vertex] ?? 0) - (points.x[other] ?? 0)
      const dy = (points.y[vertex] ?? 0) - (points.y[other] ?? 0)
      if (dx * dx + dy * dy < NEIGHBOURHOOD * NEIGHBOURHOOD) better += 1
    }
    return { vertex, merit: degreeOf(topology, vertex) / (1 + NEIGHBOUR_DISCOUNT * better) }
  })
  merits.sort((a, b) => b.merit - a.merit || a.vertex - b.vertex)
  const most = Math.floor((frame.width * frame.height) / ROOM_PER_LABEL)
  return new Set(merits.slice(0, most).map(({ vertex }) => vertex))
}

interface DenseParts {
  readonly drawing: Drawing
  readonly points: Points
  readonly marks: DenseMarks
  readonly must: ReadonlySet<number>
  readonly frame: Box
  /** Ids without any tie: behind a button. */
  readonly isolates: readonly string[]
}

export function finishDense(parts: DenseParts, settings: Settings): Layout {
  const { drawing, points, marks, frame, must } = parts
  const view = fitFrame(frame, settings)
  const labelWidth = Float64Array.from(marks.words, (label) => label.width)
  const labelHeight = Float64Array.from(marks.words, (label) => label.height)
  const weight = weighLabels(drawing.topology, must)
  const x = points.x.map((value) => value * view.zoom + view.panX)
  const y = points.y.map((value) => value * view.zoom + view.panY)
  const candidates = { x, y, radius: marks.radius, labelWidth, labelHeight, weight }
  const sides = chooseLabels(candidates, settings.canvas, null)
  const places = drawing.bodies.map((body, vertex): Place => {
    const side = sides[vertex] ?? NO_LABEL
    const half = marks.radius[vertex] ?? 0
    return {
      id: body.id,
      x: points.x[vertex] ?? 0,
      y: points.y[vertex] ?? 0,
      halfWidth: half,
      halfHeight: half,
      side: LABEL_SIDES[Math.max(0, side)] ?? 'below',
      lines: marks.words[vertex]?.lines ?? [],
      labelWidth: labelWidth[vertex] ?? 0,
      labelHeight: labelHeight[vertex] ?? 0,
      labelHidden: side === NO_LABEL,
      shelved: false,
    }
  })
  return {
    density: 'dense',
    canvasClass: settings.canvasClass,
    seed: settings.seed,
    view,
    frame,
    places: places.sort((a, b) => compareText(a.id, b.id)),
    boxes: [],
    shelf: shelveIsolates(parts.isolates),
    cost: 0,
    mustShow: drawing.bodies.flatMap((body, vertex) => (must.has(vertex) ? [body.id] : [])),
  }
}

/** A frame of the canvas' own size is shown as it is: its margins are its own. */
function fitFrame(frame: Box, settings: Settings): Layout['view'] {
  const { canvas } = settings
  const asMade = frame.x === 0 && frame.y === 0 && frame.width === canvas.width && frame.height === canvas.height
  return asMade ? { zoom: 1, panX: 0, panY: 0 } : fitInto(frame, canvas)
}

function shelveIsolates(isolates: readonly string[]): Layout['shelf'] {
  return isolates.length === 0 ? null : { form: 'button', heading: null, isolates, smallComponents: [] }
}

function weighLabels(topology: Topology, must: ReadonlySet<number>): Float64Array {
  return Float64Array.from(
    { length: topology.count },
    (_, vertex) => degreeOf(topology, vertex) + (must.has(vertex) ? topology.count : 0),
  )
}
