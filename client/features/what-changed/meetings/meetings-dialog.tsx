import { Button, Modal } from '@mantine/core'
import '@mantine/core/styles/ScrollArea.layer.css'
import '@mantine/core/styles/Paper.layer.css'
import '@mantine/core/styles/CloseButton.layer.css'
import '@mantine/core/styles/Overlay.layer.css'
import '@mantine/core/styles/ModalBase.layer.css'
import '@mantine/core/styles/Modal.layer.css'
import '@mantine/core/styles/Input.layer.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { writeDay } from '../../../lib/write-day.ts'
import { useReturnFocus } from '../../../ui/use-return-focus.ts'
import type { KnownMeeting } from '../state/use-frame.ts'
import { MeetingForm } from './meeting-form.tsx'
import './meetings.css'
import { useMeetingActs } from './use-meeting-acts.ts'

export interface MeetingsDialogProps {
  readonly meetings: readonly KnownMeeting[]
  readonly today: string
  readonly onClose: () => void
}

/** The list of meetings: added, put right, taken out. Everybody chooses from it, staff keep it. */
export function MeetingsDialog({ meetings, today, onClose }: MeetingsDialogProps) {
  const { t, i18n } = useTranslation('time')
  const acts = useMeetingActs()
  const [mended, setMended] = useState<KnownMeeting | null>(null)
  useReturnFocus()
  return (
    <Modal.Root opened onClose={onClose} size={640} transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Header role="none">
          <Modal.Title className="meetings-title">{t('meetings.title')}</Modal.Title>
          <Modal.CloseButton aria-label={t('meetings.close')} />
        </Modal.Header>
        <Modal.Body className="meetings">
          <p className="changes-note">{t('meetings.lead')}</p>
          <MeetingForm today={today} act={acts} onSave={acts.record} />
          {meetings.length === 0 ? <p>{t('meetings.none')}</p> : null}
          <ul>
            {meetings.map((meeting) => (
              <li key={meeting.id}>
                {mended?.id === meeting.id ? (
                  <MeetingForm
                    today={today}
                    act={acts}
                    meeting={mended}
                    onCancel={() => setMended(null)}
                    onSave={async (values) => {
                      const saved = await acts.correct(mended, values)
                      if (saved) setMended(null)
                      return saved
                    }}
                  />
                ) : (
                  <>
                    <b>{writeDay(i18n.language, meeting.heldOn)}</b>
                    <span className="meeting-name">{meeting.title}</span>
                    <Button
                      variant="subtle"
                      aria-label={t('meetings.correctThis', { title: meeting.title })}
                      onClick={() => setMended(meeting)}
                    >
                      {t('meetings.correct')}
                    </Button>
                    <Button
                      variant="subtle"
                      aria-label={t('meetings.removeThis', { title: meeting.title })}
                      onClick={() => void acts.remove(meeting)}
                    >
                      {t('meetings.remove')}
                    </Button>
                  </>
                )}
              </li>
            ))}
          </ul>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
