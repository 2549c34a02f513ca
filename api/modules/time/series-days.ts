import { dayOf, isoDay, lastDayOfMonth } from '#graph-schema/model/day.ts'
import { LIMITS } from '#graph-schema/model/limits.ts'
import { BadInput } from '../../errors.ts'

/** Months between two days of a series; null for every day. */
const MONTHS: Readonly<Record<string, number | null>> = { DAY: null, MONTH: 1, QUARTER: 3, YEAR: 12 }

/**
 * The days of a series: the first, the last day of each step in between, the last.
 * @throws BadInput when they are too many, or the last is before the first.
 */
export function listDays(field: string, from: number, to: number, step: string): number[] {
  refuseBackwards(field, from, to)
  const days = [from]
  for (let day = nextEnd(from, step); day < to; day = nextEnd(day, step)) {
    days.push(day)
    if (days.length >= LIMITS.growthPoints) {
      throw new BadInput(
        `${field}.step`,
        `${step} from ${isoDay(from)} to ${isoDay(to)} are more than ${LIMITS.growthPoints} days; ask a longer step or a shorter time`,
      )
    }
  }
  if (to > from) days.push(to)
  return days
}

/** @throws BadInput when the second day is before the first. */
export function refuseBackwards(field: string, from: number, to: number): void {
  if (to >= from) return
  throw new BadInput(`${field}.to`, `${isoDay(to)} is before ${isoDay(from)}, the first day; exchange them`)
}

/** The first day after `day` on which a step ends. */
function nextEnd(day: number, step: string): number {
  const months = MONTHS[step] ?? null
  if (months === null) return day + 1
  const [year = 0, month = 1] = isoDay(day + 1)
    .split('-')
    .map(Number)
  return lastDayOfMonth(year, Math.ceil(month / months) * months) ?? dayOf(year + 1, 1, 1) ?? day + 1
}
