import { isoDay, parseIsoDay } from '#graph-schema/model/day.ts'

const ROME = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Rome',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** Offsets of Italy from UTC, hours, in winter and in summer. */
const OFFSETS = [1, 2]

/** The instant at which a day ends in Italy, as ISO text: what was recorded before it was known on that day. */
export function endOfDayInRome(day: string): string | null {
  const number = parseIsoDay(day)
  if (number === null) return null
  const next = isoDay(number + 1)
  const midnights = OFFSETS.map((hours) => new Date(Date.parse(`${next}T00:00:00Z`) - hours * 3_600_000))
  const found = midnights.find((instant) => ROME.format(instant) === `${next} 00:00:00`) ?? midnights[0]
  return found === undefined ? null : found.toISOString()
}

/** The day in Italy of an instant. */
export function dayInRome(instant: string): string {
  return ROME.format(new Date(instant)).slice(0, 10)
}
