import { placeDay, type TimeAxis } from './plan-axis.ts'

/** From a day on, at least so many and at most so many. */
export interface CountStep {
  readonly day: number
  readonly sure: number
  readonly possible: number
}

/** One chart: its scale and its outlines, px; y grows downwards. */
export interface PlannedBand {
  readonly height: number
  readonly ticks: readonly { readonly count: number; readonly y: number }[]
  /** The sure number and the possible one are the same on every day: a line says it all. */
  readonly isLine: boolean
  readonly sureTop: string
  readonly possibleTop: string
  readonly sureArea: string
  readonly possibleArea: string
}

/** Counts as a band over an axis. Steps are in order; the first one holds before the axis begins. */
export function planBand(steps: readonly CountStep[], axis: TimeAxis, height: number): PlannedBand {
  const top = niceTop(Math.max(1, ...steps.map(({ possible }) => possible)))
  const y = (count: number) => round(height - (count / top) * height)
  const close = `V${height}H0Z`
  const sureTop = stepPath(steps, axis, ({ sure }) => y(sure))
  const possibleTop = stepPath(steps, axis, ({ possible }) => y(possible))
  return {
    height,
    ticks: [0, top / 2, top].filter(Number.isInteger).map((count) => ({ count, y: y(count) })),
    isLine: steps.every(({ sure, possible }) => sure === possible),
    sureTop,
    possibleTop,
    sureArea: `${sureTop}${close}`,
    possibleArea: `${possibleTop}${close}`,
  }
}

/** Where a count stands in a planned chart. */
export function placeCount({ height, ticks }: PlannedBand, count: number): number {
  const top = ticks.at(-1)?.count ?? 1
  return round(height - (count / top) * height)
}

/** The counts that hold on a day. */
export function stepOn(steps: readonly CountStep[], day: number): CountStep | null {
  return steps.findLast((step) => step.day <= day) ?? null
}

/** The least of 1, 2, 3, 4, 5, 6, 8 times a power of ten that holds a number. */
export function niceTop(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most))
  const nice = [1, 2, 3, 4, 5, 6, 8, 10].map((step) => step * power).find((top) => top >= most)
  return nice ?? most
}

function stepPath(steps: readonly CountStep[], axis: TimeAxis, y: (step: CountStep) => number): string {
  const before = stepOn(steps, axis.first) ?? { day: axis.first, sure: 0, possible: 0 }
  const within = steps.filter(({ day }) => day > axis.first && day <= axis.last)
  const parts = within.map((step) => `H${round(placeDay(axis, step.day))}V${y(step)}`)
  return `M0 ${y(before)}${parts.join('')}H${round(axis.width)}`
}

function round(px: number): number {
  return Math.round(px * 10) / 10
}
