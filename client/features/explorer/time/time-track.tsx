import { memo, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { parseIsoDay } from '#graph-schema/model/day.ts'
import { useSize } from '../../../graph/canvas/use-size.ts'
import { drawBand, topOf } from '../../../graph/time/band-path.ts'
import { listYears, placeDay } from '../../../graph/time/time-axis.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { DayMarks } from './day-marks.tsx'
import { DaySlider } from './day-slider.tsx'
import { FadedAfter } from './faded-after.tsx'
import type { TimeBand } from './use-band.ts'
import type { DayActs } from './use-day-acts.ts'

interface TimeTrackProps {
  readonly band: TimeBand
  readonly acts: DayActs
  /** Without numbers beside it. */
  readonly plain: boolean
}

/** Heights of the band, px; the styles know them too. */
const HEIGHT = 56
const PLAIN_HEIGHT = 36

/** The line of time: the band, its years, what happened when, and the handle of the day that is shown. */
export function TimeTrack({ band, acts, plain }: TimeTrackProps) {
  const { t } = useTranslation('timeline')
  const plot = useRef<HTMLDivElement>(null)
  const width = useSize(plot)?.width ?? null
  const top = topOf(band.steps)
  return (
    <div className="time-track">
      {plain ? null : (
        <div className="time-scale" aria-hidden="true">
          <span>{top}</span>
          <span>{top / 2}</span>
          <span>0</span>
        </div>
      )}
      <div className="time-plot" ref={plot}>
        {width === null ? null : (
          <>
            <FadedAfter axis={band.axis} width={width}>
              <Band band={band} width={width} height={plain ? PLAIN_HEIGHT : HEIGHT} top={top} />
            </FadedAfter>
            <Years band={band} width={width} />
            <DaySlider band={band} acts={acts} width={width} />
            <DayMarks band={band} acts={acts} width={width} />
          </>
        )}
        {band.turns.length === 0 ? <p className="time-none">{t('noDates')}</p> : null}
      </div>
    </div>
  )
}

interface PartProps {
  readonly band: TimeBand
  readonly width: number
}

interface BandProps extends PartProps {
  readonly height: number
  /** The number at its top. */
  readonly top: number
}

const Band = memo(function Band({ band, width, height, top }: BandProps) {
  const { steps, axis } = band
  const paths = useMemo(() => drawBand(steps, axis, { width, height, top }), [steps, axis, width, height, top])
  return (
    <svg className="time-band" width={width} height={height} aria-hidden="true" focusable="false">
      <path className="band-possible" d={paths.possible} />
      <path className="band-sure" d={paths.sure} />
      <path className="band-top" d={paths.top} />
    </svg>
  )
})

/** Where less lies after today than this, the line ends with today as good as, days. */
const LONG_AFTER = 366

const Years = memo(function Years({ band: { axis }, width }: PartProps) {
  const { t } = useTranslation('timeline')
  const today = parseIsoDay(useExplorer().exploration.today)
  return (
    <div className="time-years" aria-hidden="true">
      {today === null || axis.to - today <= LONG_AFTER ? null : (
        <b className="time-today" style={{ left: placeDay(axis, today, width) }}>
          {t('today')}
        </b>
      )}
      {listYears(axis, width).map(({ year, day }) => (
        <span key={year} style={{ left: placeDay(axis, day, width) }}>
          {year}
        </span>
      ))}
    </div>
  )
})
