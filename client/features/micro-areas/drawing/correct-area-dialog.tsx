import { Button, TextInput } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CorrectMicroAreaDocument } from '../../../generated/graphql.ts'
import { askAgain, type Stale } from '../../../lib/conflicts.ts'
import { useAct } from '../../../lib/use-act.ts'
import { useUndoToast } from '../../../lib/use-undo-toast.ts'
import { useReturnFocus } from '../../../ui/use-return-focus.ts'
import { WritingDialog } from '../../../ui/writing-dialog.tsx'
import { areaIssue, type DrawnArea } from '../state/drawing.ts'
import { nameArea } from '../words/area-name.ts'
import { tellDrawingProblem } from '../words/tell-drawing-problem.ts'

export interface CorrectAreaDialogProps {
  readonly area: DrawnArea
  readonly codes: readonly string[]
  readonly onClose: () => void
}

/** Puts the name or the code of an area right, on every day. */
export function CorrectAreaDialog({ area, codes, onClose }: CorrectAreaDialogProps) {
  const { t } = useTranslation('micro-areas')
  const [code, setCode] = useState(area.code)
  const [name, setName] = useState(area.name)
  const tellDone = useUndoToast()
  const changeId = useRef('')
  const act = useAct((done) => {
    changeId.current = done.changeId
  })
  useReturnFocus()
  const issue = areaIssue(
    { code, name },
    codes.filter((one) => one !== area.code),
  )
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (issue !== null || act.isRunning) return
    const { id, version } = area
    const values = { code, name: name.trim() }
    const again = async (stale: Stale) => {
      const kept = await askAgain({ type: 'MICRO_AREA', stale, values, before: area })
      if (kept === null || kept === 'nothing') return kept
      return { input: { requestId: crypto.randomUUID(), id, version: stale.version, ...kept } }
    }
    const input = { requestId: crypto.randomUUID(), id, version, ...values }
    changeId.current = ''
    if ((await act.run(CorrectMicroAreaDocument, { input }, ({ done }) => done, again)) === null) return
    // Where the version of somebody else stands, nothing was recorded.
    if (changeId.current === '') return onClose()
    tellDone(t('corrected', { area: nameArea(t, { code, name }) }), changeId.current)
    onClose()
  }
  const refused =
    act.refused?.__typename === 'ValidationFailed'
      ? act.refused.problems.map((problem) => tellDrawingProblem(t, problem, () => '')).join(' ')
      : act.refusal
  return (
    <WritingDialog
      title={t('dialog.title')}
      titleClass="drawing-dialog-title"
      closeLabel={t('dialog.cancel')}
      onClose={onClose}
    >
      <form className="drawing-step" noValidate onSubmit={(event) => void save(event)}>
        <p className="micro-areas-note">{t('dialog.hint')}</p>
        <TextInput
          size="lg"
          data-autofocus
          label={t('dialog.code')}
          value={code}
          error={issue === 'CODE' || issue === 'CODE_TAKEN' ? t(`problem.${issue}`) : null}
          onChange={({ currentTarget }) => setCode(currentTarget.value.trim().toUpperCase())}
        />
        <TextInput
          size="lg"
          label={t('dialog.name')}
          value={name}
          error={issue === 'LENGTH' ? t('problem.LENGTH') : null}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <p className="drawing-problems" role="alert">
          {refused}
        </p>
        <div className="drawing-acts">
          <Button type="submit" loading={act.isRunning}>
            {t('dialog.save')}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {t('dialog.cancel')}
          </Button>
        </div>
      </form>
    </WritingDialog>
  )
}
