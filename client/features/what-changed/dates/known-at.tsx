import { IconHistory, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayInRome } from '#graph-schema/model/rome-day.ts'
import { writeDay } from '../../../lib/write-day.ts'
import type { Ask } from '../state/question.ts'
import type { TimeFrame } from '../state/use-frame.ts'
import { DayField } from './day-field.tsx'

export interface KnownAtProps {
  readonly frame: TimeFrame
  readonly knownAt: string | null
  readonly ask: Ask
}

/** The second clock: the record as it was known at the end of a day. Off unless somebody asks. */
export function KnownAt({ frame, knownAt, ask }: KnownAtProps) {
  const { t, i18n } = useTranslation('time')
  const [open, setOpen] = useState(false)
  const earliest = dayInRome(frame.recordedSince)
  if (knownAt === null && !open) {
    return (
      <button type="button" className="preset known-at-open" onClick={() => setOpen(true)}>
        <IconHistory size={18} aria-hidden="true" />
        {t('known.open')}
      </button>
    )
  }
  return (
    <div className="known-at">
      <DayField
        label={t('known.label')}
        day={knownAt}
        today={frame.today}
        told={{ earliest: writeDay(i18n.language, earliest) }}
        problemOf={(day) => (day < earliest ? 'TOO_EARLY' : null)}
        onChoose={(day) => ask({ knownAt: day })}
      />
      <button
        type="button"
        className="known-at-close"
        aria-label={t('known.close')}
        title={t('known.close')}
        onClick={() => {
          setOpen(false)
          ask({ knownAt: null })
        }}
      >
        <IconX size={18} aria-hidden="true" />
      </button>
      <p className="known-at-words">{t('known.explain')}</p>
    </div>
  )
}
