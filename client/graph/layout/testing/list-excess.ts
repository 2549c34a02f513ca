import type { Flaws } from './measure.ts'

/** How many flaws a picture may have; overlaps are never allowed. */
export interface Limits {
  readonly crossings: number
  readonly under: number
  readonly labelPx: number
  readonly hidden: number
}

/** The flaws that are beyond their limit, in words; none is what a test wants to see. */
export function listExcess(flaws: Flaws, limits: Limits): string[] {
  const excess = [
    flaws.overlaps > 0 ? `${flaws.overlaps} overlaps` : '',
    flaws.crossings > limits.crossings ? `${flaws.crossings} crossings` : '',
    flaws.under > limits.under ? `${flaws.under} lines under things` : '',
    flaws.labelPx < limits.labelPx ? `labels of ${flaws.labelPx} px` : '',
    flaws.labelsHidden > limits.hidden ? `${flaws.labelsHidden} labels hidden` : '',
  ]
  return excess.filter((words) => words !== '')
}
