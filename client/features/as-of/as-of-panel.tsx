import { Button } from '@mantine/core'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAsOf } from '../../lib/as-of.ts'
import { useOwnDay } from '../../lib/own-day.ts'
import { readToday } from '../../lib/today.ts'
import { readTypedDay, type TypedDay } from '../../lib/typed-day.ts'
import { writeDay } from '../../lib/write-day.ts'
import './as-of-panel.css'
import { MeetingDays } from './meeting-days.tsx'

type Problem = Exclude<TypedDay['kind'], 'DAY'>

/**
 * Chooses the day that the page is asked about: typed as people write dates, today, or everything on record. Of a page
 * that compares two days it chooses the later one, which is always a day.
 */
export function AsOfPanel({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('as-of')
  const asked = useAsOf()
  const own = useOwnDay()
  const day = own?.day ?? asked.day
  const [today] = useState(() => readToday())
  function choose(chosen: string | null): void {
    onDone()
    if (own === null) asked.setDay(chosen)
    else if (chosen !== null) own.setDay(chosen)
  }
  return (
    <>
      <DayForm key={day} label={t(own === null ? 'field' : 'own.field')} day={day} today={today} onChoose={choose} />
      <div className="as-of-choices">
        <button type="button" aria-pressed={day === today} onClick={() => choose(today)}>
          {t('today')}
        </button>
        {own === null ? (
          <button type="button" aria-pressed={day === null} onClick={() => choose(null)}>
            {t('everything')}
          </button>
        ) : null}
      </div>
      <p className="as-of-hint">{t(own === null ? 'everythingHint' : 'own.hint')}</p>
      <MeetingDays day={day} onChoose={choose} />
    </>
  )
}

interface DayFormProps {
  readonly label: string
  readonly day: string | null
  readonly today: string
  readonly onChoose: (day: string) => void
}

/** The typed day. It takes the focus when it comes, ready to be written over. */
function DayForm({ label, day, today, onChoose }: DayFormProps) {
  const { t, i18n } = useTranslation('as-of')
  const [problem, setProblem] = useState<Problem | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  useEffect(() => field.current?.select(), [])
  function send(event: FormEvent): void {
    event.preventDefault()
    const typed = readTypedDay(field.current?.value ?? '', today)
    if (typed.kind === 'DAY') onChoose(typed.day)
    else {
      setProblem(typed.kind)
      field.current?.focus()
    }
  }
  return (
    <form className="as-of-form" onSubmit={send} noValidate>
      <label htmlFor={id}>{label}</label>
      <div className="as-of-row">
        <input
          id={id}
          ref={field}
          type="text"
          autoComplete="off"
          defaultValue={day === null ? '' : writeDay(i18n.language, day)}
          placeholder={t('example')}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-e ${id}-h`}
          onChange={() => setProblem(null)}
        />
        <Button type="submit">{t('show')}</Button>
      </div>
      <p className="as-of-error" id={`${id}-e`} role="status">
        {problem === null ? null : t(`problem.${problem}`)}
      </p>
      <p className="as-of-hint" id={`${id}-h`}>
        {t('fieldHint')}
      </p>
    </form>
  )
}
