import { type Sized, sortIntoSteps } from '../../../graph/sizes/size-steps.ts'
import type { Measure } from '../state/question.ts'
import type { Metrics } from './tell-figures.ts'

/** Collective actors, which have no rank, have no size of their own; nor has anybody where a figure would mislead. */
export function sizeBy(measure: Measure, { figures, smallSample }: Metrics): Sized | null {
  if (measure === 'uguale' || (measure === 'passaggio' && smallSample)) return null
  const values = figures.flatMap(({ entityId, rank, tieCount, betweenness }): [string, number][] =>
    rank === null ? [] : [[entityId, measure === 'relazioni' ? tieCount : betweenness]],
  )
  return sortIntoSteps(new Map(values))
}
