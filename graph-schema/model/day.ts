/** Days are integers since 1970-01-01 (UTC), the only form of a date inside the store. */

const MS_PER_DAY = 86_400_000

/** Stand-ins for the infinities in the store, where a property cannot be infinite; outside it they never appear. */
export const STORED_BEGINNING = -10_000_000
export const STORED_END = 10_000_000

/** A day or ±Infinity as the integer that the store keeps. */
export function storeDay(day: number): number {
  if (day === Number.NEGATIVE_INFINITY) return STORED_BEGINNING
  return day === Number.POSITIVE_INFINITY ? STORED_END : day
}

/** The inverse of {@link storeDay}. */
export function readStoredDay(stored: number): number {
  if (stored <= STORED_BEGINNING) return Number.NEGATIVE_INFINITY
  return stored >= STORED_END ? Number.POSITIVE_INFINITY : stored
}

/** Day of a proleptic Gregorian date, or null when the calendar has no such date. */
export function dayOf(year: number, month: number, date: number): number | null {
  const instant = new Date(0)
  instant.setUTCFullYear(year, month - 1, date)
  const exact =
    instant.getUTCFullYear() === year && instant.getUTCMonth() === month - 1 && instant.getUTCDate() === date
  return exact ? Math.round(instant.getTime() / MS_PER_DAY) : null
}

/** Last day of a month: the day before the first of the next; null when there is no such month. */
export function lastDayOfMonth(year: number, month: number): number | null {
  const next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1)
  return next === null ? null : next - 1
}

/** Day of an ISO date `YYYY-MM-DD`, or null when the text is not one or the calendar has no such date. */
export function parseIsoDay(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text)
  if (match === null) return null
  return dayOf(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** ISO date of a finite day. */
export function isoDay(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10)
}

/** The ISO day some years before another; 29 February becomes the 28th where the year has none. */
export function yearsBefore(day: string, years: number): string {
  const year = String(Number(day.slice(0, 4)) - years).padStart(4, '0')
  const same = `${year}${day.slice(4)}`
  return parseIsoDay(same) === null ? `${year}-02-28` : same
}
