import { useTranslation } from 'react-i18next'
import { ChangeRow } from './change-row.tsx'
import { type Change, dayOf, groupByDay } from './tell-change.ts'

interface DayListProps {
  readonly changes: readonly Change[]
  readonly onReverted: (said: string) => void
  /** Asks for what is on record about one thing alone. */
  readonly onOnly: (subject: string) => void
}

/** Changes under their days, the latest first. */
export function DayList({ changes, onReverted, onOnly }: DayListProps) {
  const { t, i18n } = useTranslation('record')
  const now = Date.now()
  const today = dayOf(new Date(now).toISOString())
  const yesterday = dayOf(new Date(now - 86_400_000).toISOString())
  const format = new Intl.DateTimeFormat(i18n.language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  const tell = (day: string) => {
    const date = format.format(new Date(`${day}T12:00:00`))
    if (day === today) return `${t('log.today')}, ${date}`
    return day === yesterday ? `${t('log.yesterday')}, ${date}` : date
  }
  return groupByDay(changes).map(({ day, changes: ofDay }) => (
    <section key={day} className="log-day" aria-labelledby={`giorno-${day}`}>
      <h2 id={`giorno-${day}`}>{tell(day)}</h2>
      <ol className="log-list">
        {ofDay.map((change) => (
          <ChangeRow key={change.id} change={change} onReverted={onReverted} onOnly={onOnly} />
        ))}
      </ol>
    </section>
  ))
}
