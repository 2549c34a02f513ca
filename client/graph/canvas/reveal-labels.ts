import { labelBox, markBox } from '../arranger/label-box.ts'
import type { Box, LabelSide, Layout, Place } from '../layout/contract.ts'

const SIDES: readonly LabelSide[] = ['below', 'right', 'left', 'above']

/**
 * Sides for labels that have no room at fit and are shown for a while, because what they name is pointed at: the side
 * on which each covers least of the marks and labels shown with it. The others keep theirs.
 * @param shown ids of the vertices whose labels are shown
 */
export function chooseRevealedSides(layout: Layout, shown: ReadonlySet<string>): ReadonlyMap<string, LabelSide> {
  const near = layout.places.filter(({ id }) => shown.has(id))
  const taken: Box[] = near.map(markBox)
  for (const place of near) if (!place.labelHidden) taken.push(labelBox(place, place.side))
  const sides = new Map<string, LabelSide>()
  for (const place of near.filter(({ labelHidden }) => labelHidden)) {
    const side = findFreestSide(place, taken)
    sides.set(place.id, side)
    taken.push(labelBox(place, side))
  }
  return sides
}

/** The side on which the label of a place covers least of what is there, the present one not preferred. */
export function findFreestSide(place: Place, taken: readonly Box[]): LabelSide {
  let best: { side: LabelSide; covered: number } = { side: place.side, covered: Number.POSITIVE_INFINITY }
  for (const side of SIDES) {
    const box = labelBox(place, side)
    const covered = taken.reduce((sum, other) => sum + sharedArea(box, other), 0)
    if (covered < best.covered) best = { side, covered }
  }
  return best.side
}

/** Area that two boxes share, px². */
export function sharedArea(a: Box, b: Box): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return across > 0 && down > 0 ? across * down : 0
}
