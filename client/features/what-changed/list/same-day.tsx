import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { yearsBefore } from '#graph-schema/model/day.ts'
import { dayWords } from '../../../lib/write-day.ts'
import { wholeTime } from '../state/default-days.ts'
import type { Ask } from '../state/question.ts'
import type { TimeFrame } from '../state/use-frame.ts'

export interface SameDayProps {
  readonly frame: TimeFrame
  /** ISO day that both are. */
  readonly day: string
  readonly ask: Ask
}

/** Stands where both days are one, between which nothing can change, and offers others. */
export function SameDay({ frame, day, ask }: SameDayProps) {
  const { t, i18n } = useTranslation('time')
  const whole = wholeTime(frame)
  return (
    <div className="no-changes">
      <p>{t('same.text', dayWords(i18n.language, day))}</p>
      <div className="no-changes-ways">
        <Button onClick={() => ask({ from: yearsBefore(day, 1), to: day })}>{t('same.year')}</Button>
        {day < frame.today ? (
          <Button variant="default" onClick={() => ask({ from: day, to: frame.today })}>
            {t('same.untilToday')}
          </Button>
        ) : null}
        {whole === null ? null : (
          <Button variant="default" onClick={() => ask(whole)}>
            {t('preset.always')}
          </Button>
        )}
      </div>
    </div>
  )
}
