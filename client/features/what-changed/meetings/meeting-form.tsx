import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { HumanDateInput } from '../../../lib/human-date-input.tsx'
import type { Act } from '../../../lib/use-act.ts'
import type { KnownMeeting } from '../state/use-frame.ts'

export interface MeetingValues {
  readonly heldOn: string
  readonly title: string
}

export interface MeetingFormProps {
  readonly today: string
  readonly act: Pick<Act, 'isRunning' | 'refusal'>
  /** The meeting that is put right; absent for a new one. */
  readonly meeting?: KnownMeeting
  readonly onSave: (values: MeetingValues) => Promise<boolean>
  readonly onCancel?: () => void
}

const LONGEST_TITLE = 120

/** When a meeting was held and what it was. What is wrong is told under the fields, and nothing is lost. */
export function MeetingForm({ today, act, meeting, onSave, onCancel }: MeetingFormProps) {
  const { t } = useTranslation('time')
  const [heldOn, setHeldOn] = useState<string | null>(meeting?.heldOn ?? today)
  const [title, setTitle] = useState(meeting?.title ?? '')
  const [tried, setTried] = useState(false)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (heldOn === null || heldOn === '' || title.trim() === '' || act.isRunning) return
    if (!(await onSave({ heldOn, title: title.trim() }))) return
    setTried(false)
    if (meeting !== undefined) return
    // The next one may have been begun while the page was asked again.
    setHeldOn((current) => (current === heldOn ? today : current))
    setTitle((current) => (current === title ? '' : current))
  }
  return (
    <form className="meeting-form" onSubmit={(event) => void save(event)} noValidate>
      <HumanDateInput label={t('meetings.heldOn')} value={heldOn} onChange={setHeldOn} needed exact />
      <TextInput
        size="lg"
        label={t('meetings.name')}
        placeholder={t('meetings.example')}
        value={title}
        maxLength={LONGEST_TITLE}
        error={tried && title.trim() === '' ? t('meetings.needsName') : null}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <div className="meeting-acts">
        <Button type="submit" loading={act.isRunning}>
          {t(meeting === undefined ? 'meetings.add' : 'meetings.save')}
        </Button>
        {onCancel === undefined ? null : (
          <Button variant="subtle" onClick={onCancel}>
            {t('meetings.cancel')}
          </Button>
        )}
      </div>
      {tried && act.refusal !== null ? (
        <p className="meeting-problem" role="alert">
          {act.refusal}
        </p>
      ) : null}
    </form>
  )
}
