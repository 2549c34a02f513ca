import { isoDay } from '#graph-schema/model/day.ts'

const ROME = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Rome',
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
})
const MS_PER_HOUR = 3_600_000
const MS_PER_DAY = 24 * MS_PER_HOUR
/** Hours that clocks in Italy have been ahead of UTC at midnight since the record can have begun. */
const AHEAD = [2, 1]

/** The instant at which a day begins in Italy, where the record is kept; `now` where that is still to come. */
export function startOfDayInRome(day: number, now: Date): string {
  const begins = AHEAD.map((hours) => day * MS_PER_DAY - hours * MS_PER_HOUR).find((ms) => isMidnight(ms, day))
  const ms = begins ?? day * MS_PER_DAY - MS_PER_HOUR
  return new Date(Math.min(Math.max(ms, 0), now.getTime())).toISOString()
}

function isMidnight(ms: number, day: number): boolean {
  const parts = new Map(ROME.formatToParts(ms).map(({ type, value }) => [type, value]))
  const date = `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`
  return date === isoDay(day) && parts.get('hour') === '00' && parts.get('minute') === '00'
}
