import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isoDay } from '#graph-schema/model/day.ts'
import { writeDay } from '../../../lib/write-day.ts'
import type { DaySpan } from '../state/question.ts'
import { BandChart } from './band-chart.tsx'
import { DayCursor } from './day-cursor.tsx'
import { dayNumber, marksNear, type TimeMark } from './marks.ts'
import { MarksRow } from './marks-row.tsx'
import { placeDay, planAxis, type TimeAxis } from './plan-axis.ts'
import './charts.css'
import { stepOn } from './plan-band.ts'
import type { Chart } from './use-charts.ts'

export interface GrowthChartsProps {
  readonly charts: readonly Chart[]
  readonly marks: readonly TimeMark[]
  /** ISO days at which the axis begins and ends. */
  readonly ends: readonly [string, string]
  readonly days: DaySpan
  /** Of the whole drawing, px. */
  readonly width: number
}

/** Room for the numbers of the scale, for what stands over the last day, and for titles and the axis, px. */
const LEFT = 40
const RIGHT = 12
const TITLE = 40
const GAP = 28
const MARKS = 56
const AXIS = 60

/** The charts over one axis of days, with the two days through all of them, and a day that can be asked. */
export function GrowthCharts({ charts, marks, ends, days, width }: GrowthChartsProps) {
  const { t, i18n } = useTranslation('time')
  const [asked, setAsked] = useState<number | null>(null)
  const axis = planAxis(dayNumber(ends[0]), dayNumber(ends[1]), width - LEFT - RIGHT)
  const tops = charts.map((_, index) =>
    charts.slice(0, index).reduce((sum, { height }) => sum + TITLE + height + GAP, TITLE),
  )
  const marksTop = charts.reduce((sum, { height }) => sum + TITLE + height + GAP, 0)
  const foot = marksTop + (marks.length === 0 ? 0 : MARKS)
  const [before, after] = [placeDay(axis, dayNumber(days.from)), placeDay(axis, dayNumber(days.to))]
  const told = (day: number) =>
    [
      writeDay(i18n.language, isoDay(day)),
      ...marksNear(marks, axis, day).map(({ kind, name }) =>
        kind === 'meeting' ? t('growth.meeting', { name }) : name,
      ),
      ...charts.map(({ title, steps }) => {
        const { sure = 0, possible = 0 } = stepOn(steps, day) ?? {}
        return `${title}: ${t('growth.numbers', { sure, possible, count: sure })}`
      }),
    ].join(' · ')
  return (
    <div className="growth-charts" style={{ height: foot + AXIS }}>
      <svg width={width} height={foot + AXIS} aria-hidden="true" focusable="false">
        <g transform={`translate(${LEFT} 0)`}>
          <rect className="growth-between" x={before} y={TITLE - 8} width={after - before} height={foot - TITLE + 8} />
          {charts.map((chart, index) => (
            <g key={chart.id} transform={`translate(0 ${tops[index] ?? 0})`}>
              <BandChart chart={chart} axis={axis} days={[dayNumber(days.from), dayNumber(days.to)]} />
            </g>
          ))}
          {marks.length === 0 ? null : (
            <g transform={`translate(0 ${marksTop})`}>
              <MarksRow marks={marks} axis={axis} />
            </g>
          )}
          <Axis axis={axis} top={foot} />
          <TwoLines axis={axis} days={days} top={TITLE - 8} foot={foot} />
          {asked === null ? null : (
            <path className="growth-asked" d={`M${placeDay(axis, asked)} ${TITLE - 8}V${foot}`} />
          )}
        </g>
      </svg>
      <DayCursor
        axis={axis}
        left={LEFT}
        height={foot}
        asked={asked}
        start={dayNumber(days.to)}
        told={told}
        onAsk={setAsked}
      />
    </div>
  )
}

function Axis({ axis, top }: { readonly axis: TimeAxis; readonly top: number }) {
  return (
    <g className="growth-axis" transform={`translate(0 ${top})`}>
      <path d={`M0 0H${axis.width}`} />
      {axis.years.map(({ year, x }) => (
        <g key={year}>
          <path d={`M${x} 0v5`} />
          <text x={x} y={22} textAnchor={x < 16 ? 'start' : x > axis.width - 16 ? 'end' : 'middle'}>
            {year}
          </text>
        </g>
      ))}
    </g>
  )
}

/** Half the width of a flag, and the least between the middles of two, px. */
const FLAG = 29
const APART = 64

interface TwoLinesProps {
  readonly axis: TimeAxis
  readonly days: DaySpan
  readonly top: number
  readonly foot: number
}

function TwoLines({ axis, days, top, foot }: TwoLinesProps) {
  const { t } = useTranslation('time')
  const xs = [placeDay(axis, dayNumber(days.from)), placeDay(axis, dayNumber(days.to))] as const
  // Flags keep inside the drawing and off each other; their lines stay where the days are.
  const second = Math.min(axis.width + RIGHT - FLAG, Math.max(xs[1], xs[0] + APART))
  const first = Math.max(FLAG - LEFT, Math.min(xs[0], second - APART))
  return (
    <g className="growth-days">
      {[
        { name: 'before' as const, x: xs[0], flag: first },
        { name: 'after' as const, x: xs[1], flag: second },
      ].map(({ name, x, flag }) => (
        <g key={name}>
          <path d={`M${x} ${top}V${foot}`} />
          <rect x={flag - FLAG} y={foot + 32} width={2 * FLAG} height={22} rx={4} />
          <text x={flag} y={foot + 48} textAnchor="middle">
            {t(name)}
          </text>
        </g>
      ))}
    </g>
  )
}
