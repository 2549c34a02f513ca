import { useTranslation } from 'react-i18next'
import { isoDay } from '#graph-schema/model/day.ts'
import { writeDay } from '../../../lib/write-day.ts'
import { placeNames } from './place-names.ts'
import { placeDay, type TimeAxis } from './plan-axis.ts'
import { type CountStep, type PlannedBand, placeCount, planBand, stepOn } from './plan-band.ts'
import type { Chart } from './use-charts.ts'

export interface BandChartProps {
  readonly chart: Chart
  readonly axis: TimeAxis
  /** The two days, in days since 1970. */
  readonly days: readonly [number, number]
}

/** One count over time: a line where every day is known, else a band from the sure minimum to the possible maximum. */
export function BandChart({ chart, axis, days }: BandChartProps) {
  const { t } = useTranslation('time')
  const band = planBand(chart.steps, axis, chart.height)
  const kind = band.isLine ? 'dated' : chart.steps.some(({ sure }) => sure > 0) ? 'partly' : 'undated'
  return (
    <>
      <text className="band-title" y={-22}>
        {chart.title} <tspan className="band-note">{t(`growth.${kind}`)}</tspan>
      </text>
      {band.ticks.map(({ count, y }) => (
        <g key={count} className="band-tick">
          <path d={`M0 ${y}H${axis.width}`} />
          <text x={-8} y={y + 5} textAnchor="end">
            {count}
          </text>
        </g>
      ))}
      {band.isLine ? (
        <path className="band-line" d={band.sureTop} />
      ) : (
        <>
          <path className="band-possible" d={band.possibleArea} />
          <path className="band-possible-top" d={band.possibleTop} />
          <path className="band-sure" d={band.sureArea} />
        </>
      )}
      {band.isLine && chart.exact ? (
        <StepNames steps={chart.steps} band={band} axis={axis} days={days} />
      ) : (
        <TwoNumbers steps={chart.steps} band={band} axis={axis} days={days} />
      )}
    </>
  )
}

interface NumbersProps {
  readonly steps: readonly CountStep[]
  readonly band: PlannedBand
  readonly axis: TimeAxis
}

/** Each step of a line with its number and its day, as far as there is room beside the lines of the two days. */
function StepNames({ steps, band, axis, days }: TwoNumbersProps) {
  const { i18n } = useTranslation('time')
  const lines = days.map((day) => placeDay(axis, day))
  const dateOf = ({ day }: CountStep) => writeDay(i18n.language, isoDay(day))
  const heightOf = ({ sure }: CountStep) => placeCount(band, sure)
  return placeNames(steps, { axis, lines, heightOf, dateOf }).map(({ step, x, name }) => {
    const y = heightOf(step)
    const number = <tspan className="band-number">{step.sure}</tspan>
    const day = name?.date === true ? <tspan className="band-day">{dateOf(step)}</tspan> : null
    return (
      <g key={step.day}>
        <circle className="band-dot" cx={x} cy={y} r={4.5} />
        {name === null ? null : (
          <text className="band-name" x={name.x} y={y - 7} textAnchor={name.anchor}>
            {name.anchor === 'end' ? day : number} {name.anchor === 'end' ? number : day}
          </text>
        )}
      </g>
    )
  })
}

interface TwoNumbersProps extends NumbersProps {
  readonly days: readonly [number, number]
}

/** Between two numbers that stand beside each other, px. */
const NUMBER_ROOM = 150

/** What holds on the two days: sure, and possible where that is more. */
function TwoNumbers({ steps, band, axis, days }: TwoNumbersProps) {
  const { t } = useTranslation('time')
  const [before, after] = days.map((day) => ({ x: placeDay(axis, day), step: stepOn(steps, day) }))
  if (before === undefined || after === undefined) return null
  // Where two would stand on each other the later one is told: the first is under the pointer.
  const isTight = after.x - before.x < NUMBER_ROOM
  const shown = [
    { ...before, name: 'before' },
    { ...after, name: 'after' },
  ].slice(isTight ? 1 : 0)
  return shown.map(({ x, step, name }) => {
    if (step === null) return null
    const y = Math.max(2, placeCount(band, step.possible) - 8)
    const isEnd = x > NUMBER_ROOM
    // A number stands beside the lines of both days, on neither.
    const side = isEnd && isTight ? before.x : x
    return (
      <text key={name} className="band-name" x={isEnd ? side - 8 : x + 8} y={y} textAnchor={isEnd ? 'end' : 'start'}>
        <tspan className="band-number">{step.sure}</tspan>{' '}
        <tspan className="band-day">
          {step.possible === step.sure ? '' : t('growth.upTo', { count: step.possible })}
        </tspan>
      </text>
    )
  })
}
