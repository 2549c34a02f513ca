import { Button, TextInput } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CasePartsFragment, NoteAdhesionStepDocument } from '../../../generated/graphql.ts'
import { HumanDateInput } from '../../../lib/human-date-input.tsx'
import { readToday } from '../../../lib/today.ts'
import { useAct } from '../../../lib/use-act.ts'

export interface StepFormProps {
  readonly found: CasePartsFragment
  readonly step: 'CONTACTED' | 'SIGNED' | 'WITHDRAWN'
}

/** A step noted with its date and what proves it. */
export function StepForm({ found, step }: StepFormProps) {
  const { t } = useTranslation('inbox')
  const act = useAct()
  const [on, setOn] = useState<string | null>(readToday())
  const [proof, setProof] = useState('')
  const [requestId] = useState(() => crypto.randomUUID())
  return (
    <details className="case-act" open={step === 'SIGNED'}>
      <summary>{t(`note.${step}`)}</summary>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (on === null || on === '') return
          const text = proof.trim() === '' ? null : proof.trim()
          const sent = { requestId, id: found.id, version: found.version, step, on }
          const input = step === 'CONTACTED' ? { ...sent, note: text } : { ...sent, proof: text }
          void act.run(NoteAdhesionStepDocument, { step: input }, ({ noteAdhesionStep }) => noteAdhesionStep)
        }}
      >
        <HumanDateInput label={t(`noteOn.${step}`)} value={on} onChange={setOn} needed />
        <TextInput
          size="lg"
          label={t(step === 'CONTACTED' ? 'noteWords' : 'proof')}
          value={proof}
          autoComplete="off"
          onChange={({ currentTarget: { value } }) => setProof(value)}
        />
        {act.refusal === null ? null : <p role="alert">{act.refusal}</p>}
        <Button type="submit" loading={act.isRunning}>
          {t('noteIt')}
        </Button>
      </form>
    </details>
  )
}
