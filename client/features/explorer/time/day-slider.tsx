import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { bandOn } from '#graph-schema/model/band.ts'
import { isoDay, parseIsoDay } from '#graph-schema/model/day.ts'
import { placeDay, stepDay, type TimeStep, turnFrom } from '../../../graph/time/time-axis.ts'
import { useExplorerState } from '../state/explorer-store.ts'
import type { TimeBand } from './use-band.ts'
import { useBandWords } from './use-band-words.ts'
import type { DayActs } from './use-day-acts.ts'
import { useShownDay } from './use-shown-day.ts'

interface DaySliderProps {
  readonly band: TimeBand
  readonly acts: DayActs
  readonly width: number
}

/** The handle of the day that is shown, with its number in words: a slider of the browser's own, drawn by us. */
export function DaySlider({ band, acts, width }: DaySliderProps) {
  const { t } = useTranslation('timeline')
  const words = useBandWords()
  const step = useExplorerState(({ timeStep }) => timeStep)
  const iso = useShownDay()
  const held = useRef(false)
  const day = iso === null ? null : parseIsoDay(iso)
  const { axis } = band
  const value = Math.min(Math.max(day ?? axis.to, axis.from), axis.to)
  function onKeyDown(event: KeyboardEvent): void {
    const to = dayByKey(event, value, band, step)
    if (to === null) return
    event.preventDefault()
    acts.nudge(Math.min(Math.max(to, axis.from), axis.to))
  }
  function letGo(): void {
    if (!held.current) return
    held.current = false
    acts.keep(value)
  }
  return (
    <>
      <input
        className="time-slider"
        type="range"
        aria-label={t('slider')}
        title={t('keys')}
        aria-valuetext={iso === null ? t('everything') : words.tell(iso, bandOn(band.steps, value))}
        min={axis.from}
        max={axis.to}
        value={value}
        onKeyDown={onKeyDown}
        onPointerDown={() => {
          held.current = true
        }}
        onPointerUp={letGo}
        onPointerCancel={letGo}
        onChange={({ currentTarget }) => (held.current ? acts.move : acts.nudge)(currentTarget.valueAsNumber)}
      />
      <Handle band={band} day={day} at={placeDay(axis, value, width)} width={width} />
    </>
  )
}

interface HandleProps {
  readonly band: TimeBand
  readonly day: number | null
  readonly at: number
  readonly width: number
}

/** Room that the number at the handle takes, px. */
const NUMBER_ROOM = 200

function Handle({ band, day, at, width }: HandleProps) {
  const words = useBandWords()
  return (
    <div className="time-handle" data-all={day === null || undefined} style={{ left: at }} aria-hidden="true">
      {day === null ? null : (
        <b data-end={at > width - NUMBER_ROOM || undefined}>{words.short(bandOn(band.steps, day))}</b>
      )}
    </div>
  )
}

/** Where a key leads from a day; null for keys that do not move it. */
function dayByKey(event: KeyboardEvent, day: number, band: TimeBand, step: TimeStep): number | null {
  const { axis, turns } = band
  switch (event.key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return event.shiftKey ? stepDay(day, step, 1) : (turnFrom(turns, day, 1) ?? axis.to)
    case 'ArrowLeft':
    case 'ArrowDown':
      return event.shiftKey ? stepDay(day, step, -1) : (turnFrom(turns, day, -1) ?? axis.from)
    case 'PageUp':
      return sameDay(day, 1)
    case 'PageDown':
      return sameDay(day, -1)
    case 'Home':
      return axis.from
    case 'End':
      return axis.to
    default:
      return null
  }
}

/** The same day of another year; 29 February becomes the day after. */
function sameDay(day: number, years: number): number {
  const [year = '', ...rest] = isoDay(day).split('-')
  const moved = `${Number(year) + years}-${rest.join('-')}`
  return parseIsoDay(moved) ?? day + years * 365
}
