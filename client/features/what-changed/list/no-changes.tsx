import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { wholeTime } from '../state/default-days.ts'
import type { Ask, DaySpan } from '../state/question.ts'
import type { TimeFrame } from '../state/use-frame.ts'

export interface NoChangesProps {
  readonly frame: TimeFrame
  readonly days: DaySpan
  readonly ask: Ask
}

/** Stands where nothing with a date changed, and offers wider days. */
export function NoChanges({ frame, days, ask }: NoChangesProps) {
  const { t } = useTranslation('time')
  const wider = wholeTime(frame)
  const isWider = wider !== null && (wider.from < days.from || wider.to > days.to)
  return (
    <div className="no-changes">
      <h2>{t('empty.title')}</h2>
      <p>{t(wider === null ? 'empty.nothingDated' : 'empty.text')}</p>
      {isWider ? <Button onClick={() => ask(wider)}>{t('empty.wider')}</Button> : null}
    </div>
  )
}
