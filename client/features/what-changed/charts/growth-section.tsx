import { useQuery } from '@apollo/client/react'
import { NativeSelect } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import { useElementSize } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { GrowthSeriesDocument } from '../../../generated/graphql.ts'
import { describeError } from '../../../lib/display-error.ts'
import { writeDay } from '../../../lib/write-day.ts'
import { FailureMessage } from '../../../ui/failure-message.tsx'
import type { Difference } from '../state/use-difference.ts'
import type { TimeFrame } from '../state/use-frame.ts'
import { axisEnds } from './axis-ends.ts'
import { Flows } from './flows.tsx'
import { GrowthCharts } from './growth-charts.tsx'
import { MEASURES, type Measure, stepFor } from './growth-series.ts'
import { GrowthTable } from './growth-table.tsx'
import { listMarks, listMeetings } from './marks.ts'
import { useCharts } from './use-charts.ts'

export interface GrowthSectionProps {
  readonly frame: TimeFrame
  readonly difference: Difference
}

/** Width of a phone's page without its margins; taken until the real one is known. */
const NARROW = 358

/** How the network grew over the whole time of its dated facts, with the two days through all charts. */
export function GrowthSection({ frame, difference }: GrowthSectionProps) {
  const { t, i18n } = useTranslation('time')
  const [measure, setMeasure] = useState<Measure>('ties')
  const { ref, width } = useElementSize()
  const { first, last, cut } = axisEnds(frame, difference.days)
  const { data, previousData, error, refetch } = useQuery(GrowthSeriesDocument, {
    variables: { from: first, to: last, step: stepFor(first, last), ...frame.about },
  })
  const growth = (data ?? previousData)?.growth
  const points = useMemo(
    () => [...(growth?.points ?? []), difference.before, difference.after],
    [growth, difference.before, difference.after],
  )
  const charts = useCharts(points, measure, difference)
  const marks = useMemo(
    () => [...listMarks(difference.background), ...listMeetings(frame.held)],
    [difference.background, frame.held],
  )
  return (
    <section className="growth" aria-labelledby="growth-title">
      <div className="growth-head">
        <h2 id="growth-title">{t('growth.title')}</h2>
        <NativeSelect
          size="sm"
          aria-label={t('growth.measure')}
          value={measure}
          onChange={({ currentTarget: { value } }) => setMeasure(MEASURES.find((one) => one === value) ?? 'ties')}
        >
          {MEASURES.map((one) => (
            <option key={one} value={one}>
              {t(`measure.${one}`)}
            </option>
          ))}
        </NativeSelect>
      </div>
      {cut ? (
        <p className="growth-cut">
          {t('growth.cut', { from: writeDay(i18n.language, first), to: writeDay(i18n.language, last) })}
        </p>
      ) : null}
      <div ref={ref}>
        <GrowthCharts
          charts={charts}
          marks={marks}
          ends={[first, last]}
          days={difference.days}
          width={width === 0 ? NARROW : width}
        />
      </div>
      <Flows flow={difference.after.since ?? null} densification={growth?.densification ?? null} />
      {growth === undefined ? null : <GrowthTable points={growth.points} />}
      {error === undefined ? null : <FailureMessage failure={describeError(error)} onRetry={() => void refetch()} />}
    </section>
  )
}
