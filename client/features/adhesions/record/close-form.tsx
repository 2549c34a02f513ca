import { Button, TextInput } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CloseActorDocument } from '../../../generated/graphql.ts'
import { HumanDateInput } from '../../../lib/human-date-input.tsx'
import { readToday } from '../../../lib/today.ts'
import { useAct } from '../../../lib/use-act.ts'

/** The end of an actor: it closed. Its ties end with it, and all of it stays as history. */
export function CloseForm({ id, version }: { readonly id: string; readonly version: number }) {
  const { t } = useTranslation('inbox')
  const act = useAct()
  const [on, setOn] = useState<string | null>(readToday())
  const [reason, setReason] = useState('')
  return (
    <details className="case-act">
      <summary>{t('record.close')}</summary>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (on === null || on === '') return
          const why = reason.trim() === '' ? {} : { reason: reason.trim() }
          const closing = { requestId: crypto.randomUUID(), id, version, on, endTies: true, ...why }
          void act.run(CloseActorDocument, { closing }, ({ closeActor }) => closeActor)
        }}
      >
        <p className="inbox-facts">{t('record.closeHint')}</p>
        <HumanDateInput label={t('record.closeOn')} value={on} onChange={setOn} needed />
        <TextInput
          size="lg"
          label={t('record.reason')}
          value={reason}
          autoComplete="off"
          onChange={({ currentTarget: { value } }) => setReason(value)}
        />
        {act.refusal === null ? null : <p role="alert">{act.refusal}</p>}
        <Button type="submit" variant="default" loading={act.isRunning}>
          {t('record.closeSubmit')}
        </Button>
      </form>
    </details>
  )
}
