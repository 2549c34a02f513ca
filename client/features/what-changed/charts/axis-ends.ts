import { yearsBefore } from '#graph-schema/model/day.ts'
import type { KnownFrame } from '../state/default-days.ts'
import type { DaySpan } from '../state/question.ts'

/** ISO days at which the axis of the charts begins and ends. */
export interface AxisEnds {
  readonly first: string
  readonly last: string
  /** A day that is asked, or something dated, lies outside the axis. */
  readonly cut: boolean
}

/** So many years without anything dated are worth an axis on either side; beyond, a day stands at its end. */
const MOST_EMPTY = 25
/** The server answers no longer series of years. */
const MOST_YEARS = 230

/** The axis holds everything dated, today, and the two days as far as they are anywhere near. */
export function axisEnds({ today, span }: Pick<KnownFrame, 'today' | 'span'>, { from, to }: DaySpan): AxisEnds {
  const earliest = span !== null && span.first < today ? span.first : today
  const [begins, ends] = [yearsBefore(earliest, MOST_EMPTY), yearsBefore(today, -MOST_EMPTY)]
  const isNear = (day: string) => begins <= day && day <= ends
  const held = [earliest, today, ...[from, to].filter(isNear)].sort()
  const [wanted = earliest, last = today] = [held[0], held.at(-1)]
  const first = [wanted, yearsBefore(last, MOST_YEARS)].sort().at(-1) ?? wanted
  const cut = first !== wanted || !isNear(from) || !isNear(to)
  return first < last ? { first, last, cut } : { first: yearsBefore(last, 1), last, cut }
}
