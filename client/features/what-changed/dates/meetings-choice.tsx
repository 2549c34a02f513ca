import { Button, NativeSelect } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { writeDay } from '../../../lib/write-day.ts'
import type { DaySpan } from '../state/question.ts'
import type { KnownMeeting } from '../state/use-frame.ts'

export interface MeetingsChoiceProps {
  /** The newest first, at least two. */
  readonly meetings: readonly KnownMeeting[]
  readonly onChoose: (days: DaySpan) => void
}

/** Two meetings, in any order: what changed from the earlier to the later. */
export function MeetingsChoice({ meetings, onChoose }: MeetingsChoiceProps) {
  const { t, i18n } = useTranslation('time')
  const [first, setFirst] = useState(meetings[1]?.id ?? '')
  const [second, setSecond] = useState(meetings[0]?.id ?? '')
  const dayOf = (chosen: string) => meetings.find(({ id }) => id === chosen)?.heldOn ?? ''
  const options = meetings.map(({ id, heldOn, title }) => ({
    id,
    label: `${writeDay(i18n.language, heldOn)} – ${title}`,
  }))
  const pick = (label: string, value: string, choose: (id: string) => void) => (
    <NativeSelect label={label} value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
      {options.map(({ id, label: words }) => (
        <option key={id} value={id}>
          {words}
        </option>
      ))}
    </NativeSelect>
  )
  const [from = '', to = ''] = [dayOf(first), dayOf(second)].sort()
  return (
    <div className="meetings-choice">
      {pick(t('meetings.first'), first, setFirst)}
      {pick(t('meetings.second'), second, setSecond)}
      <Button disabled={from === to} onClick={() => onChoose({ from, to })}>
        {t('meetings.compare')}
      </Button>
    </div>
  )
}
