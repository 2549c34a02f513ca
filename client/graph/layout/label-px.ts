import type { CanvasClass } from './contract.ts'

/** Font size of labels in a readable picture, plane px. */
export const READABLE_LABEL_PX = 12

const DENSE_LABEL_PX = 11
const PROJECTED_LABEL_PX = 18

/** Font size of labels in a dense picture, screen px. */
export function denseLabelPx(canvasClass: CanvasClass): number {
  return canvasClass === 'projected' ? PROJECTED_LABEL_PX : DENSE_LABEL_PX
}
