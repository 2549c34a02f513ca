import { type TextBlock, wrapText } from '../layout/words/text.ts'

const NAME = { fontPx: 12, maxWidth: 140, maxLines: 2, weight: 600 } as const

/** Between a name and the edge of its tag, px. */
const PADDING = { across: 8, down: 5 } as const

/** The name of a local node as the tag that stands for it: its lines, and the size of the tag in plane px. */
export function measureNameTag(name: string): TextBlock {
  const { lines, width, height } = wrapText(name, NAME)
  return { lines, width: width + 2 * PADDING.across, height: height + 2 * PADDING.down }
}
