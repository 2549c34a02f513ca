import { Modal } from '@mantine/core'
import '@mantine/core/styles/ScrollArea.layer.css'
import '@mantine/core/styles/Paper.layer.css'
import '@mantine/core/styles/CloseButton.layer.css'
import '@mantine/core/styles/Overlay.layer.css'
import '@mantine/core/styles/ModalBase.layer.css'
import '@mantine/core/styles/Modal.layer.css'
import type { ReactNode } from 'react'
import { DiscardQuestion } from './discard-question.tsx'
import { useGuardedClose } from './use-guarded-close.ts'

export interface WritingDialogProps {
  readonly title: ReactNode
  readonly titleClass: string
  /** Name of the button that closes. */
  readonly closeLabel: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog in which people write: what was written is not lost by one key or a click outside. */
export function WritingDialog({ title, titleClass, closeLabel, onClose, children }: WritingDialogProps) {
  const guarded = useGuardedClose(onClose)
  return (
    <Modal.Root
      opened
      onClose={guarded.close}
      closeOnClickOutside={!guarded.isWritten}
      size={560}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Header role="none">
          <Modal.Title className={titleClass}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={closeLabel} />
        </Modal.Header>
        <Modal.Body onInput={guarded.noteWriting}>
          {guarded.isAsking ? <DiscardQuestion onDiscard={onClose} onStay={guarded.close} /> : null}
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
