import { type Box, type CanvasClass, type CanvasSize, canvasClassOf, type LayoutRequest } from '../contract.ts'
import { defaultSeed } from '../default-seed.ts'

/** What every task needs to know about the canvas, with the defaults filled in. */
export interface Settings {
  readonly canvas: CanvasSize
  readonly canvasClass: CanvasClass
  readonly seed: number
  readonly keepClear: readonly Box[]
  readonly headingWidth: number
  /** Widest box of an open group, plane px. */
  readonly boxWidth: number
}

const DEFAULT_HEADING_WIDTH = 176

export function readSettings(request: LayoutRequest): Settings {
  const { canvas } = request
  const canvasClass = canvasClassOf(canvas)
  return {
    canvas,
    canvasClass,
    seed: request.seed ?? defaultSeed(canvasClass),
    keepClear: request.keepClear ?? [],
    headingWidth: request.shelfHeadingWidth ?? DEFAULT_HEADING_WIDTH,
    boxWidth: canvas.width >= 1100 ? 760 : 620,
  }
}
