import { IconArrowRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FACT_SETS, type FactSet } from '#graph-schema/model/evidence.ts'
import { writeDay } from '../../../lib/write-day.ts'
import { lastMeeting, lastYear, wholeTime } from '../state/default-days.ts'
import type { Ask, DaySpan, TimeQuestion } from '../state/question.ts'
import type { TimeFrame } from '../state/use-frame.ts'
import { DayField } from './day-field.tsx'
import { MeetingsChoice } from './meetings-choice.tsx'

export interface DatesBarProps {
  readonly frame: TimeFrame
  readonly days: DaySpan
  readonly question: TimeQuestion
  readonly ask: Ask
}

/** The two days, ways to choose them, and the sets of facts. */
export function DatesBar({ frame, days, question, ask }: DatesBarProps) {
  const { t } = useTranslation(['time', 'words'])
  return (
    <div className="dates-bar">
      <TwoDays days={days} today={frame.today} ask={ask} />
      <Presets frame={frame} days={days} ask={ask} />
      {frame.sets.length < 2 ? null : (
        <fieldset className="dates-sets">
          <legend>{t('time:sets')}</legend>
          {frame.sets.map((set) => (
            <label key={set}>
              <input
                type="checkbox"
                checked={question.sets.has(set)}
                onChange={() => ask({ sets: toggle(question.sets, set, frame.sets) })}
              />
              {t(`words:set.${set}`)}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  )
}

/** Without any set there would be nothing to compare: the last one stays. */
function toggle(sets: ReadonlySet<FactSet>, set: FactSet, present: readonly FactSet[]): ReadonlySet<FactSet> {
  const next = new Set(sets)
  if (!next.delete(set)) next.add(set)
  return present.some((one) => next.has(one)) ? new Set(FACT_SETS.filter((one) => next.has(one))) : sets
}

interface TwoDaysProps {
  readonly days: DaySpan
  readonly today: string
  readonly ask: DatesBarProps['ask']
}

function TwoDays({ days: { from, to }, today, ask }: TwoDaysProps) {
  const { t, i18n } = useTranslation('time')
  // A day that only the other one stands against waits until that one is written: either can be written first.
  const [waiting, setWaiting] = useState<Partial<DaySpan>>({})
  const choose = (chosen: DaySpan) => {
    setWaiting({})
    ask(chosen)
  }
  const told = { before: writeDay(i18n.language, from), after: writeDay(i18n.language, to) }
  const { from: first = from, to: second = to } = waiting
  return (
    <div className="two-days" key={`${from} ${to}`}>
      <DayField
        label={t('before')}
        day={from}
        today={today}
        told={told}
        problemOf={(day) => (day < second || day === from ? null : 'ORDER')}
        onChoose={(day) => choose({ from: day, to: second })}
        onRefuse={(day) => setWaiting({ from: day })}
      />
      <IconArrowRight size={20} aria-hidden="true" />
      <DayField
        label={t('after')}
        day={to}
        today={today}
        told={told}
        problemOf={(day) => (first < day || day === to ? null : 'ORDER')}
        onChoose={(day) => choose({ from: first, to: day })}
        onRefuse={(day) => setWaiting({ to: day })}
      />
    </div>
  )
}

interface PresetsProps {
  readonly frame: TimeFrame
  readonly days: DaySpan
  readonly ask: DatesBarProps['ask']
}

function Presets({ frame, days, ask }: PresetsProps) {
  const { t } = useTranslation('time')
  const [choosing, setChoosing] = useState(false)
  const past = frame.held.filter(({ heldOn }) => heldOn <= frame.today)
  const presets = [
    { name: 'meeting', days: lastMeeting(frame) },
    { name: 'year', days: lastYear(frame) },
    { name: 'always', days: wholeTime(frame) },
  ] as const
  return (
    <>
      <div className="presets">
        {presets.map(({ name, days: preset }) =>
          preset === null ? null : (
            <button
              key={name}
              type="button"
              className="preset"
              aria-pressed={preset.from === days.from && preset.to === days.to}
              onClick={() => ask(preset)}
            >
              {t(`preset.${name}`)}
            </button>
          ),
        )}
        {past.length < 2 ? null : (
          <button type="button" className="preset" aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
            {t('preset.two')}
          </button>
        )}
      </div>
      {choosing ? <MeetingsChoice meetings={past} onChoose={ask} /> : null}
    </>
  )
}
