/** Days from `from` up to the day before `to`; ±Infinity where there is no end to them. */
interface DayInterval {
  readonly from: number
  readonly to: number
}

/** A set of days: half-open intervals that neither overlap nor touch, in order. */
export type DaySet = readonly DayInterval[]

export const NO_DAYS: DaySet = []
export const ALL_DAYS: DaySet = [{ from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }]

/** The days from `from` up to the day before `to`; none where that is no day. */
export function daysBetween(from: number, to: number): DaySet {
  return from < to ? [{ from, to }] : NO_DAYS
}

/** Whether a day is in the set. */
export function holdsDay(days: DaySet, day: number): boolean {
  return days.some(({ from, to }) => from <= day && day < to)
}

/** Days of at least one of these sets. */
export function uniteDays(sets: readonly DaySet[]): DaySet {
  const [first, ...others] = sets
  if (first === undefined) return NO_DAYS
  if (others.length === 0) return first
  const parts = sets.flat().sort((a, b) => a.from - b.from)
  const united: DayInterval[] = []
  for (const part of parts) {
    const last = united.at(-1)
    if (last === undefined || part.from > last.to) united.push(part)
    else if (part.to > last.to) united[united.length - 1] = { from: last.from, to: part.to }
  }
  return united
}

/** Days of both sets. */
export function intersectDays(some: DaySet, others: DaySet): DaySet {
  const [one] = some
  const [other] = others
  if (one === undefined || other === undefined) return NO_DAYS
  if (some.length === 1 && others.length === 1) {
    if (one.from <= other.from && other.to <= one.to) return others
    if (other.from <= one.from && one.to <= other.to) return some
    return daysBetween(Math.max(one.from, other.from), Math.min(one.to, other.to))
  }
  const kept: DayInterval[] = []
  let [a, b] = [0, 0]
  for (;;) {
    const [left, right] = [some[a], others[b]]
    if (left === undefined || right === undefined) return kept
    kept.push(...daysBetween(Math.max(left.from, right.from), Math.min(left.to, right.to)))
    if (left.to < right.to) a += 1
    else b += 1
  }
}
