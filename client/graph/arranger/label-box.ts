import type { Box, LabelSide, Place } from '../layout/contract.ts'
import { LABEL_GAP } from '../layout/label-gap.ts'

/** Box of a mark with its outline, plane px. */
export function markBox({ x, y, halfWidth, halfHeight }: Place): Box {
  return { x: x - halfWidth, y: y - halfHeight, width: 2 * halfWidth, height: 2 * halfHeight }
}

/** Box of a label on a side of its mark, plane px. */
export function labelBox(place: Place, side: LabelSide): Box {
  const { x, y, halfWidth, halfHeight, labelWidth: width, labelHeight: height } = place
  switch (side) {
    case 'below':
      return { x: x - width / 2, y: y + halfHeight + LABEL_GAP.down, width, height }
    case 'above':
      return { x: x - width / 2, y: y - halfHeight - LABEL_GAP.down - height, width, height }
    case 'right':
      return { x: x + halfWidth + LABEL_GAP.across, y: y - height / 2, width, height }
    case 'left':
      return { x: x - halfWidth - LABEL_GAP.across - width, y: y - height / 2, width, height }
  }
}
