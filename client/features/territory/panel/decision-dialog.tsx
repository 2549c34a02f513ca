import { Button, Textarea } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { yearsBefore } from '#graph-schema/model/day.ts'
import type { DecisionPartsFragment } from '../../../generated/graphql.ts'
import { HumanDateInput } from '../../../lib/human-date-input.tsx'
import { readToday } from '../../../lib/today.ts'
import { useViewer } from '../../../lib/use-viewer.ts'
import { useReturnFocus } from '../../../ui/use-return-focus.ts'
import { WritingDialog } from '../../../ui/writing-dialog.tsx'
import { keepDecision, readKeptDecision } from './keep-decision.ts'
import { useDecisionActs } from './use-decision-acts.ts'

export interface DecisionDialogProps {
  readonly area: string
  readonly need: string
  /** The decision that is changed; null for a new one. */
  readonly decision: DecisionPartsFragment | null
  readonly onClose: () => void
}

const SHORTEST_REASON = 3
const LONGEST_REASON = 500
const MOST_YEARS = 5

/** Takes note of a gap: why, and until when. What is wrong is told under the fields, and nothing is lost. */
export function DecisionDialog({ onClose, ...opened }: DecisionDialogProps) {
  const { t } = useTranslation('territory')
  const acts = useDecisionActs()
  // What the dialog was opened on stays while the page behind it is asked again: what others decide meanwhile must not
  // pass for what the person has seen.
  const [{ area, need, decision }] = useState(opened)
  const { reason, until, write, drop } = useWritten(`${area}/${need}`, decision)
  const [tried, setTried] = useState(false)
  const issues = { reason: reason.trim().length < SHORTEST_REASON, until: issueOfDay(until) }
  useReturnFocus()
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (issues.reason || issues.until !== null || until === null || acts.isRunning) return
    const values = { reason: reason.trim(), until }
    const done = decision === null ? await acts.accept(area, need, values) : await acts.correct(decision, values)
    if (!done) return
    drop()
    onClose()
  }
  return (
    <WritingDialog
      title={t(decision === null ? 'decision.acceptTitle' : 'decision.changeTitle')}
      titleClass="decision-title"
      closeLabel={t('decision.close')}
      onClose={onClose}
    >
      <form className="decision-form" noValidate onSubmit={(event) => void save(event)}>
        <p className="territory-note">{t('decision.lead')}</p>
        <Textarea
          size="lg"
          data-autofocus
          label={t('decision.reason')}
          description={t('decision.reasonHint')}
          value={reason}
          maxLength={LONGEST_REASON}
          autosize={false}
          rows={3}
          error={tried && issues.reason ? t('decision.needsReason') : null}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          onChange={({ currentTarget }) => write({ reason: currentTarget.value })}
        />
        <HumanDateInput
          label={t('decision.untilField')}
          hint={t('decision.untilHint')}
          value={until}
          onChange={(day) => write({ until: day })}
          needed
          exact
          error={tried && issues.until !== null ? t(issues.until) : null}
        />
        {acts.refusal === null ? null : (
          <p className="decision-problem" role="alert">
            {acts.refusal}
          </p>
        )}
        <div className="decision-ends">
          <Button type="submit" loading={acts.isRunning}>
            {t(decision === null ? 'decision.save' : 'decision.saveChange')}
          </Button>
          <Button
            variant="subtle"
            onClick={() => {
              drop()
              onClose()
            }}
          >
            {t('decision.cancel')}
          </Button>
        </div>
      </form>
    </WritingDialog>
  )
}

/** What is written; of a new decision it is kept on this browser until it is sent or given up. */
function useWritten(cell: string, decision: DecisionPartsFragment | null) {
  const { accountId } = useViewer()
  const [written, setWritten] = useState<{ readonly reason: string; readonly until: string | null }>(() => {
    const kept = decision === null && accountId !== null ? readKeptDecision(accountId, cell) : null
    return kept ?? { reason: decision?.reason ?? '', until: decision?.until ?? '' }
  })
  const keep = ({ reason, until }: typeof written) => {
    if (decision === null && accountId !== null) keepDecision(accountId, cell, { reason, until: until ?? '' })
  }
  return {
    ...written,
    write: (part: Partial<typeof written>) => {
      const next = { ...written, ...part }
      setWritten(next)
      keep(next)
    },
    drop: () => keep({ reason: '', until: '' }),
  }
}

/** The same bounds that the server holds to, so that a day is refused where it is written. */
function issueOfDay(until: string | null): 'decision.needsUntil' | 'decision.tooLate' | null {
  const today = readToday()
  if (until === null || until === '' || until <= today) return 'decision.needsUntil'
  return yearsBefore(until, MOST_YEARS) > today ? 'decision.tooLate' : null
}
