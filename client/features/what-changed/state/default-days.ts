import { yearsBefore } from '#graph-schema/model/day.ts'
import { type DaySpan, dayBefore, type TimeQuestion } from './question.ts'

/** Flows of a year: what surely happened in it. */
interface YearFlow {
  /** Last day of the year, or today. */
  readonly day: string
  /** Ties that began and that ended. */
  readonly started: number
  readonly ended: number
  /** Lives that began or ended, also without a tie, and what drawings of the micro-areas changed. */
  readonly others: number
}

export interface KnownFrame {
  readonly today: string
  /** Days of meetings, the newest first. */
  readonly meetings: readonly string[]
  /** First and last day on which anything dated happens; null where nothing is dated. */
  readonly span: { readonly first: string; readonly last: string } | null
  /** Years, oldest first. */
  readonly years: readonly YearFlow[]
}

/** Why the page shows the days that it shows. */
type Reason = 'asked' | 'meeting' | 'lastYearWithChanges' | 'always' | 'lastYear'

export interface ChosenDays extends DaySpan {
  readonly reason: Reason
}

/** The days that the page shows. */
export interface ShownDays extends DaySpan {
  readonly reason: Reason | 'sinceMeeting' | 'sinceYear'
  /** The address has them the other way round. */
  readonly reversed: boolean
}

/** First year that an address can name. */
const FIRST_YEAR = 1

/**
 * The days of the address, the earlier first. To a first day alone today is the other; to a second day alone the last
 * meeting before it, else the day a year before.
 */
export function daysOf(frame: KnownFrame, { from, to }: Pick<TimeQuestion, 'from' | 'to'>): ShownDays {
  if (from !== null) {
    const other = to ?? frame.today
    const reversed = other < from
    return { from: reversed ? other : from, to: reversed ? from : other, reason: 'asked', reversed }
  }
  if (to === null) return { ...chooseDays(frame), reversed: false }
  const meeting = frame.meetings.find((day) => day < to)
  if (meeting !== undefined) return { from: meeting, to, reason: 'sinceMeeting', reversed: false }
  const years = Math.min(1, Number(to.slice(0, 4)) - FIRST_YEAR)
  return { from: yearsBefore(to, years), to, reason: 'sinceYear', reversed: false }
}

/**
 * The days that a page without any shows: since the last meeting; where there is none, the last year in which
 * anything surely happened, to ties, to lives or to the micro-areas; where nothing did, the whole time of the dated facts, else the last year.
 */
export function chooseDays(frame: KnownFrame): ChosenDays {
  const meeting = lastMeeting(frame)
  if (meeting !== null) return { ...meeting, reason: 'meeting' }
  const index = frame.years.findLastIndex(({ started, ended, others }) => started + ended + others > 0)
  const [before, year] = [frame.years[index - 1], frame.years[index]]
  if (before !== undefined && year !== undefined) {
    return { from: before.day, to: year.day, reason: 'lastYearWithChanges' }
  }
  const always = wholeTime(frame)
  return always === null ? { ...lastYear(frame), reason: 'lastYear' } : { ...always, reason: 'always' }
}

/** From the last meeting before today until today; null where there is none. */
export function lastMeeting({ meetings, today }: KnownFrame): DaySpan | null {
  const last = meetings.find((day) => day < today)
  return last === undefined ? null : { from: last, to: today }
}

export function lastYear({ today }: KnownFrame): DaySpan {
  return { from: yearsBefore(today, 1), to: today }
}

/** From the day before the first dated fact until today; null where nothing is dated before today. */
export function wholeTime({ span, today }: KnownFrame): DaySpan | null {
  return span === null || span.first > today ? null : { from: dayBefore(span.first), to: today }
}
