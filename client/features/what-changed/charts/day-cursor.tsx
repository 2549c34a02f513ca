import type { KeyboardEvent, PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimeAxis } from './plan-axis.ts'

export interface DayCursorProps {
  readonly axis: TimeAxis
  /** Where the axis begins in the drawing, px. */
  readonly left: number
  readonly height: number
  /** Day that is asked; null for none. */
  readonly asked: number | null
  /** Where the keyboard begins. */
  readonly start: number
  readonly told: (day: number) => string
  readonly onAsk: (day: number | null) => void
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -30,
  ArrowDown: -30,
  ArrowRight: 30,
  ArrowUp: 30,
  PageDown: -365,
  PageUp: 365,
}

/** Lies over the charts: the day under the pointer, or where the arrow keys lead, says its numbers. */
export function DayCursor({ axis, left, height, asked, start, told, onAsk }: DayCursorProps) {
  const { t } = useTranslation('time')
  const day = asked ?? start
  const point = ({ currentTarget, clientX }: PointerEvent<HTMLDivElement>) => {
    const share = (clientX - currentTarget.getBoundingClientRect().left) / axis.width
    onAsk(keep(axis, axis.first + share * (axis.last - axis.first)))
  }
  const step = (event: KeyboardEvent) => {
    const by = STEPS[event.key]
    const to = event.key === 'Home' ? axis.first : event.key === 'End' ? axis.last : by === undefined ? null : day + by
    if (to === null) return
    event.preventDefault()
    onAsk(keep(axis, to))
  }
  return (
    <>
      <div
        className="day-cursor"
        style={{ left, width: axis.width, height }}
        role="slider"
        tabIndex={0}
        aria-label={t('growth.cursor')}
        aria-valuemin={axis.first}
        aria-valuemax={axis.last}
        aria-valuenow={day}
        aria-valuetext={told(day)}
        onPointerMove={point}
        onPointerLeave={() => onAsk(null)}
        onKeyDown={step}
        onFocus={() => onAsk(day)}
        onBlur={() => onAsk(null)}
      />
      <p className="day-told" data-shown={asked !== null || undefined} aria-hidden="true">
        {asked === null ? t('growth.hint') : told(day)}
      </p>
    </>
  )
}

function keep({ first, last }: TimeAxis, day: number): number {
  return Math.round(Math.min(last, Math.max(first, day)))
}
