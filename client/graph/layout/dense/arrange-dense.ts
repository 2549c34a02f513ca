import { type Drawing, prepareDrawing, takeDrawing } from '../arrange/drawing.ts'
import type { Report } from '../arrange/search.ts'
import { readSettings, type Settings } from '../arrange/settings.ts'
import type { ArrangeRequest, Box, Layout, Picture } from '../contract.ts'
import { denseLabelPx } from '../label-px.ts'
import { degreeOf } from '../structure/topology.ts'
import { chooseMustShow, finishDense, measureMarks } from './finish-dense.ts'
import { placeComponents } from './place-components.ts'
import { separate } from './separate.ts'

/** Lays out more than 120 vertices: shape first, names by choice. Zoom 1 shows all; sizes are screen px. */
export function arrangeDense(request: ArrangeRequest, report: Report): Layout {
  const settings = readSettings(request)
  const { drawing, isolates } = splitIsolates(request.picture, settings)
  const frame: Box = { x: 0, y: 0, width: settings.canvas.width, height: settings.canvas.height }
  const drawn = placeComponents(drawing.topology, frame, settings.seed, report)
  const marks = measureMarks(drawing, frame, denseLabelPx(settings.canvasClass))
  const must = chooseMustShow(drawing.topology, drawn, frame)
  const reserve = (value: number, vertex: number) => (must.has(vertex) ? value : 0)
  const crowd = {
    radius: marks.radius,
    labelWidth: Float64Array.from(marks.words, (label, vertex) => reserve(label.width, vertex)),
    labelHeight: Float64Array.from(marks.words, (label, vertex) => reserve(label.height, vertex)),
  }
  const points = separate(drawn, crowd, frame)
  return finishDense({ drawing, points, marks, must, frame, isolates }, settings)
}

/** Vertices without ties are not drawn in a dense picture. */
export function splitIsolates(picture: Picture, settings: Settings): { drawing: Drawing; isolates: string[] } {
  const whole = prepareDrawing(picture, settings, new Set())
  const tied = whole.bodies.flatMap((_, vertex) => (degreeOf(whole.topology, vertex) > 0 ? [vertex] : []))
  const isolates = whole.bodies.flatMap((body, vertex) => (degreeOf(whole.topology, vertex) === 0 ? [body.id] : []))
  return { drawing: takeDrawing(whole, tied), isolates }
}
