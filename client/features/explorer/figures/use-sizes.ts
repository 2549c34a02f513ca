import { useMemo } from 'react'
import { type Sized, sortIntoSteps } from '../../../graph/sizes/size-steps.ts'
import { useExplorer } from '../state/explorer-context.ts'
import type { Measure } from '../state/question.ts'
import type { Metrics } from './tell-figures.ts'
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

/** Collective actors, which have no rank, have no size of their own; nor has anybody where a figure would mislead. */
export function sizeBy(measure: Measure, { figures, smallSample }: Metrics): Sized | null {
  if (measure === 'uguale' || (measure === 'passaggio' && smallSample)) return null
  const values = figures.flatMap(({ entityId, rank, tieCount, betweenness }): [string, number][] =>
    rank === null ? [] : [[entityId, measure === 'relazioni' ? tieCount : betweenness]],
  )
  return sortIntoSteps(new Map(values))
}
