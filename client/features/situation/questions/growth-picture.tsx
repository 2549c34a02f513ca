import { parseIsoDay } from '#graph-schema/model/day.ts'
import { drawBand, topOf } from '../../../graph/time/band-path.ts'
import { listYears, placeDay } from '../../../graph/time/time-axis.ts'
import type { GrowthPoint } from './growth-days.ts'
import { QUESTION_PICTURE } from './question-card.tsx'

const { width, height } = QUESTION_PICTURE
/** Over the axis, and over the band for the head of the pin. */
const BAND = 62
const HEAD = 5

export interface GrowthPictureProps {
  readonly points: readonly GrowthPoint[]
  /** The day that is pinned. */
  readonly day: string
}

/** The number of ties as a band: the sure minimum under the possible maximum; a pin at the day of the page. */
export function GrowthPicture({ points, day }: GrowthPictureProps) {
  const steps = points.flatMap(({ day: at, ties }) => {
    const from = parseIsoDay(at)
    return from === null ? [] : [{ day: from, ...ties }]
  })
  const [first, last] = [steps[0], steps.at(-1)]
  const pinned = parseIsoDay(day)
  if (first === undefined || last === undefined || pinned === null || first.day === last.day) return null
  const axis = { from: first.day, to: last.day }
  const { sure, possible, top } = drawBand(steps, axis, { width, height: BAND, top: topOf(steps) })
  const at = Math.min(placeDay(axis, pinned, width), width - HEAD)
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      <g transform={`translate(0 ${HEAD})`}>
        <path d={possible} fill="var(--poss)" />
        <path
          d={top}
          fill="none"
          stroke="var(--sure)"
          strokeWidth={1.6}
          strokeDasharray="0.1 3.2"
          strokeLinecap="round"
        />
        <path d={sure} fill="var(--sure)" />
        <path d={`M0 ${BAND}H${width}`} stroke="var(--ctl)" />
        <path d={`M${at} 0V${BAND}`} stroke="var(--ink)" strokeWidth={1.5} />
        <circle cx={at} cy={0} r={4} fill="var(--ink)" />
      </g>
      {listYears(axis, width - 40).map(({ year, day: start }) => (
        <text
          key={year}
          x={Math.max(16, Math.min(placeDay(axis, start, width), width - 16))}
          y={height - 3}
          textAnchor="middle"
        >
          {year}
        </text>
      ))}
    </svg>
  )
}
