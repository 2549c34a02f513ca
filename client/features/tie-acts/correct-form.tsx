import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CERTAINTIES } from '#graph-schema/model/evidence.ts'
import { TIES } from '#graph-schema/model/tie.ts'
import { CorrectTieDocument, RemoveTieDocument } from '../../generated/graphql.ts'
import { HumanDateInput } from '../../lib/human-date-input.tsx'
import { useAct } from '../../lib/use-act.ts'
import { askTieAgain } from './ask-tie-again.ts'
import type { TieFormProps } from './tie-dialog.tsx'

/** A mistake put right: dates, certainty, role – as if it had always been so. What never held is taken away. */
export function CorrectForm({ tie, onDone }: TieFormProps) {
  const { t } = useTranslation(['acts', 'words'])
  const act = useAct()
  const [startText = '', endText = ''] = tie.period.text.split('/')
  const [start, setStart] = useState<string | null>(startText)
  const [end, setEnd] = useState<string | null>(endText === '..' ? '' : endText)
  const [certainty, setCertainty] = useState(tie.certainty)
  const [role, setRole] = useState(tie.role)
  const [reason, setReason] = useState('')
  const [requestId, setRequestId] = useState(() => crypto.randomUUID())
  const { roles } = TIES[tie.kind]
  const asked = { requestId, id: tie.id, version: tie.version }

  async function finish(done: Promise<string | null>): Promise<void> {
    const recorded = await done
    setRequestId(crypto.randomUUID())
    if (recorded !== null) onDone()
  }

  function submit(): void {
    if (start === null || end === null) return
    // An end that nobody knows stays as it was written: unknown, or open.
    const last = end === '' ? (endText === '..' || start !== startText ? (start === '' ? '' : '..') : endText) : end
    const why = reason.trim()
    const correction = {
      ...asked,
      period: `${start}/${last}`,
      certainty,
      ...(roles.length === 0 ? {} : { role }),
      ...(why === '' ? {} : { reason: why }),
    }
    void finish(
      act.run(
        CorrectTieDocument,
        { correction },
        ({ correctTie }) => correctTie,
        (stale) => askTieAgain(tie, correction, stale),
      ),
    )
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div className="tie-dialog-pair">
        <HumanDateInput label={t('acts:tie.correct.start')} value={start} onChange={setStart} autoFocus />
        <HumanDateInput
          label={t('acts:tie.correct.end')}
          value={end}
          onChange={setEnd}
          noneWords={t('acts:tie.correct.noEnd')}
        />
      </div>
      {roles.length < 2 ? null : (
        <NativeSelect
          size="lg"
          label={t('acts:tie.correct.role')}
          value={role ?? ''}
          data={roles.map((value) => ({ value, label: t(`acts:role.${value}`) }))}
          onChange={({ currentTarget: { value } }) => setRole(roles.find((one) => one === value) ?? role)}
        />
      )}
      <NativeSelect
        size="lg"
        label={t('acts:tie.correct.certainty')}
        value={certainty}
        data={CERTAINTIES.map((value) => ({ value, label: t(`words:certainty.${value}`) }))}
        onChange={({ currentTarget: { value } }) => setCertainty(value === 'INFERRED' ? 'INFERRED' : 'STATED')}
      />
      <TextInput
        size="lg"
        label={t('acts:tie.correct.reason')}
        value={reason}
        autoComplete="off"
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
      {act.refusal === null ? null : <p role="alert">{act.refusal}</p>}
      <div className="tie-dialog-ends">
        <Button type="submit" loading={act.isRunning}>
          {t('acts:tie.correct.submit')}
        </Button>
        <Button
          variant="subtle"
          color="red"
          disabled={act.isRunning || reason.trim() === ''}
          title={t('acts:tie.correct.removeHint')}
          onClick={() =>
            void finish(
              act.run(
                RemoveTieDocument,
                { removal: { ...asked, reason: reason.trim() } },
                ({ removeTie }) => removeTie,
              ),
            )
          }
        >
          {t('acts:tie.correct.remove')}
        </Button>
      </div>
    </form>
  )
}
