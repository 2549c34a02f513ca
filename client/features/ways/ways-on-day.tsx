import { useTranslation } from 'react-i18next'
import type { WaysBetweenQuery } from '../../generated/graphql.ts'
import { DayLine } from '../../lib/day-line.tsx'
import { dayWords } from '../../lib/write-day.ts'

export interface WaysOnDayProps {
  readonly day: string
  /** Undefined until it is answered, or where nobody is chosen. */
  readonly data: WaysBetweenQuery | undefined
}

/** Which ties count on a day, and which of the two ends was not there then. */
export function WaysOnDay({ day, data }: WaysOnDayProps) {
  const { t, i18n } = useTranslation('as-of')
  const words = dayWords(i18n.language, day)
  const ends = [data?.start, data?.end].flatMap((end) =>
    end == null || !('presence' in end) || end.presence !== 'ABSENT' ? [] : [end.label],
  )
  return (
    <DayLine>
      {[t('ways.onDay', words), ...[...new Set(ends)].map((name) => t('ways.absent', { ...words, name }))].join(' ')}
    </DayLine>
  )
}
