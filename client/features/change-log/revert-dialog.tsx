import { Button, Modal, TextInput } from '@mantine/core'
import '@mantine/core/styles/ScrollArea.layer.css'
import '@mantine/core/styles/Paper.layer.css'
import '@mantine/core/styles/CloseButton.layer.css'
import '@mantine/core/styles/Overlay.layer.css'
import '@mantine/core/styles/ModalBase.layer.css'
import '@mantine/core/styles/Modal.layer.css'
import '@mantine/core/styles/Input.layer.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { entityPath } from '../../app/addresses.ts'
import { AppLink } from '../../lib/app-link.tsx'
import { type Change, tellRecord } from './tell-change.ts'
import { type Refusal, useRevert } from './use-revert.ts'

interface RevertDialogProps {
  readonly change: Change
  readonly onClose: () => void
  readonly onReverted: (said: string) => void
}

/** Says what will happen, asks why, and does it; or says what is in the way. */
export function RevertDialog({ change, onClose, onReverted }: RevertDialogProps) {
  const { t } = useTranslation('record')
  const [reason, setReason] = useState('')
  const { revert, running, refusal } = useRevert(change.id)
  async function submit(): Promise<void> {
    if (!(await revert(reason.trim()))) return
    onReverted(t('revert.done', { what: change.subjectLabel }))
    onClose()
  }
  return (
    <Modal.Root opened onClose={onClose} size={560} transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Header role="none">
          <Modal.Title className="revert-title">{t('revert.title')}</Modal.Title>
          <Modal.CloseButton aria-label={t('revert.close')} />
        </Modal.Header>
        <Modal.Body className="revert">
          <WhatHappens change={change} />
          <form
            onSubmit={(event) => {
              event.preventDefault()
              void submit()
            }}
          >
            <TextInput
              label={t('revert.reason')}
              description={t('revert.reasonHint')}
              value={reason}
              maxLength={500}
              autoComplete="off"
              data-autofocus
              onChange={({ currentTarget: { value } }) => setReason(value)}
            />
            {refusal === null ? null : <InTheWay refusal={refusal} />}
            <div className="revert-ends">
              <Button type="submit" loading={running}>
                {t('revert.confirm')}
              </Button>
              <Button variant="default" onClick={onClose}>
                {t('revert.cancel')}
              </Button>
            </div>
          </form>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

const MOST_NAMED = 6

/** What goes away, what comes back, and what will be as it was. */
function WhatHappens({ change: { records, recordCount } }: { readonly change: Change }) {
  const { t, i18n } = useTranslation('record')
  const name = (some: typeof records) => {
    const told = some.slice(0, MOST_NAMED).map((record) => tellRecord(i18n, record))
    const rest = some.length - told.length
    return rest > 0 ? `${told.join('; ')}, ${t('log.more', { count: rest })}` : told.join('; ')
  }
  const removed = records.filter(({ before, type }) => !before && type !== 'FORMER_ID')
  const returned = records.filter(({ after }) => !after)
  const changed = records.filter(({ before, after }) => before && after)
  return (
    <ul className="revert-what">
      {removed.length === 0 ? null : <li>{t('revert.willRemove', { names: name(removed) })}</li>}
      {returned.length === 0 ? null : <li>{t('revert.willReturn', { names: name(returned) })}</li>}
      {changed.length === 0 ? null : <li>{t('revert.willChange', { names: name(changed) })}</li>}
      {recordCount > records.length ? <li>{t('log.more', { count: recordCount - records.length })}</li> : null}
      {removed.some(({ type }) => type === 'CONTACT') ? <li className="revert-erases">{t('revert.erases')}</li> : null}
      <li>{t('revert.kept')}</li>
    </ul>
  )
}

function InTheWay({ refusal: { words, inTheWay } }: { readonly refusal: Refusal }) {
  const { t, i18n } = useTranslation('record')
  return (
    <div className="revert-refused" role="alert">
      <p>
        <b>{t('revert.refused')}</b> {words}
      </p>
      {inTheWay.length === 0 ? null : (
        <>
          <p>{t('revert.inTheWay')}</p>
          <ul>
            {inTheWay.map((record) => {
              const path = entityPath(record.id)
              const label = tellRecord(i18n, record)
              return <li key={record.id}>{path === null ? label : <AppLink href={path}>{label}</AppLink>}</li>
            })}
          </ul>
        </>
      )}
    </div>
  )
}
