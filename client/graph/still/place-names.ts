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
  /** It would be read as the name of another mark. */
  readonly astray: boolean
  readonly outside: boolean
  readonly cost: number
}

/** Ways to break a name: widest line in sizes of the letters, and most lines. */
const WRAPS = [
  { wide: 9.5, lines: 2 },
  { wide: 15, lines: 1 },
  { wide: 7, lines: 3 },
] as const

/** How far a name stands from its mark, in sizes of the letters. */
const DISTANCES = [0.3, 0.9] as const

/** How far a name is moved along its side, as a share of its own width or height. */
const SHIFTS = [0, -0.35, 0.35] as const

/**
 * Weight of a px² of another name, of a mark; and, in sizes of the letters, of a px of a line under it, of a step from
 * the plain place, of a name that is cut, of one that is nearer another mark than its own.
 */
const COST = { name: 10, mark: 4, line: 0.6, odd: 3, cut: 24, astray: 60 } as const

/** For each name asked so many may be tried: further down are those nobody looks for. */
const TRIED = 2.5

/** Room between two names, in sizes of the letters: nearer, they read as one. */
const APART = 0.35

/** Another mark is that much further from a name than its own, or one would ask whose it is. */
const CLEARLY_NEARER = 1.5

/** A name that hides more of others than this share of a mark is left out; the first few may hide more. */
const MOST_HIDDEN = 0.06
const MOST_HIDDEN_BY_FIRST = 1
const FIRST = 3

/** Names for the most important, each on the side where it hides least; one that would hide another is left out. */
export function placeNames(question: NamesQuestion): readonly PlacedName[] {
  const { nameables, marks, radius, fontPx, most } = question
  const marked = marks.map(({ x, y }) => boxRound(x, y, radius))
  const names: Box[] = []
  const placed: PlacedName[] = []
  const ofMark = COST.mark * (2 * radius) ** 2
  for (const [index, nameable] of nameables.slice(0, most * TRIED).entries()) {
    if (placed.length === most) break
    const tolerance = ofMark * (index < FIRST ? MOST_HIDDEN_BY_FIRST : MOST_HIDDEN)
    const [best] = placesOf(nameable, question, marked, names)
      .filter(({ hidden, outside, astray }) => hidden <= tolerance && !outside && (index < FIRST || !astray))
      .sort((a, b) => a.cost - b.cost)
    if (best === undefined) continue
    names.push(widen(best.box, fontPx * APART))
    placed.push(best.placed)
  }
  return placed
}

/** Everywhere a name could stand. */
function placesOf(
  { id, name, at }: Nameable,
  { fontPx, radius, frame, lines, marks }: NamesQuestion,
  marked: readonly Box[],
  names: readonly Box[],
): Candidate[] {
  return WRAPS.flatMap(({ wide, lines: maxLines }, wrapAt) => {
    const wrapped = wrapText(name, { fontPx, maxWidth: fontPx * wide, maxLines, weight: 400 })
    const isCut = wrapped.lines.at(-1)?.endsWith('…') ?? false
    return DISTANCES.flatMap((distance, distanceAt) =>
      SHIFTS.flatMap((shift, shiftAt) =>
        boxesBeside(at, radius + fontPx * distance, wrapped, shift).map(({ anchor, ...box }): Candidate => {
          const hidden = hides(box, marked, names)
          const crossed = lines.reduce((sum, [from, to]) => sum + lengthInside(box, from, to), 0)
          const astray = isAstray(box, at, marks) ? COST.astray : 0
          const odd = (wrapAt + 2 * distanceAt + Math.min(1, shiftAt)) * COST.odd + (isCut ? COST.cut : 0) + astray
          const x = { start: box.x, middle: box.x + box.width / 2, end: box.x + box.width }[anchor]
          return {
            box,
            placed: { id, lines: wrapped.lines, x, y: box.y + fontPx * 0.9, anchor },
            hidden,
            astray: astray > 0,
            // Wholly inside but for what rounding takes.
            outside: sharedArea(box, frame) < box.width * box.height * 0.999,
            cost: hidden + crossed * fontPx * COST.line + odd * fontPx,
          }
        }),
      ),
    )
  })
}

function widen({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
}

function isAstray(box: Box, own: Point, marks: readonly Point[]): boolean {
  const away = distanceTo(box, own) * CLEARLY_NEARER
  return marks.some((mark) => (mark.x !== own.x || mark.y !== own.y) && distanceTo(box, mark) < away)
}

function distanceTo({ x, y, width, height }: Box, at: Point): number {
  return Math.hypot(Math.max(x - at.x, 0, at.x - x - width), Math.max(y - at.y, 0, at.y - y - height))
}

/** The four boxes of a name round its mark, below it first. */
function boxesBeside(
  at: Point,
  away: number,
  { width, height }: { readonly width: number; readonly height: number },
  shift: number,
): readonly (Box & Pick<PlacedName, 'anchor'>)[] {
  const [x, y] = [at.x + (shift - 0.5) * width, at.y + (shift - 0.5) * height]
  const size = { width, height }
  return [
    { x, y: at.y + away, ...size, anchor: 'middle' },
    { x, y: at.y - away - height, ...size, anchor: 'middle' },
    { x: at.x + away, y, ...size, anchor: 'start' },
    { x: at.x - away - width, y, ...size, anchor: 'end' },
  ]
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
