import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EndTieDocument } from '../../generated/graphql.ts'
import { HumanDateInput } from '../../lib/human-date-input.tsx'
import { readToday } from '../../lib/today.ts'
import { useAct } from '../../lib/use-act.ts'
import type { TieFormProps } from './tie-form.ts'

/** The end of a tie: from when, and how that is known. What it was until then stays. */
export function EndForm({ tie, onDone }: TieFormProps) {
  const { t } = useTranslation('acts')
  const act = useAct()
  const [on, setOn] = useState<string | null>(readToday())
  const [proof, setProof] = useState('')
  const [requestId, setRequestId] = useState(() => crypto.randomUUID())
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (on === null || on === '') return
        const title = proof.trim()
        const source = title === '' ? {} : { source: { newSource: { title, published: readToday() } } }
        const end = { requestId, id: tie.id, version: tie.version, on, ...source }
        void act
          .run(EndTieDocument, { end }, ({ endTie }) => endTie)
          .then((done) => {
            setRequestId(crypto.randomUUID())
            if (done !== null) onDone()
          })
      }}
    >
      <HumanDateInput label={t('tie.end.on')} hint={t('tie.end.onHint')} value={on} onChange={setOn} needed autoFocus />
      <TextInput
        size="lg"
        label={t('tie.end.proof')}
        description={t('tie.end.proofHint')}
        value={proof}
        autoComplete="off"
        onChange={({ currentTarget: { value } }) => setProof(value)}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
      />
      {act.refusal === null ? null : <p role="alert">{act.refusal}</p>}
      <div className="tie-dialog-ends">
        <Button type="submit" loading={act.isRunning}>
          {t('tie.end.submit')}
        </Button>
      </div>
    </form>
  )
}
