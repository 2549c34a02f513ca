import { textWidth } from '../../../graph/layout/words/text.ts'
import { placeDay, type TimeAxis } from './plan-axis.ts'
import type { CountStep } from './plan-band.ts'

/** A step of a line with its place, and where its name stands; null where there is no room for one. */
export interface NamedStep {
  readonly step: CountStep
  readonly x: number
  readonly name: StepName | null
}

interface StepName {
  readonly x: number
  readonly anchor: 'start' | 'end'
  /** There is room for its day beside its number. */
  readonly date: boolean
}

/** More steps than these are not named one by one. */
const MOST_NAMED = 4
/** Between a step or a line and a name, and between a number and its day, px. */
const GAP = 10
const SPACE = 5
const NUMBER_PX = 18
const DAY_PX = 14

/** What the names of a line stand among. */
export interface AmongWhat {
  readonly axis: TimeAxis
  /** Where the lines of the two days stand, px. */
  readonly lines: readonly number[]
  /** Height at which a count stands, px. */
  readonly heightOf: (step: CountStep) => number
  /** A day in words. */
  readonly dateOf: (step: CountStep) => string
}

/** Names that are so far above one another do not touch, px. */
const APART = 22

/**
 * Names the last steps of a line: right of a step, else left of it, else right of the line of a day that stands there;
 * with its day where that fits too. No name stands on a line, nor on the next step.
 */
export function placeNames(
  steps: readonly CountStep[],
  { axis, lines, heightOf, dateOf }: AmongWhat,
): readonly NamedStep[] {
  const shown = steps.filter(({ day }) => day >= axis.first && day <= axis.last).slice(-MOST_NAMED)
  const xs = shown.map(({ day }) => placeDay(axis, day))
  let before = { until: 0, y: Number.NEGATIVE_INFINITY }
  return shown.map((step, index) => {
    const [x, y] = [xs[index] ?? 0, heightOf(step)]
    const room = {
      from: Math.abs(y - before.y) < APART ? before.until : 0,
      until: xs[index + 1] ?? axis.width,
    }
    const number = textWidth(String(step.sure), NUMBER_PX, 600)
    const found = [
      ...placesOf(x, number + SPACE + textWidth(dateOf(step), DAY_PX), room.until, lines).map((place) => ({
        ...place,
        date: true,
      })),
      ...placesOf(x, number, room.until, lines).map((place) => ({ ...place, date: false })),
    ].find(({ from, to, anchor }) => {
      const isClear = lines.every((line) => line <= from - SPACE || line >= to + SPACE)
      return isClear && (anchor === 'start' ? to <= room.until - SPACE : from >= room.from)
    })
    before = { until: Math.max(x, found?.to ?? x) + SPACE, y }
    if (found === undefined) return { step, x, name: null }
    const { from, to, anchor, date } = found
    return { step, x, name: { anchor, x: anchor === 'start' ? from : to, date } }
  })
}

interface Place {
  readonly from: number
  readonly to: number
  readonly anchor: 'start' | 'end'
}

/** Right of a step, left of it, and right of each line that stands before the next step. */
function placesOf(x: number, width: number, until: number, lines: readonly number[]): readonly Place[] {
  const right = (from: number): Place => ({ from: from + GAP, to: from + GAP + width, anchor: 'start' })
  return [
    right(x),
    { from: x - GAP - width, to: x - GAP, anchor: 'end' },
    ...lines.filter((line) => line > x && line < until).map(right),
  ]
}
