import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { phraseOf } from '../../../graph/words/italian-phrase.ts'
import { isComune } from '../changes/segments.ts'
import type { Difference } from '../state/use-difference.ts'
import { type Measure, membersOf, type Point, seriesByKind, seriesOf } from './growth-series.ts'
import type { CountStep } from './plan-band.ts'

/** One chart: what it counts, and the counts day by day. */
export interface Chart {
  readonly id: string
  readonly title: string
  readonly steps: readonly CountStep[]
  /** Height of its plot, px. */
  readonly height: number
  /** Days are exact, so that every step can be named by its day. */
  readonly exact: boolean
}

const TALL = 112
const LOW = 56

/** The charts of the page: the body that grew the most, then the chosen measure. */
export function useCharts(points: readonly Point[], measure: Measure, difference: Difference): readonly Chart[] {
  const { t } = useTranslation(['time', 'words'])
  const { growth, background } = difference
  return useMemo(() => {
    const whole = background !== null && !background.truncated ? background : null
    const body =
      growth === null || whole === null
        ? []
        : [
            {
              id: growth.target.id,
              title: t(growth.joined.every(isComune) ? 'time:growth.comuniIn' : 'time:growth.membersOf', {
                name: growth.target.short,
                in: phraseOf(growth.target, growth.target.short).before.in + growth.target.short,
              }),
              steps: membersOf(whole, growth.target.id),
              height: TALL,
              exact: true,
            },
          ]
    if (measure !== 'tiesByKind') {
      const steps = seriesOf(points, measure)
      return [...body, { id: measure, title: t(`time:measure.${measure}`), steps, height: TALL, exact: false }]
    }
    const kinds = seriesByKind(points).map(({ kind, steps }) => ({
      ...{ id: kind, title: t(`words:tieKind.${kind}`), steps, height: LOW, exact: false },
    }))
    return [...body, ...kinds]
  }, [points, measure, growth, background, t])
}
