import type { BandStep } from '#graph-schema/model/band.ts'
import { placeDay, type TimeAxis } from './time-axis.ts'

/** A band as SVG paths in a box of some size; 0 is at its bottom. */
export interface BandPaths {
  /** Filled: the sure minimum. */
  readonly sure: string
  /** Filled: the possible maximum. */
  readonly possible: string
  /** The line along its top. */
  readonly top: string
}

/** The number at the top of a band: round, and not below anything in it. */
export function topOf(steps: readonly BandStep[]): number {
  const most = steps.reduce((highest, { possible }) => Math.max(highest, possible), 0)
  const unit = most <= 10 ? 2 : most <= 100 ? 10 : 10 ** Math.floor(Math.log10(most)) / 2
  return Math.max(2, Math.ceil(most / unit) * unit)
}

export function drawBand(
  steps: readonly BandStep[],
  axis: TimeAxis,
  { width, height, top }: { readonly width: number; readonly height: number; readonly top: number },
): BandPaths {
  const corner = (which: 'sure' | 'possible') => {
    const line = steps.flatMap(({ day, [which]: count }, index) => {
      const next = steps[index + 1]?.day ?? Number.POSITIVE_INFINITY
      if (next <= axis.from || day > axis.to) return []
      const y = round(height - (count / top) * height)
      return [`${round(placeDay(axis, day, width))} ${y}`, `${round(placeDay(axis, next, width))} ${y}`]
    })
    return line.join('L')
  }
  const close = (line: string) => (line === '' ? '' : `M0 ${height}L${line}L${round(width)} ${height}Z`)
  const possible = corner('possible')
  return { sure: close(corner('sure')), possible: close(possible), top: possible === '' ? '' : `M${possible}` }
}

function round(px: number): number {
  return Math.round(px * 100) / 100
}
