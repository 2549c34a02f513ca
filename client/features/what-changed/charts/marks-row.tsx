import { useTranslation } from 'react-i18next'
import type { TimeMark } from './marks.ts'
import { placeDay, type TimeAxis } from './plan-axis.ts'

export interface MarksRowProps {
  readonly marks: readonly TimeMark[]
  readonly axis: TimeAxis
}

const SHAPES: Readonly<Record<TimeMark['kind'], string>> = {
  agreement: 'M0 -7L7 0L0 7L-7 0Z',
  event: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z',
  // Stands on the line like a pin in a calendar.
  meeting: 'M0 0L-6 -12H6Z',
}

/** Agreements as diamonds, events as rings, meetings as pins; hollow where only the month or the year is known. */
export function MarksRow({ marks, axis }: MarksRowProps) {
  const { t } = useTranslation('time')
  const has = (kind: TimeMark['kind']) => marks.some((mark) => mark.kind === kind)
  const notes = [has('event') ? t('growth.eventsNote') : null, has('meeting') ? t('growth.meetingsNote') : null]
  return (
    <>
      <text className="band-title" y={2}>
        {t('growth.agreements')} <tspan className="band-note">{notes.filter((note) => note !== null).join(', ')}</tspan>
      </text>
      <path className="marks-line" d={`M0 28H${axis.width}`} />
      {marks.map(({ id, day, vague, kind }) => (
        <path
          key={id}
          className="time-mark"
          data-vague={vague || undefined}
          data-kind={kind}
          d={SHAPES[kind]}
          transform={`translate(${placeDay(axis, day)} 28)`}
        />
      ))}
    </>
  )
}
