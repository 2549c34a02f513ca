import { isoDay, parseIsoDay } from './day.ts'

/** The record is kept in Italy: its days begin at midnight there. */
const ROME = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', dateStyle: 'short', timeStyle: 'medium' })
const MS_PER_HOUR = 3_600_000
const MS_PER_DAY = 24 * MS_PER_HOUR
/** Hours that clocks in Italy have been ahead of UTC at midnight since the record can have begun. */
const AHEAD = [2, 1] as const

/** The instant at which a day (days since 1970-01-01) begins in Italy, ms since the same midnight in UTC. */
export function startOfDayInRome(day: number): number {
  const midnight = `${isoDay(day)} 00:00:00`
  const begins = AHEAD.map((hours) => day * MS_PER_DAY - hours * MS_PER_HOUR)
  return begins.find((ms) => ROME.format(ms) === midnight) ?? day * MS_PER_DAY - MS_PER_HOUR
}

/** The ISO day in Italy of an instant. */
export function dayInRome(instant: string): string {
  return ROME.format(new Date(instant)).slice(0, 10)
}

/** The instant at which an ISO day ends in Italy, as ISO text; null for what is no day. */
export function endOfDayInRome(day: string): string | null {
  const number = parseIsoDay(day)
  return number === null ? null : new Date(startOfDayInRome(number + 1)).toISOString()
}

/** Today in Italy, as days since 1970-01-01. */
export function todayInRome(): number {
  return parseIsoDay(dayInRome(new Date().toISOString())) ?? 0
}
