import type { ArrangeRequest, Layout } from '../contract.ts'
import { areaOf, prepareDrawing, sizesOf, takeDrawing } from './drawing.ts'
import { finishLayout, type PlacedBody, placeShelved } from './finish.ts'
import { type Effort, type Report, scaleEffort, searchPart } from './search.ts'
import { readSettings } from './settings.ts'
import { chooseStage, divideFrame, dropLabels } from './stage.ts'

const EFFORTS: Record<ArrangeRequest['effort'], Effort> = {
  quick: { starts: 12, coreSweeps: 300, finished: 4, sweeps: 400, finalists: 1, reheats: 4 },
  thorough: { starts: 16, coreSweeps: 300, finished: 6, sweeps: 500, finalists: 3, reheats: 4 },
}

/** Lays out a picture of up to 120 vertices from nothing. */
export function arrangeReadable(request: ArrangeRequest, report: Report): Layout {
  const settings = readSettings(request)
  const whole = prepareDrawing(request.picture, settings, new Set(request.openGroups ?? []))
  const stage = chooseStage(whole, settings)
  const drawing = dropLabels(whole, stage, settings.canvasClass)
  const parts = stage.mainParts.map((vertices) => takeDrawing(drawing, vertices))
  const frames = divideFrame(
    stage.frame,
    parts.map((part) => areaOf(part.bodies)),
  )
  const placed: PlacedBody[] = stage.shelved.flatMap(placeShelved)
  let cost = 0
  parts.forEach((part, index) => {
    const frame = frames[index] ?? stage.frame
    const sizes = sizesOf(part.bodies)
    const found = searchPart(
      { topology: part.topology, sizes, frame, obstacles: stage.obstacles },
      settings.seed,
      scaleEffort(EFFORTS[request.effort], part.topology),
      (share) => report((index + share) / parts.length),
    )
    const { x, y, side } = found.positions
    part.bodies.forEach((body, i) => {
      placed.push({ body, x: x[i] ?? 0, y: y[i] ?? 0, side: side[i] ?? 0, shelved: false })
    })
    cost += found.cost
  })
  const { frame, shelf, zoom } = stage
  return finishLayout({ placed, frame, shelf, zoom, cost }, settings)
}
