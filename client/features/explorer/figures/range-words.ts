import type { TFunction } from 'i18next'
import type { StepRange } from '../../../graph/sizes/size-steps.ts'
import type { Measure } from '../state/question.ts'

/** The numbers of a size: ties, or pairs of a hundred. `3`, `7–12`. */
export function writeRange(t: TFunction<'figures'>, measure: Measure, { least, most }: StepRange): string {
  const [from, to] = measure === 'passaggio' ? [Math.round(least * 100), Math.round(most * 100)] : [least, most]
  return from === to ? String(from) : t('size.range', { least: from, most: to })
}
