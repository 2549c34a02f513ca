import { Button } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CorrectNeedReportDocument, type ReportPartsFragment } from '../../../generated/graphql.ts'
import { askAgain, type Stale } from '../../../lib/conflicts.ts'
import { readToday } from '../../../lib/today.ts'
import { useAct } from '../../../lib/use-act.ts'
import { useUndoToast } from '../../../lib/use-undo-toast.ts'
import { useReturnFocus } from '../../../ui/use-return-focus.ts'
import { WritingDialog } from '../../../ui/writing-dialog.tsx'
import { dateIssue, readCount } from '../sheet/sheet-values.ts'
import { type CorrectedValues, CorrectFields } from './correct-fields.tsx'
import { tellReport } from './tell-report.ts'

export interface CorrectDialogProps {
  readonly report: ReportPartsFragment
  readonly names: ReadonlyMap<string, string>
  readonly onClose: () => void
}

/** Puts one result of a survey right. */
export function CorrectDialog({ report, names, onClose }: CorrectDialogProps) {
  const { t } = useTranslation('surveys')
  const { subject, kind, surveyedOn } = report
  const [values, setValues] = useState<CorrectedValues>({
    ...{ answers: String(report.answers ?? ''), subject, kind, surveyedOn },
  })
  const tellDone = useUndoToast()
  const changeId = useRef('')
  const act = useAct((done) => {
    changeId.current = done.changeId
  })
  useReturnFocus()
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const count = readCount(values.answers)
    if (count.kind !== 'COUNT' || dateIssue(values.surveyedOn, readToday()) !== null || act.isRunning) return
    const { id, version } = report
    const changed = { ...values, answers: count.answers }
    const input = { requestId: crypto.randomUUID(), id, version, ...changed }
    const again = async (stale: Stale) => {
      const kept = await askAgain({ type: 'NEED_REPORT', stale, values: changed, before: report })
      if (kept === null || kept === 'nothing') return kept
      return { input: { requestId: crypto.randomUUID(), id, version: stale.version, ...kept } }
    }
    changeId.current = ''
    if ((await act.run(CorrectNeedReportDocument, { input }, ({ done }) => done, again)) === null) return
    // Where the version of somebody else stands, nothing was recorded.
    if (changeId.current === '') return onClose()
    tellDone(t('done.corrected', { what: tellReport(t, { ...report, kind: values.kind }, names) }), changeId.current)
    onClose()
  }
  return (
    <WritingDialog
      title={t('correct.title')}
      titleClass="survey-dialog-title"
      closeLabel={t('correct.cancel')}
      onClose={onClose}
    >
      <form className="survey-dialog" noValidate onSubmit={(event) => void save(event)}>
        <p>
          <b>{tellReport(t, report, names)}</b>
        </p>
        <p className="surveys-note">{t('correct.hint')}</p>
        <CorrectFields values={values} onChange={(part) => setValues((before) => ({ ...before, ...part }))} />
        <p className="survey-error" role="alert">
          {act.refusal}
        </p>
        <div className="survey-source-acts">
          <Button type="submit" loading={act.isRunning}>
            {t('correct.save')}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {t('correct.cancel')}
          </Button>
        </div>
      </form>
    </WritingDialog>
  )
}
