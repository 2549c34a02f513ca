import { type Body, type Drawing, prepareDrawing, takeDrawing } from '../arrange/drawing.ts'
import type { Report } from '../arrange/search.ts'
import { readSettings, type Settings } from '../arrange/settings.ts'
import { divideFrame } from '../arrange/stage.ts'
import { drawByStress, type Points, stretchInto, turnToLongSide } from '../arrange/stress-start.ts'
import { type ArrangeRequest, type Box, DENSE_LABEL_PX, type Layout, type Place } from '../contract.ts'
import { compareText } from '../maths/order.ts'
import { degreeOf, findComponents, type Topology, takeSubgraph } from '../structure/topology.ts'
import { LABEL_WRAP, wrapText } from '../words/text.ts'
import { chooseLabels, LABEL_SIDES, NO_LABEL } from './choose-labels.ts'
import { relaxByForces } from './force-atlas.ts'
import { choosePivots, drawByPivots } from './pivots.ts'
import { separate } from './separate.ts'
import { relaxSparseStress } from './sparse-stress.ts'
import { spreadInto } from './spread.ts'

/** Components up to this size are drawn small, beside the others. */
const LARGEST_SMALL = 8
const PIVOTS = 50
const MARGIN = 26

/** One label that must show for so many px² of canvas. */
const ROOM_PER_LABEL = 18_000

/** A vertex is less in need of its label for each better one within this distance, px. */
const NEIGHBOURHOOD = 160
const NEIGHBOUR_DISCOUNT = 0.15

/** Lays out more than 120 vertices: shape first, names by choice. Zoom 1 shows all; sizes are screen px. */
export function arrangeDense(request: ArrangeRequest, report: Report): Layout {
  const settings = readSettings(request)
  const whole = prepareDrawing(request.picture, settings, new Set())
  const components = findComponents(whole.topology)
  const isolates = components.filter((component) => component.length === 1).flat()
  const tied = components.filter((component) => component.length > 1).flat()
  const drawing = takeDrawing(whole, tied)
  const frame: Box = { x: 0, y: 0, width: settings.canvas.width, height: settings.canvas.height }
  const spread = placeComponents(drawing.topology, frame, settings, report)
  const radius = chooseRadii(drawing, frame)
  const words = drawing.bodies.map((body) => wrapText(body.name, { ...LABEL_WRAP, fontPx: DENSE_LABEL_PX }))
  const labelWidth = Float64Array.from(words, (label) => label.width)
  const labelHeight = Float64Array.from(words, (label) => label.height)
  const must = chooseMustShow(drawing, spread, Math.floor((frame.width * frame.height) / ROOM_PER_LABEL))
  const crowd = {
    radius,
    labelWidth: labelWidth.map((width, vertex) => (must.has(vertex) ? width : 0)),
    labelHeight: labelHeight.map((height, vertex) => (must.has(vertex) ? height : 0)),
  }
  const { x, y } = separate(spread, crowd, frame)
  const weight = weighLabels(drawing.topology, must)
  const sides = chooseLabels({ x, y, radius, labelWidth, labelHeight, weight }, settings.canvas, null)
  const places = drawing.bodies.map((body, vertex): Place => {
    const side = sides[vertex] ?? NO_LABEL
    const half = radius[vertex] ?? 0
    return {
      id: body.id,
      x: x[vertex] ?? 0,
      y: y[vertex] ?? 0,
      halfWidth: half,
      halfHeight: half,
      side: LABEL_SIDES[Math.max(0, side)] ?? 'below',
      lines: words[vertex]?.lines ?? [],
      labelWidth: labelWidth[vertex] ?? 0,
      labelHeight: labelHeight[vertex] ?? 0,
      labelHidden: side === NO_LABEL,
      shelved: false,
    }
  })
  const idsOf = (vertices: readonly number[], bodies: readonly Body[]) => vertices.flatMap((v) => bodies[v]?.id ?? [])
  return {
    density: 'dense',
    canvasClass: settings.canvasClass,
    seed: settings.seed,
    view: { zoom: 1, panX: 0, panY: 0 },
    frame,
    places: places.sort((a, b) => compareText(a.id, b.id)),
    boxes: [],
    shelf:
      isolates.length === 0
        ? null
        : { form: 'button', heading: null, isolates: idsOf(isolates, whole.bodies), smallComponents: [] },
    cost: 0,
    mustShow: idsOf(
      [...must].sort((a, b) => a - b),
      drawing.bodies,
    ),
  }
}

/** Each large component in its own part of the frame; small ones in cells of a grid in the last part. */
function placeComponents(topology: Topology, frame: Box, settings: Settings, report: Report): Points {
  const components = findComponents(topology)
  const large = components.filter((component) => component.length > LARGEST_SMALL)
  const small = components.slice(large.length)
  const smallCount = small.reduce((sum, component) => sum + component.length, 0)
  const sizes = large.map((component) => component.length)
  const frames = divideFrame(frame, small.length > 0 ? [...sizes, smallCount] : sizes)
  const x = new Float64Array(topology.count)
  const y = new Float64Array(topology.count)
  function keep(component: readonly number[], points: Points): void {
    component.forEach((vertex, i) => {
      x[vertex] = points.x[i] ?? 0
      y[vertex] = points.y[i] ?? 0
    })
  }
  large.forEach((component, index) => {
    keep(component, drawLarge(takeSubgraph(topology, component), frames[index] ?? frame, settings.seed))
    report((index + 1) / (large.length + 1))
  })
  const last = frames[large.length] ?? frame
  const columns = Math.max(1, Math.ceil(Math.sqrt((small.length * last.width) / last.height)))
  const rows = Math.max(1, Math.ceil(small.length / columns))
  small.forEach((component, index) => {
    const width = last.width / columns
    const height = last.height / rows
    const cell = {
      x: last.x + (index % columns) * width,
      y: last.y + Math.floor(index / columns) * height,
      width,
      height,
    }
    const drawn = drawByStress(takeSubgraph(topology, component), settings.seed + index)
    keep(component, stretchInto(drawn, cell, width * 0.25, height * 0.25).points)
  })
  return { x, y }
}

function drawLarge(topology: Topology, frame: Box, seed: number): Points {
  const pivots = choosePivots(topology, PIVOTS, seed)
  const start = drawByPivots(pivots, topology.count, seed)
  const relaxed = relaxSparseStress(topology, pivots, start, seed)
  const settled = relaxByForces(topology, centre(relaxed))
  return spreadInto(turnToLongSide(settled, frame.height > frame.width), frame, MARGIN)
}

/** Gravity pulls towards 0, 0. */
function centre(points: Points): Points {
  const middleX = points.x.reduce((sum, value) => sum + value, 0) / points.x.length
  const middleY = points.y.reduce((sum, value) => sum + value, 0) / points.y.length
  return { x: points.x.map((value) => value - middleX), y: points.y.map((value) => value - middleY) }
}

/** Radii by the room there is and by degree, ¾ to 1½ of the middle one. */
function chooseRadii(drawing: Drawing, frame: Box): Float64Array {
  const { topology } = drawing
  const middle = 0.2 * Math.sqrt((frame.width * frame.height) / Math.max(1, topology.count))
  const base = Math.max(3.2, Math.min(12, middle))
  const degrees = drawing.bodies.map((_, vertex) => degreeOf(topology, vertex))
  const most = degrees.reduce((largest, degree) => Math.max(largest, degree), 1)
  return Float64Array.from(degrees, (degree) => base * (0.75 + 0.75 * Math.sqrt(degree / most)))
}

/** The vertices whose labels must show: of high degree, but spread so that every part of the picture is named. */
function chooseMustShow(drawing: Drawing, points: Points, most: number): Set<number> {
  const { topology } = drawing
  const byDegree = drawing.bodies.map((_, vertex) => vertex)
  byDegree.sort((a, b) => degreeOf(topology, b) - degreeOf(topology, a) || a - b)
  const merits = byDegree.map((vertex, rank) => {
    const better = byDegree.slice(0, rank).filter((other) => {
      const dx = (points.x[vertex] ?? 0) - (points.x[other] ?? 0)
      const dy = (points.y[vertex] ?? 0) - (points.y[other] ?? 0)
      return dx * dx + dy * dy < NEIGHBOURHOOD * NEIGHBOURHOOD
    }).length
    return { vertex, merit: degreeOf(topology, vertex) / (1 + NEIGHBOUR_DISCOUNT * better) }
  })
  merits.sort((a, b) => b.merit - a.merit || a.vertex - b.vertex)
  return new Set(merits.slice(0, most).map(({ vertex }) => vertex))
}

function weighLabels(topology: Topology, must: ReadonlySet<number>): Float64Array {
  return Float64Array.from(
    { length: topology.count },
    (_, vertex) => degreeOf(topology, vertex) + (must.has(vertex) ? topology.count : 0),
  )
}
