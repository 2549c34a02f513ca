import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmTieDocument } from '../../generated/graphql.ts'
import { writeDate } from '../../graph/words/date-words.ts'
import { HumanDateInput } from '../../lib/human-date-input.tsx'
import { readToday } from '../../lib/today.ts'
import { useAct } from '../../lib/use-act.ts'
import type { TieFormProps } from './tie-form.ts'

/** "Does it still hold?": a day on which it did, and who had said so before. */
export function ConfirmForm({ tie, onDone }: TieFormProps) {
  const { t, i18n } = useTranslation('acts')
  const act = useAct()
  const [on, setOn] = useState<string | null>(readToday())
  const [requestId] = useState(() => crypto.randomUUID())
  const { confirmations } = tie
  const byBoth = ['FROM', 'TO'].every((end) => confirmations.some(({ by }) => by === end))
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (on === null || on === '') return
        const confirmation = { requestId, id: tie.id, version: tie.version, on, by: 'STAFF' as const }
        void act
          .run(ConfirmTieDocument, { confirmation }, ({ confirmTie }) => confirmTie)
          .then((done) => done === null || onDone())
      }}
    >
      <HumanDateInput label={t('tie.confirm.on')} value={on} onChange={setOn} needed exact autoFocus />
      {confirmations.length === 0 ? null : (
        <p className="tie-dialog-hint">
          {byBoth
            ? t('tie.confirm.byBoth')
            : t('tie.confirm.before', {
                last: confirmations
                  .map(({ on: day, by }) => t(`tie.confirm.by.${by}`, { date: writeDate(i18n, day) }))
                  .join('; '),
              })}
        </p>
      )}
      {act.refusal === null ? null : <p role="alert">{act.refusal}</p>}
      <div className="tie-dialog-ends">
        <Button type="submit" loading={act.isRunning}>
          {t('tie.confirm.submit')}
        </Button>
      </div>
    </form>
  )
}
