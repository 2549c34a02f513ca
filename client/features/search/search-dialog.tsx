import { Modal, VisuallyHidden } from '@mantine/core'
import '@mantine/core/styles/ScrollArea.layer.css'
import '@mantine/core/styles/Paper.layer.css'
import '@mantine/core/styles/Popover.layer.css'
import '@mantine/core/styles/Overlay.layer.css'
import '@mantine/core/styles/ModalBase.layer.css'
import '@mantine/core/styles/Modal.layer.css'
import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/Combobox.layer.css'
import { useTranslation } from 'react-i18next'
import { SearchBox } from './search-box.tsx'
import './search-dialog.css'

export interface SearchDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
  /** Hands over what was typed before the box was there, and lets letters reach it from then on. */
  readonly takeEarly: () => string
}

/** What is typed right after the key that opens it must not be lost to a transition. */
const AT_ONCE = { duration: 0 } as const

/** Search over every page, by name or by a ready question: type, move with the arrows, open with Enter. */
export function SearchDialog({ opened, onClose, takeEarly }: SearchDialogProps) {
  const { t } = useTranslation('search')
  return (
    <Modal.Root opened={opened} onClose={onClose} size={600} yOffset="10dvh" transitionProps={AT_ONCE}>
      <Modal.Overlay />
      <Modal.Content>
        <VisuallyHidden>
          <Modal.Title>{t('title')}</Modal.Title>
        </VisuallyHidden>
        <Modal.Body>
          <SearchBox onDone={onClose} takeEarly={takeEarly} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
