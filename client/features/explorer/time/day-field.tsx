import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseIsoDay } from '#graph-schema/model/day.ts'
import { readTypedDay, type TypedDay } from '../../../lib/typed-day.ts'
import { writeDay } from '../../../lib/write-day.ts'
import { useExplorer } from '../state/explorer-context.ts'
import type { DayActs } from './use-day-acts.ts'
import { useShownDay } from './use-shown-day.ts'

type Problem = Exclude<TypedDay['kind'], 'DAY' | 'EMPTY'>

/** The day that is shown, in words; written over, it leads to another – and empty to everything on record. */
export function DayField({ acts }: { readonly acts: DayActs }) {
  const { t, i18n } = useTranslation('timeline')
  const { today } = useExplorer().exploration
  const day = useShownDay()
  const id = useId()
  const [written, setWritten] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  function take(): void {
    if (written === null) return
    const typed = readTypedDay(written, today)
    const wrong = typed.kind === 'NO_SUCH_DAY' || typed.kind === 'UNREADABLE' ? typed.kind : null
    setProblem(wrong)
    if (wrong !== null) return
    setWritten(null)
    acts.keep(typed.kind === 'DAY' ? parseIsoDay(typed.day) : null)
  }
  function submit(event: FormEvent): void {
    event.preventDefault()
    take()
  }
  return (
    <form className="time-field" onSubmit={submit} noValidate>
      <input
        aria-label={t('day.field')}
        aria-invalid={problem !== null}
        aria-describedby={id}
        placeholder={t('day.all')}
        title={t('day.example')}
        autoComplete="off"
        value={written ?? (day === null ? '' : writeDay(i18n.language, day))}
        onFocus={(event) => event.currentTarget.select()}
        onChange={({ currentTarget: { value } }) => setWritten(value)}
        onBlur={take}
        onKeyDown={({ key }) => {
          if (key !== 'Escape') return
          setWritten(null)
          setProblem(null)
        }}
      />
      <p id={id} role="alert">
        {problem === null ? '' : t(`day.problem.${problem}`)}
      </p>
    </form>
  )
}
