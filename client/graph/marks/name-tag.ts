import { type TextBlock, wrapText } from '../layout/words/text.ts'

const NAME = { fontPx: 12, maxWidth: 140, maxLines: 2, weight: 600 } as const

/** Between a name and the edge of its tag, px. */
const PADDING = { across: 8, down: 5 } as const

/** The name of a local node as the tag that stands for it: its lines, and the size of the tag in plane px. */
export function measureNameTag(name: string): TextBlock {
  const { lines, width, height } = wrapText(name, NAME)
  return { lines, width: width + 2 * PADDING.across, height: height + 2 * PADDING.down }
}

/**
 * The same with its edge nearer to the name where the layout, as on a phone, leaves it less room.
 * @param room half the size that the layout reserved
 */
export function fitNameTag(name: string, room: { readonly halfWidth: number; readonly halfHeight: number }): TextBlock {
  const { lines, width, height } = measureNameTag(name)
  const least = { width: width - PADDING.across, height: height - PADDING.down }
  return {
    lines,
    width: Math.max(least.width, Math.min(width, 2 * room.halfWidth)),
    height: Math.max(least.height, Math.min(height, 2 * room.halfHeight)),
  }
}
