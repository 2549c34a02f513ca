import { useQuery } from '@apollo/client/react'
import { Modal } from '@mantine/core'
import '@mantine/core/styles/ScrollArea.layer.css'
import '@mantine/core/styles/Paper.layer.css'
import '@mantine/core/styles/CloseButton.layer.css'
import '@mantine/core/styles/Overlay.layer.css'
import '@mantine/core/styles/ModalBase.layer.css'
import '@mantine/core/styles/Modal.layer.css'
import '@mantine/core/styles/Input.layer.css'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TieToChangeDocument } from '../../generated/graphql.ts'
import { describeError } from '../../lib/display-error.ts'
import type { RenderEntityPicker } from '../../lib/render-picker.ts'
import { Coming } from '../../ui/coming.tsx'
import { DiscardQuestion } from '../../ui/discard-question.tsx'
import { FailureMessage } from '../../ui/failure-message.tsx'
import { useGuardedClose } from '../../ui/use-guarded-close.ts'
import { ConfirmForm } from './confirm-form.tsx'
import { CorrectForm, type CorrectFormProps } from './correct-form.tsx'
import { EndForm } from './end-form.tsx'
import { isTie, type TieAct } from './tie-form.ts'

export interface TieDialogProps {
  readonly act: TieAct
  readonly tieId: string
  readonly sentence: string
  readonly renderPicker: RenderEntityPicker
  readonly onClose: () => void
}

/** One act on a tie: what it means in one line, then its form. The tie is read afresh, so that nobody is overwritten. */
export function TieDialog({ act, tieId, sentence, renderPicker, onClose }: TieDialogProps) {
  const { t } = useTranslation('acts')
  const guarded = useGuardedClose(onClose)
  const { data, error, refetch } = useQuery(TieToChangeDocument, {
    variables: { id: tieId },
    fetchPolicy: 'network-only',
  })
  const tie = data?.node
  return (
    <Modal.Root
      opened
      onClose={guarded.close}
      closeOnClickOutside={!guarded.isWritten}
      size={520}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Header role="none">
          <Modal.Title className="tie-dialog-title">{t(`tie.${act}.title`)}</Modal.Title>
          <Modal.CloseButton aria-label={t('close')} />
        </Modal.Header>
        <Modal.Body className="tie-dialog" onKeyDown={submitByKey} onInput={guarded.noteWriting}>
          {guarded.isAsking ? <DiscardQuestion onDiscard={onClose} onStay={guarded.close} /> : null}
          <p className="tie-dialog-sentence">{sentence}</p>
          <p className="tie-dialog-hint">{t(`tie.${act}.hint`)}</p>
          {error !== undefined && tie === undefined ? (
            <FailureMessage failure={describeError(error)} onRetry={() => void refetch()} />
          ) : null}
          {tie === undefined && error === undefined ? <Coming /> : null}
          {tie === null ? <p role="alert">{t('refused.gone')}</p> : null}
          {tie !== undefined && tie !== null && isTie(tie) ? (
            <FormOf act={act} tie={tie} onDone={onClose} renderPicker={renderPicker} />
          ) : null}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

/** Ctrl+Enter sends the form, wherever in it one is. */
function submitByKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.currentTarget.querySelector('form')?.requestSubmit()
}

/** The tie as it was when the form was opened: what is read meanwhile must not pass for what the person has seen. */
function FormOf({ act, tie: now, onDone, renderPicker }: CorrectFormProps & { readonly act: TieAct }) {
  const [tie] = useState(now)
  switch (act) {
    case 'confirm':
      return <ConfirmForm tie={tie} onDone={onDone} />
    case 'end':
      return <EndForm tie={tie} onDone={onDone} />
    case 'correct':
      return <CorrectForm tie={tie} onDone={onDone} renderPicker={renderPicker} />
  }
}
