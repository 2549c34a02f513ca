import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import type { BandStep } from '#graph-schema/model/band.ts'
import { isoDay, parseIsoDay } from '#graph-schema/model/day.ts'
import { LIMITS } from '#graph-schema/model/limits.ts'
import {
  BandGrowthDocument,
  type BandGrowthQuery,
  BandSpanDocument,
  type GrowthStep,
} from '../../../generated/graphql.ts'
import { spanYears } from '../../../graph/time/time-axis.ts'
import { filterOfView } from '../as-graphql/view-query.ts'
import { useExplorer } from '../state/explorer-context.ts'

/**
 * The band of a network too large to be read one by one, as the server counts it: at most 240 days, so that a step
 * stands where a month, a quarter or a year ends. Null while it is read, and where it is not wanted.
 */
export function useGrowth(wanted: boolean): readonly BandStep[] | null {
  const { question, exploration } = useExplorer()
  const { filters, sets, asOf, band } = question
  const { today } = exploration
  const filter = useMemo(() => filterOfView({ filters, sets, asOf }, today).filter, [filters, sets, asOf, today])
  const span = useQuery(BandSpanDocument, { variables: { filter, day: today }, skip: !wanted })
  const days = useMemo(() => chooseDays(span.data?.growth.span ?? null, today), [span.data, today])
  const { data, previousData } = useQuery(BandGrowthDocument, {
    variables: { filter, ...days },
    skip: !wanted || span.data === undefined,
  })
  const points = (data ?? previousData)?.growth.points
  return useMemo(() => (points === undefined ? null : toSteps(points, band === 'actors')), [points, band])
}

interface AskedDays {
  readonly from: string
  readonly to: string
  readonly step: GrowthStep
}

function chooseDays(span: { readonly first: string; readonly last: string } | null, today: string): AskedDays {
  const known = span === null ? [] : [span.first, span.last]
  const axis = spanYears(
    known.map((iso) => parseIsoDay(iso) ?? 0),
    parseIsoDay(today) ?? 0,
  )
  const months = Math.ceil((axis.to - axis.from) / 30)
  // The first and the last day are points too.
  const most = LIMITS.growthPoints - 2
  const step = months <= most ? 'MONTH' : months / 3 <= most ? 'QUARTER' : 'YEAR'
  return { from: isoDay(axis.from), to: isoDay(axis.to), step }
}

type Point = BandGrowthQuery['growth']['points'][number]

function toSteps(points: readonly Point[], ofActors: boolean): readonly BandStep[] {
  const steps = points.map((point): BandStep => {
    const { sure, possible } = ofActors ? point.actors : point.ties
    return { day: parseIsoDay(point.day) ?? 0, sure, possible }
  })
  const changed = steps.filter(
    ({ sure, possible }, index) => sure !== steps[index - 1]?.sure || possible !== steps[index - 1]?.possible,
  )
  const [first, ...others] = changed
  return first === undefined ? [] : [{ ...first, day: Number.NEGATIVE_INFINITY }, ...others]
}
