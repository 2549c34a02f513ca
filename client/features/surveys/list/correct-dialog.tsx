import { Button, Modal, NativeSelect, TextInput } from '@mantine/core'
import '@mantine/core/styles/ScrollArea.layer.css'
import '@mantine/core/styles/Paper.layer.css'
import '@mantine/core/styles/CloseButton.layer.css'
import '@mantine/core/styles/Overlay.layer.css'
import '@mantine/core/styles/ModalBase.layer.css'
import '@mantine/core/styles/Modal.layer.css'
import '@mantine/core/styles/Input.layer.css'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SERVICE_SUBJECTS } from '#graph-schema/model/actor.ts'
import { REPORT_KINDS } from '#graph-schema/model/need-report.ts'
import { CorrectNeedReportDocument, type ReportPartsFragment } from '../../../generated/graphql.ts'
import { HumanDateInput } from '../../../lib/human-date-input.tsx'
import { readToday } from '../../../lib/today.ts'
import { useAct } from '../../../lib/use-act.ts'
import { useReturnFocus } from '../../../ui/use-return-focus.ts'
import { dateIssue, readCount } from '../sheet/sheet-values.ts'
import { useDoneToast } from '../words/use-done-toast.ts'
import { tellReport } from './tell-report.ts'

export interface CorrectDialogProps {
  readonly report: ReportPartsFragment
  readonly names: ReadonlyMap<string, string>
  readonly onClose: () => void
}

/** Puts one result of a survey right. */
export function CorrectDialog({ report, names, onClose }: CorrectDialogProps) {
  const { t } = useTranslation('surveys')
  const [answers, setAnswers] = useState(String(report.answers ?? ''))
  const [subject, setSubject] = useState(report.subject)
  const [kind, setKind] = useState(report.kind)
  const [surveyedOn, setSurveyedOn] = useState<string | null>(report.surveyedOn)
  const tellDone = useDoneToast()
  const changeId = useRef('')
  const act = useAct((done) => {
    changeId.current = done.changeId
  })
  useReturnFocus()
  const count = readCount(answers)
  const issue = dateIssue(surveyedOn, readToday())
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (count.kind !== 'COUNT' || issue !== null || act.isRunning) return
    const { id, version } = report
    const changed = { answers: count.answers, subject, kind, surveyedOn }
    const input = { requestId: crypto.randomUUID(), id, version, ...changed }
    if ((await act.run(CorrectNeedReportDocument, { input }, ({ done }) => done)) === null) return
    tellDone(t('done.corrected', { what: tellReport(t, { ...report, kind }, names) }), changeId.current)
    onClose()
  }
  return (
    <Modal.Root opened onClose={onClose} size={560} transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Header role="none">
          <Modal.Title className="survey-dialog-title">{t('correct.title')}</Modal.Title>
          <Modal.CloseButton aria-label={t('correct.cancel')} />
        </Modal.Header>
        <Modal.Body>
          <form className="survey-dialog" noValidate onSubmit={(event) => void save(event)}>
            <p>
              <b>{tellReport(t, report, names)}</b>
            </p>
            <p className="surveys-note">{t('correct.hint')}</p>
            <TextInput
              size="lg"
              data-autofocus
              label={t('list.answers')}
              inputMode="numeric"
              value={answers}
              error={count.kind === 'COUNT' ? null : t(count.kind === 'ZERO' ? 'issue.ZERO' : 'issue.NOT_A_COUNT')}
              onChange={({ currentTarget }) => setAnswers(currentTarget.value)}
            />
            <NativeSelect
              size="lg"
              label={t('list.kind')}
              value={kind}
              onChange={({ currentTarget: { value } }) => setKind(REPORT_KINDS.find((one) => one === value) ?? kind)}
            >
              {REPORT_KINDS.map((one) => (
                <option key={one} value={one}>
                  {t(`kindLong.${one}`)}
                </option>
              ))}
            </NativeSelect>
            <NativeSelect
              size="lg"
              label={t('subject.label')}
              value={subject ?? ''}
              onChange={({ currentTarget: { value } }) =>
                setSubject(SERVICE_SUBJECTS.find((one) => one === value) ?? null)
              }
            >
              <option value="">{t('subject.all')}</option>
              {SERVICE_SUBJECTS.map((one) => (
                <option key={one} value={one}>
                  {t(`subject.${one}`)}
                </option>
              ))}
            </NativeSelect>
            <HumanDateInput
              label={t('sheet.when')}
              hint={t('sheet.whenHint')}
              value={surveyedOn}
              onChange={setSurveyedOn}
              needed
              error={issue === null ? null : t(`issue.${issue}`)}
            />
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
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
