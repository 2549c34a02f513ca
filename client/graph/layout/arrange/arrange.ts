import { type ArrangeRequest, canvasClassOf, type Layout } from '../contract.ts'
import { defaultSeed } from '../default-seed.ts'
import { areaOf, prepareDrawing, sizesOf, takeDrawing } from './drawing.ts'
import { finishLayout, type PlacedBody } from './finish.ts'
import { type Effort, type Report, searchPart } from './search.ts'
import { chooseStage, divideFrame, dropLabels, type ShelvedItem } from './stage.ts'

export const EFFORTS: Record<ArrangeRequest['effort'], Effort> = {
  quick: { starts: 12, coreSweeps: 300, finished: 4, sweeps: 400, finalists: 1, reheats: 4 },
  thorough: { starts: 16, coreSweeps: 300, finished: 6, sweeps: 500, finalists: 3, reheats: 4 },
}

export const DEFAULT_HEADING_WIDTH = 176

/** Widest box of an open group, plane px. */
export function boxWidthOn(canvasWidth: number): number {
  return canvasWidth >= 1100 ? 760 : 620
}

/** Lays out a picture of up to 120 vertices from nothing. */
export function arrangeReadable(request: ArrangeRequest, report: Report): Layout {
  const { picture, canvas } = request
  const canvasClass = canvasClassOf(canvas)
  const seed = request.seed ?? defaultSeed(canvasClass)
  const keepClear = request.keepClear ?? []
  const headingWidth = request.shelfHeadingWidth ?? DEFAULT_HEADING_WIDTH
  const open = new Set(request.openGroups ?? [])
  const whole = prepareDrawing(picture, canvasClass, open, boxWidthOn(canvas.width))
  const stage = chooseStage({ drawing: whole, canvas, canvasClass, keepClear, headingWidth, seed })
  const drawing = dropLabels(whole, stage, canvasClass)
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
      seed,
      EFFORTS[request.effort],
      (share) => report((index + share) / parts.length),
    )
    const { x, y, side } = found.positions
    part.bodies.forEach((body, i) => {
      placed.push({ body, x: x[i] ?? 0, y: y[i] ?? 0, side: side[i] ?? 0, shelved: false })
    })
    cost += found.cost
  })
  const { frame, shelf, zoom } = stage
  return finishLayout({ placed, canvas, canvasClass, seed, frame, shelf, headingWidth, keepClear, zoom, cost })
}

function placeShelved({ x, y, item }: ShelvedItem): PlacedBody[] {
  const { positions } = item
  return item.bodies.map((body, i) => ({
    body,
    x: x + (positions.x[i] ?? 0),
    y: y + (positions.y[i] ?? 0),
    side: positions.side[i] ?? 0,
    shelved: true,
  }))
}
