import { denseLabelPx } from '../layout/label-px.ts'
import { DENSE_EDGE, DENSE_LINE } from './dense-style.ts'
import { FONT } from './label-style.ts'
import type { Palette } from './palette.ts'
import { NAME_LINE, type PaintedMark, type PaintedName, type PaintPlan } from './plan-paint.ts'

/** Paints a planned picture on an empty canvas; 10,000 marks take a few hundred ms. */
export function paintPicture(context: CanvasRenderingContext2D, plan: PaintPlan, palette: Palette): void {
  context.lineWidth = DENSE_LINE.width
  context.strokeStyle = palette.tie
  // One stroke a line: where many cross, they add up to a darker place, as they do on the canvas.
  for (const { from, to, opacity } of plan.lines) {
    context.globalAlpha = opacity
    context.beginPath()
    context.moveTo(...from)
    context.lineTo(...to)
    context.stroke()
  }
  const shapes = new Map<string, Path2D>()
  for (const mark of plan.marks) paintMark(context, mark, shapes)
  context.globalAlpha = 1
  context.font = `${denseLabelPx('desktop')}px ${FONT}`
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  for (const name of plan.names) paintName(context, name, palette)
}

function paintMark(context: CanvasRenderingContext2D, mark: PaintedMark, shapes: Map<string, Path2D>): void {
  const { x, y, path, fill, edge, outline, opacity } = mark
  context.globalAlpha = opacity
  context.translate(x, y)
  if (outline !== null) {
    context.lineWidth = DENSE_EDGE.outline
    context.strokeStyle = outline.colour
    context.stroke(shapeOf(outline.path, shapes))
  }
  context.fillStyle = fill
  context.fill(shapeOf(path, shapes))
  if (edge !== null) {
    context.lineWidth = edge.width
    context.strokeStyle = edge.colour
    context.stroke(shapeOf(path, shapes))
  }
  context.translate(-x, -y)
}

/** Many marks have one shape and size. */
function shapeOf(path: string, shapes: Map<string, Path2D>): Path2D {
  const known = shapes.get(path)
  if (known !== undefined) return known
  const shape = new Path2D(path)
  shapes.set(path, shape)
  return shape
}

function paintName(context: CanvasRenderingContext2D, { x, y, align, lines }: PaintedName, palette: Palette): void {
  context.textAlign = align
  context.lineWidth = 4
  context.strokeStyle = palette.canvas
  context.fillStyle = palette.ink
  lines.forEach((line, index) => {
    const middle = y + (index + 0.5) * NAME_LINE
    context.strokeText(line, x, middle)
    context.fillText(line, x, middle)
  })
}
