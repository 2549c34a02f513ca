import type { CanvasSize, View } from '../layout/contract.ts'
import { READABLE_LABEL_PX } from '../layout/label-px.ts'
import type { NetworkPicture } from '../picture.ts'
import { fitView } from './fit-view.ts'
import type { Arrangement } from './stored-arrangements.ts'

/** Labels smaller than this at fit are worth a layout of their own for the canvas. */
const SMALLEST_LABEL_PX = 9

/** A canvas that differs less from the one a layout was made for gains nothing from another. */
const OTHER_SIZE = 0.15

/** A layout that stands, and what it was made for. */
export interface Standing extends Arrangement {
  readonly key: string
}

/** Shows the whole of an arrangement in a canvas. */
export function viewIn({ canvas, layout }: Arrangement, size: CanvasSize): View {
  return sameSize(canvas, size) ? { ...layout.view } : fitView(layout, size)
}

export function sameSize(a: CanvasSize, b: CanvasSize): boolean {
  return a.width === b.width && a.height === b.height
}

/** True when names could no longer be read in a canvas that is plainly another than the one the layout was made for. */
export function isTooSmall({ canvas, layout }: Arrangement, size: CanvasSize): boolean {
  if (layout.density === 'dense') return false
  const change = Math.max(Math.abs(size.width / canvas.width - 1), Math.abs(size.height / canvas.height - 1))
  return change > OTHER_SIZE && fitView(layout, size).zoom * READABLE_LABEL_PX < SMALLEST_LABEL_PX
}

/** A remembered layout is of use only when it places what is drawn now. */
export function fits({ layout }: Arrangement, picture: NetworkPicture): boolean {
  const shelved = layout.shelf === null ? [] : [...layout.shelf.isolates, ...layout.shelf.smallComponents.flat()]
  const known = new Set([...layout.places.map(({ id }) => id), ...shelved])
  return [...picture.vertices.keys()].every((id) => known.has(id))
}
