import { useTranslation } from 'react-i18next'
import type { TimeMark } from './marks.ts'
import { placeDay, type TimeAxis } from './plan-axis.ts'

export interface MarksRowProps {
  readonly marks: readonly TimeMark[]
  readonly axis: TimeAxis
}

const DIAMOND = 'M0 -7L7 0L0 7L-7 0Z'
const RING = 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z'

/** Agreements as diamonds, events as rings; hollow where only the month or the year is known. */
export function MarksRow({ marks, axis }: MarksRowProps) {
  const { t } = useTranslation('time')
  const hasEvents = marks.some(({ kind }) => kind === 'event')
  return (
    <>
      <text className="band-title" y={2}>
        {t('growth.agreements')} <tspan className="band-note">{hasEvents ? t('growth.agreementsNote') : ''}</tspan>
      </text>
      <path className="marks-line" d={`M0 28H${axis.width}`} />
      {marks.map(({ id, name, day, vague, kind }) => (
        <path
          key={id}
          className="time-mark"
          data-vague={vague || undefined}
          data-kind={kind}
          d={kind === 'event' ? RING : DIAMOND}
          transform={`translate(${placeDay(axis, day)} 28)`}
        >
          <title>{name}</title>
        </path>
      ))}
    </>
  )
}
