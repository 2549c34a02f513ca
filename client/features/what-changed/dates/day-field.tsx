import { IconCalendar } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readTypedDay, type TypedDay } from '../../../lib/typed-day.ts'
import { writeDay } from '../../../lib/write-day.ts'

export type DayProblem = Exclude<TypedDay['kind'], 'DAY'> | 'ORDER' | 'TOO_EARLY'

export interface DayFieldProps {
  readonly label: string
  /** ISO day; null for none. */
  readonly day: string | null
  readonly today: string
  /** What is wrong with a day that can be read; null where nothing is. */
  readonly problemOf: (day: string) => DayProblem | null
  readonly onChoose: (day: string) => void
  /** Told of a day that can be read and has a problem. */
  readonly onRefuse?: (day: string) => void
  /** What the problem is told with. */
  readonly told?: Readonly<Record<string, string>>
}

/** A day as people write it. What cannot be used stays as it was written, with the reason under it. */
export function DayField({ label, day, today, problemOf, onChoose, onRefuse, told = {} }: DayFieldProps) {
  const { t, i18n } = useTranslation('time')
  const [written, setWritten] = useState<string | null>(null)
  const [problem, setProblem] = useState<DayProblem | null>(null)
  const id = useId()
  // A day that came with the address can be wrong too.
  const shown = problem ?? (written === null && day !== null ? problemOf(day) : null)
  const choose = (text: string) => {
    const typed = readTypedDay(text, today)
    const found = typed.kind === 'DAY' ? problemOf(typed.day) : typed.kind
    setProblem(found)
    if (typed.kind === 'DAY' && found !== null) onRefuse?.(typed.day)
    if (typed.kind !== 'DAY' || found !== null) return
    setWritten(null)
    if (typed.day !== day) onChoose(typed.day)
  }
  return (
    <div className="day-field" data-wrong={shown !== null || undefined}>
      <label htmlFor={id}>{label}</label>
      <span className="day-input">
        <input
          id={id}
          type="text"
          autoComplete="off"
          size={11}
          value={written ?? (day === null ? '' : writeDay(i18n.language, day))}
          aria-invalid={shown !== null}
          aria-describedby={`${id}-e`}
          onFocus={({ currentTarget }) => currentTarget.select()}
          onChange={({ currentTarget: { value } }) => {
            setWritten(value)
            setProblem(null)
          }}
          onKeyDown={({ key, currentTarget: { value } }) => {
            if (key === 'Enter') choose(value)
            if (key !== 'Escape') return
            setWritten(null)
            setProblem(null)
          }}
          onBlur={() => {
            if (written !== null) choose(written)
          }}
        />
        <IconCalendar size={18} aria-hidden="true" />
      </span>
      <p className="day-problem" id={`${id}-e`} role="status">
        {shown === null ? null : t(`problem.${shown}`, { written: written ?? '', ...told })}
      </p>
    </div>
  )
}
