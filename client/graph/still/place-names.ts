import { sharedArea } from '../canvas/reveal-labels.ts'
import type { Box, Point } from '../layout/contract.ts'
import { wrapText } from '../layout/words/text.ts'

/** Something that may be named, the most important first. */
interface Nameable {
  readonly id: string
  readonly name: string
  readonly at: Point
}

export interface PlacedName {
  readonly id: string
  readonly lines: readonly string[]
  /** Where the first line begins, stands in the middle or ends. */
  readonly x: number
  /** Base of the first line. */
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

export interface NamesQuestion {
  readonly nameables: readonly Nameable[]
  /** Every mark of the picture. */
  readonly marks: readonly Point[]
  readonly lines: readonly (readonly [Point, Point])[]
  /** Where nothing may be written outside of. */
  readonly frame: Box
  /** Size of the letters and half a mark, in the units of the points. */
  readonly fontPx: number
  readonly radius: number
  /** At most so many names. */
  readonly most: number
}

interface Candidate {
  readonly box: Box
  readonly placed: PlacedName
  /** What of marks and names it lies over, weighed. */
  readonly hidden: number
  readonly outside: boolean
  readonly cost: number
}

const SIDES = ['below', 'above', 'right', 'left'] as const

/** Weight of a px² of another name, of a mark; of a px of a line under it. */
const COST = { name: 10, mark: 4, line: 0.6 } as const

/** A name that hides more of others than this share of a mark is left out; the first few may hide more. */
const MOST_HIDDEN = 0.35
const MOST_HIDDEN_BY_FIRST = 1.5
const FIRST = 3

/** Names for the most important, each on the side where it hides least; one that would hide another is left out. */
export function placeNames(question: NamesQuestion): readonly PlacedName[] {
  const { nameables, marks, radius, most } = question
  const marked = marks.map(({ x, y }) => boxRound(x, y, radius))
  const names: Box[] = []
  const placed: PlacedName[] = []
  const ofMark = COST.mark * (2 * radius) ** 2
  for (const [index, nameable] of nameables.entries()) {
    if (placed.length === most) break
    const tolerance = ofMark * (index < FIRST ? MOST_HIDDEN_BY_FIRST : MOST_HIDDEN)
    const [best] = SIDES.map((side) => tryName(nameable, side, question, marked, names))
      .filter(({ hidden, outside }) => hidden <= tolerance && !outside)
      .sort((a, b) => a.cost - b.cost)
    if (best === undefined) continue
    names.push(best.box)
    placed.push(best.placed)
  }
  return placed
}

function tryName(
  { id, name, at }: Nameable,
  side: (typeof SIDES)[number],
  { fontPx, radius, frame, lines }: NamesQuestion,
  marked: readonly Box[],
  names: readonly Box[],
): Candidate {
  const wrapped = wrapText(name, { fontPx, maxWidth: fontPx * 9.5, maxLines: 2, weight: 400 })
  const { width, height } = wrapped
  const away = radius + fontPx * 0.3
  const box = {
    below: { x: at.x - width / 2, y: at.y + away },
    above: { x: at.x - width / 2, y: at.y - away - height },
    right: { x: at.x + away, y: at.y - height / 2 },
    left: { x: at.x - away - width, y: at.y - height / 2 },
  }[side]
  const whole = { ...box, width, height }
  const anchor = side === 'right' ? 'start' : side === 'left' ? 'end' : 'middle'
  const x = anchor === 'start' ? whole.x : anchor === 'end' ? whole.x + width : at.x
  const hidden = hides(whole, marked, names)
  const crossed = lines.reduce((sum, [from, to]) => sum + lengthInside(whole, from, to), 0)
  return {
    box: whole,
    placed: { id, lines: wrapped.lines, x, y: whole.y + fontPx * 0.9, anchor },
    hidden,
    // Wholly inside but for what rounding takes.
    outside: sharedArea(whole, frame) < width * height * 0.999,
    cost: hidden + crossed * fontPx * COST.line,
  }
}

/** What a name lies over. Its own mark never: it stands beside it. */
function hides(box: Box, marked: readonly Box[], names: readonly Box[]): number {
  const over = (others: readonly Box[]) => others.reduce((sum, other) => sum + sharedArea(box, other), 0)
  return over(marked) * COST.mark + over(names) * COST.name
}

function boxRound(x: number, y: number, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }
}

/** How much of a straight line lies in a box (Liang and Barsky). */
export function lengthInside(box: Box, from: Point, to: Point): number {
  const dx = to.x - from.x
  const dy = to.y - from.y
  let enter = 0
  let leave = 1
  const walls = [
    [-dx, from.x - box.x],
    [dx, box.x + box.width - from.x],
    [-dy, from.y - box.y],
    [dy, box.y + box.height - from.y],
  ] as const
  for (const [towards, room] of walls) {
    if (towards === 0 && room < 0) return 0
    if (towards < 0) enter = Math.max(enter, room / towards)
    if (towards > 0) leave = Math.min(leave, room / towards)
  }
  return enter >= leave ? 0 : (leave - enter) * Math.hypot(dx, dy)
}
