import { IconChevronLeft, IconChevronRight, IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react'
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseIsoDay } from '#graph-schema/model/day.ts'
import { stepDay, TIME_STEPS, type TimeStep } from '../../../graph/time/time-axis.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { useExplorerState, useExplorerStore } from '../state/explorer-store.ts'
import type { TimeBand } from './use-band.ts'
import type { DayActs } from './use-day-acts.ts'

/** Between two steps that time takes by itself, ms. */
const PLAY_MS = 900

interface TimeStepsProps {
  readonly band: TimeBand
  readonly acts: DayActs
}

/** Back and forward by a step, and time that runs when somebody says so; it never starts by itself. */
export function TimeSteps({ band, acts }: TimeStepsProps) {
  const { t } = useTranslation('timeline')
  const { asOf } = useExplorer().question
  const step = useExplorerState(({ timeStep }) => timeStep)
  const { playing, toggle, stop } = usePlay(band, acts, step)
  const at = asOf === null ? null : parseIsoDay(asOf)
  function go(direction: 1 | -1): void {
    stop()
    acts.keep(inAxis(stepDay(at ?? band.end, step, direction), band))
  }
  return (
    <>
      <StepButton words={t(playing ? 'pause' : 'play')} onPress={toggle} main>
        {playing ? <IconPlayerPauseFilled size={18} /> : <IconPlayerPlayFilled size={18} />}
      </StepButton>
      <StepButton words={t('back')} onPress={() => go(-1)}>
        <IconChevronLeft size={18} />
      </StepButton>
      <StepButton words={t('forward')} onPress={() => go(1)} disabled={at === null || at >= band.axis.to}>
        <IconChevronRight size={18} />
      </StepButton>
    </>
  )
}

function inAxis(day: number, { axis }: TimeBand): number {
  return Math.min(Math.max(day, axis.from), axis.to)
}

function usePlay(band: TimeBand, acts: DayActs, step: TimeStep) {
  const { asOf } = useExplorer().question
  // The day to which time has run by itself; null while it stands still.
  const [reached, setReached] = useState<number | null>(null)
  const at = asOf === null ? null : parseIsoDay(asOf)
  const tick = useEffectEvent(() => {
    // Whoever chooses another day takes over.
    if (at === null || at !== reached) return setReached(null)
    const next = Math.min(stepDay(at, step, 1), band.end)
    acts.carryOn(next)
    setReached(next < band.end ? next : null)
  })
  const playing = reached !== null
  useEffect(() => {
    if (!playing) return
    const timer = setInterval(() => tick(), PLAY_MS)
    return () => clearInterval(timer)
  }, [playing])
  return {
    playing,
    stop: () => setReached(null),
    toggle: () => {
      if (playing) return setReached(null)
      // From the beginning where time has not begun, or has run out. The first step is the one that is undone.
      const first = at === null || at >= band.end ? band.axis.from : inAxis(stepDay(at, step, 1), band)
      acts.keep(first)
      setReached(first)
    },
  }
}

/** How far a step leads. */
export function StepSelect() {
  const { t } = useTranslation('timeline')
  const step = useExplorerState(({ timeStep }) => timeStep)
  const store = useExplorerStore()
  return (
    <label className="time-step">
      {t('step.label')}
      <select
        value={step}
        onChange={({ currentTarget: { value } }) =>
          store.setState({ timeStep: TIME_STEPS.find((known) => known === value) ?? 'year' })
        }
      >
        {TIME_STEPS.map((known) => (
          <option key={known} value={known}>
            {t(`step.${known}`)}
          </option>
        ))}
      </select>
    </label>
  )
}

interface StepButtonProps {
  readonly words: string
  readonly onPress: () => void
  readonly main?: boolean
  readonly disabled?: boolean
  readonly children: ReactNode
}

function StepButton({ words, onPress, main = false, disabled = false, children }: StepButtonProps) {
  return (
    <button
      type="button"
      className="time-button"
      data-main={main || undefined}
      aria-label={words}
      title={words}
      disabled={disabled}
      onClick={onPress}
    >
      <span aria-hidden="true">{children}</span>
    </button>
  )
}
