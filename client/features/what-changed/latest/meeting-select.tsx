import { NativeSelect } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import { useTranslation } from 'react-i18next'
import { writeDate } from '../../../graph/words/date-words.ts'
import type { KnownMeeting } from '../state/use-frame.ts'

export interface MeetingSelectProps {
  /** The newest first. */
  readonly meetings: readonly KnownMeeting[]
  /** Its day. */
  readonly chosen: string
  readonly onChoose: (day: string) => void
}

/** The meeting since which changes are told, by its day; the words below it say which it was. */
export function MeetingSelect({ meetings, chosen, onChoose }: MeetingSelectProps) {
  const { t, i18n } = useTranslation('situation')
  return (
    <NativeSelect
      aria-label={t('latest.since')}
      className="latest-select"
      size="sm"
      value={chosen}
      data={meetings.map(({ heldOn }) => ({ value: heldOn, label: writeDate(i18n, heldOn) }))}
      onChange={({ currentTarget: { value } }) => onChoose(value)}
    />
  )
}
