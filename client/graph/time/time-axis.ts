import type { BandStep } from '#graph-schema/model/band.ts'
import { dayOf, isoDay } from '#graph-schema/model/day.ts'

/** The days that a time bar spans, both included, in days since 1970-01-01. */
export interface TimeAxis {
  readonly from: number
  readonly to: number
}

/** Whole years: from the one before the first of these days to that of the last, `today` among them. */
export function spanYears(days: readonly number[], today: number): TimeAxis {
  const known = [...days.filter(Number.isFinite), today]
  const first = yearOf(known.reduce((least, day) => Math.min(least, day)))
  const last = yearOf(known.reduce((most, day) => Math.max(most, day)))
  return { from: newYear(first - 1), to: newYear(last + 1) - 1 }
}

/** Where a day stands on an axis of some width, px; a day beyond it at its end. */
export function placeDay({ from, to }: TimeAxis, day: number, width: number): number {
  return ((Math.min(Math.max(day, from), to) - from) * width) / (to - from)
}

/** Least room between the names of two years, px. */
const YEAR_ROOM = 44
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100] as const

/** Years that are named on the axis, evenly apart, each at its first day. */
export function listYears(axis: TimeAxis, width: number): readonly { readonly year: number; readonly day: number }[] {
  const [first, last] = [yearOf(axis.from), yearOf(axis.to)]
  const room = width / (last - first + 1)
  const step = YEAR_STEPS.find((years) => years * room >= YEAR_ROOM) ?? 100
  const years: { year: number; day: number }[] = []
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    const day = newYear(year)
    // The name stands under the tick: at the very edges half of it would be cut.
    const at = placeDay(axis, day, width)
    if (at >= YEAR_ROOM / 3 && at <= width - YEAR_ROOM / 3) years.push({ year, day })
  }
  return years
}

/** Days on which a band changes, in order. */
export function turnsOf(steps: readonly BandStep[]): readonly number[] {
  return steps.map(({ day }) => day).filter(Number.isFinite)
}

/** The next or the last of these days (in order) after or before one; null where there is none. */
export function turnFrom(turns: readonly number[], day: number, direction: 1 | -1): number | null {
  if (direction === 1) return turns.find((turn) => turn > day) ?? null
  return turns.findLast((turn) => turn < day) ?? null
}

/** How far a step leads. */
export const TIME_STEPS = ['month', 'quarter', 'year'] as const
export type TimeStep = (typeof TIME_STEPS)[number]

const MONTHS_OF: Readonly<Record<TimeStep, number>> = { month: 1, quarter: 3, year: 12 }

/** The nearest last day of a month, quarter or year after or before a day. */
export function stepDay(day: number, step: TimeStep, direction: 1 | -1): number {
  const months = MONTHS_OF[step]
  const date = new Date(0)
  date.setUTCDate(date.getUTCDate() + day)
  const period = Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / months)
  const end = lastDayOf(period, months)
  if (direction === -1) return lastDayOf(period - 1, months)
  return end > day ? end : lastDayOf(period + 1, months)
}

function lastDayOf(period: number, months: number): number {
  const next = (period + 1) * months
  return firstOfMonth(Math.floor(next / 12), (next % 12) + 1) - 1
}

function yearOf(day: number): number {
  return Number(isoDay(day).slice(0, 4))
}

function newYear(year: number): number {
  return firstOfMonth(year, 1)
}

function firstOfMonth(year: number, month: number): number {
  return dayOf(year, month, 1) ?? 0
}
