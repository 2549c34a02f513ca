import { IconHistory, IconX } from '@tabler/icons-react'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { dayInRome } from '#graph-schema/model/rome-day.ts'
import { writeDay } from '../../../lib/write-day.ts'
import type { Ask } from '../state/question.ts'
import type { TimeFrame } from '../state/use-frame.ts'
import { DayField } from './day-field.tsx'

interface KnownAtButtonProps {
  readonly ref: Ref<HTMLButtonElement>
  readonly isOpen: boolean
  readonly onPress: () => void
}

/** Opens the second clock: off unless somebody asks. */
export function KnownAtButton({ ref, isOpen, onPress }: KnownAtButtonProps) {
  const { t } = useTranslation('time')
  return (
    <button ref={ref} type="button" className="preset known-at-open" aria-expanded={isOpen} onClick={onPress}>
      <IconHistory size={18} aria-hidden="true" />
      {t('known.open')}
    </button>
  )
}

interface KnownAtPanelProps {
  readonly frame: TimeFrame
  readonly knownAt: string | null
  readonly ask: Ask
  readonly onClose: () => void
}

/** The second clock: the record as it was known at the end of a day. */
export function KnownAtPanel({ frame, knownAt, ask, onClose }: KnownAtPanelProps) {
  const { t, i18n } = useTranslation('time')
  const earliest = dayInRome(frame.recordedSince)
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
      <p className="known-at-words">{t('known.explain')}</p>
      <button
        type="button"
        className="known-at-close"
        aria-label={t('known.close')}
        title={t('known.close')}
        onClick={onClose}
      >
        <IconX size={18} aria-hidden="true" />
      </button>
    </div>
  )
}
