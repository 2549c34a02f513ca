import { Button, Modal, Textarea, TextInput } from '@mantine/core'
import '@mantine/core/styles/ScrollArea.layer.css'
import '@mantine/core/styles/Paper.layer.css'
import '@mantine/core/styles/CloseButton.layer.css'
import '@mantine/core/styles/Overlay.layer.css'
import '@mantine/core/styles/ModalBase.layer.css'
import '@mantine/core/styles/Modal.layer.css'
import '@mantine/core/styles/Input.layer.css'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type KeptViews, openKeptViews } from '../../../lib/kept-views.ts'
import { useReturnFocus } from '../../../ui/use-return-focus.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { CopyLink } from './copy-link.tsx'
import { KeptList } from './kept-list.tsx'
import { useViewAddress } from './use-view-address.ts'
import './views-dialog.css'

export interface ViewsDialogProps {
  readonly onClose: () => void
}

/** The link of this view, a form to keep it, and the views kept so far. */
export function ViewsDialog({ onClose }: ViewsDialogProps) {
  const { t } = useTranslation('tools')
  const addressOf = useViewAddress()
  const [address] = useState(addressOf)
  const [views] = useState(() => openKeptViews())
  useReturnFocus()
  return (
    <Modal.Root opened onClose={onClose} size={640} transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Header role="none">
          <Modal.Title className="views-title">{t('views.title')}</Modal.Title>
          <Modal.CloseButton aria-label={t('views.close')} />
        </Modal.Header>
        <Modal.Body className="views-body">
          <CopyLink address={address} label={t('views.copy')} />
          <KeepForm address={address} views={views} />
          <KeptList views={views} onClose={onClose} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

interface KeepFormProps {
  readonly address: string
  readonly views: KeptViews
}

function KeepForm({ address, views }: KeepFormProps) {
  const { t } = useTranslation('tools')
  const { exploration } = useExplorer()
  const { refused } = useStore(views)
  const [name, setName] = useState('')
  const [note, setNote] = useState('')
  const [nameless, setNameless] = useState(false)
  function keep(event: FormEvent): void {
    event.preventDefault()
    const given = name.trim()
    setNameless(given === '')
    if (given === '') return
    views.keep({ id: crypto.randomUUID(), name: given, note: note.trim(), address, keptOn: exploration.today })
    setName('')
    setNote('')
  }
  return (
    <form className="views-form" onSubmit={keep} noValidate>
      <h3>{t('views.keep')}</h3>
      <TextInput
        label={t('views.name')}
        placeholder={t('views.namePlaceholder')}
        maxLength={120}
        value={name}
        error={nameless ? t('views.needName') : null}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Textarea
        label={t('views.note')}
        maxLength={1_000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Button type="submit">{t('views.save')}</Button>
      {refused ? (
        <p className="views-refused" role="alert">
          {t('views.full')}
        </p>
      ) : null}
    </form>
  )
}
