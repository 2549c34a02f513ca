import { useTranslation } from 'react-i18next'
import { CorrectMeetingDocument, RecordMeetingDocument, RemoveMeetingDocument } from '../../../generated/graphql.ts'
import { askAgain, type Stale, theirText } from '../../../lib/conflicts.ts'
import { showToast } from '../../../lib/toasts.ts'
import { type Act, useAct } from '../../../lib/use-act.ts'
import type { KnownMeeting } from '../state/use-frame.ts'
import type { MeetingValues } from './meeting-form.tsx'

export interface MeetingActs extends Pick<Act, 'isRunning' | 'refusal'> {
  readonly record: (values: MeetingValues) => Promise<boolean>
  readonly correct: (meeting: KnownMeeting, values: MeetingValues) => Promise<boolean>
  readonly remove: (meeting: KnownMeeting) => Promise<void>
}

/** What staff do to the list of meetings; a meeting that was taken out can be put back at once. */
export function useMeetingActs(): MeetingActs {
  const { t } = useTranslation('time')
  const act = useAct()
  const record = async ({ heldOn, title }: MeetingValues) => {
    const input = { requestId: crypto.randomUUID(), heldOn, title }
    return (await act.run(RecordMeetingDocument, { input }, (data) => data.recordMeeting)) !== null
  }
  return {
    isRunning: act.isRunning,
    refusal: act.refusal,
    record,
    correct: async ({ id, version, heldOn, title }, values) => {
      const input = { requestId: crypto.randomUUID(), id, version, ...values }
      const again = async (stale: Stale) => {
        const kept = await askAgain({ type: 'MEETING', stale, values, before: { heldOn, title } })
        if (kept === null || kept === 'nothing') return kept
        const theirs = { heldOn: theirText(stale, 'heldOn') ?? heldOn, title: theirText(stale, 'title') ?? title }
        return { input: { requestId: crypto.randomUUID(), id, version: stale.version, ...theirs, ...kept } }
      }
      return (await act.run(CorrectMeetingDocument, { input }, (data) => data.correctMeeting, again)) !== null
    },
    remove: async ({ id, version, heldOn, title }) => {
      const input = { requestId: crypto.randomUUID(), id, version }
      const removed = await act.run(RemoveMeetingDocument, { input }, (data) => data.removeMeeting)
      if (removed === null) return
      const undo = async () => ({
        text: (await record({ heldOn, title })) ? t('meetings.back', { title }) : t('meetings.notBack', { title }),
      })
      showToast({ text: t('meetings.removed', { title }), action: { label: t('meetings.undo'), run: undo } })
    },
  }
}
