import { useMemo } from 'react'
import type { Sized } from '../../../graph/sizes/size-steps.ts'
import { useExplorer } from '../state/explorer-context.ts'
import type { Measure } from '../state/question.ts'
import { sizeBy } from './size-by.ts'
import { type FiguresAnswer, useFigures } from './use-figures.ts'

/** The sizes of the chosen measure; null where all marks are drawn alike. */
export interface Sizes extends FiguresAnswer {
  readonly measure: Measure
  readonly sized: Sized | null
}

export function useSizes(): Sizes {
  const { measure } = useExplorer().question
  const figures = useFigures({ skip: measure === 'uguale' })
  const { metrics } = figures
  const sized = useMemo(() => (metrics === null ? null : sizeBy(measure, metrics)), [measure, metrics])
  return { ...figures, measure, sized }
}
