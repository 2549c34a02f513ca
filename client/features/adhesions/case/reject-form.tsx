import { Button, Textarea } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CasePartsFragment, RejectAdhesionDocument } from '../../../generated/graphql.ts'
import { readToday } from '../../../lib/today.ts'
import { useAct } from '../../../lib/use-act.ts'

/** A request turned down, with the reason that the applicant is told. */
export function RejectForm({ found }: { readonly found: CasePartsFragment }) {
  const { t } = useTranslation('inbox')
  const act = useAct()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [requestId] = useState(() => crypto.randomUUID())
  return (
    <details className="case-act">
      <summary>{t('reject.title')}</summary>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (reason.trim() === '') return
          const rejection = { requestId, id: found.id, version: found.version, on: readToday(), reason: reason.trim() }
          void act.run(RejectAdhesionDocument, { rejection }, ({ rejectAdhesion }) => rejectAdhesion)
        }}
      >
        <Textarea
          size="md"
          label={t('reject.reason')}
          description={t('reject.hint')}
          minRows={3}
          value={reason}
          error={tried && reason.trim() === '' ? t('reject.needed') : undefined}
          onChange={({ currentTarget: { value } }) => setReason(value)}
        />
        {act.refusal === null ? null : <p role="alert">{act.refusal}</p>}
        <Button type="submit" variant="default" loading={act.isRunning}>
          {t('reject.submit')}
        </Button>
      </form>
    </details>
  )
}
