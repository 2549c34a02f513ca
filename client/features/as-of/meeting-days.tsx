import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { MeetingDaysDocument } from '../../generated/graphql.ts'
import { writeDay } from '../../lib/write-day.ts'

/** The last meetings are the ones that people go back to. */
const MOST = 4

export interface MeetingDaysProps {
  readonly day: string | null
  readonly onChoose: (day: string) => void
}

/** The days of the last meetings, where any is on record. */
export function MeetingDays({ day, onChoose }: MeetingDaysProps) {
  const { t, i18n } = useTranslation('as-of')
  const { data } = useQuery(MeetingDaysDocument)
  const meetings = data?.meetings.slice(0, MOST) ?? []
  if (meetings.length === 0) return null
  return (
    <fieldset className="as-of-choices">
      <legend>{t('meetings')}</legend>
      {meetings.map(({ id, heldOn, title }) => (
        <button key={id} type="button" aria-pressed={day === heldOn} onClick={() => onChoose(heldOn)}>
          <span>
            {writeDay(i18n.language, heldOn)} · {title}
          </span>
        </button>
      ))}
    </fieldset>
  )
}
