import type { ReactNode } from 'react'
import { parseIsoDay } from '#graph-schema/model/day.ts'
import { placeDay, type TimeAxis } from '../../../graph/time/time-axis.ts'
import { useShownDay } from './use-shown-day.ts'

interface FadedAfterProps {
  readonly axis: TimeAxis
  readonly width: number
  readonly children: ReactNode
}

/** What lies after the day that is shown stands back: the same twice, each time cut at that day. */
export function FadedAfter({ axis, width, children }: FadedAfterProps) {
  const day = useShownDay()
  const shown = day === null ? null : parseIsoDay(day)
  const at = shown === null ? width : placeDay(axis, shown, width)
  return (
    <>
      <div className="time-until" style={{ clipPath: `inset(-4px ${width - at}px -4px 0)` }}>
        {children}
      </div>
      {shown === null ? null : (
        <div className="time-after" style={{ clipPath: `inset(-4px 0 -4px ${at}px)` }}>
          {children}
        </div>
      )}
    </>
  )
}
