import { dayOf, isoDay } from '#graph-schema/model/day.ts'

/** Days along a width that all charts of the page share. */
export interface TimeAxis {
  readonly first: number
  readonly last: number
  readonly width: number
  /** The first days of the years that are written under the axis. */
  readonly years: readonly { readonly year: number; readonly x: number }[]
}

/** Between two written years, px. */
const YEAR_ROOM = 56
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 500]
const DAYS_OF_YEAR = 365.2425

/** An axis from the first day of the year of `first` to the day `last`. */
export function planAxis(first: number, last: number, width: number): TimeAxis {
  const firstYear = yearOf(first)
  const begins = dayOf(firstYear, 1, 1) ?? first
  const axis = { first: begins, last: Math.max(last, begins + 1), width }
  const yearsFit = width / YEAR_ROOM
  const span = (axis.last - axis.first) / DAYS_OF_YEAR
  const step = YEAR_STEPS.find((years) => span / years <= yearsFit) ?? 1_000
  const years: { year: number; x: number }[] = []
  for (let year = Math.ceil(firstYear / step) * step; year <= yearOf(axis.last); year += step) {
    const day = dayOf(year, 1, 1)
    if (day !== null && day <= axis.last) years.push({ year, x: placeDay(axis, day) })
  }
  return { ...axis, years }
}

/** Where a day stands, px from the left; days outside stand at the ends. */
export function placeDay({ first, last, width }: Pick<TimeAxis, 'first' | 'last' | 'width'>, day: number): number {
  return (Math.min(Math.max(day, first), last) - first) * (width / (last - first))
}

function yearOf(day: number): number {
  return Number(isoDay(day).slice(0, 4))
}
