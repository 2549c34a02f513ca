import { Modal, Tabs } from '@mantine/core'
import '@mantine/core/styles/ScrollArea.layer.css'
import '@mantine/core/styles/Paper.layer.css'
import '@mantine/core/styles/CloseButton.layer.css'
import '@mantine/core/styles/Overlay.layer.css'
import '@mantine/core/styles/ModalBase.layer.css'
import '@mantine/core/styles/Modal.layer.css'
import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/Tabs.layer.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { openKeptViews } from '../../../lib/kept-views.ts'
import { useViewer } from '../../../lib/use-viewer.ts'
import { useReturnFocus } from '../../../ui/use-return-focus.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { CopyLink } from './copy-link.tsx'
import { KeepForm } from './keep-form.tsx'
import { KeptList } from './kept-list.tsx'
import { SavedSection } from './saved-section.tsx'
import { ShareSection } from './share-section.tsx'
import { useSavedViews } from './use-saved-views.ts'
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
  const viewer = useViewer()
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
          {viewer.may('STAFF') ? (
            <Tabs defaultValue="views">
              <Tabs.List>
                <Tabs.Tab value="views">{t('saved.title')}</Tabs.Tab>
                <Tabs.Tab value="share">{t('share.make.tab')}</Tabs.Tab>
              </Tabs.List>
              <Tabs.Panel value="views" className="views-tab">
                <ForEveryone address={address} onClose={onClose} />
              </Tabs.Panel>
              <Tabs.Panel value="share" className="views-tab">
                <ShareSection address={address} />
              </Tabs.Panel>
            </Tabs>
          ) : viewer.may('RESEARCHER') ? (
            <ForEveryone address={address} onClose={onClose} />
          ) : (
            <InThisBrowser address={address} onClose={onClose} />
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

interface KeepingProps {
  readonly address: string
  readonly onClose: () => void
}

/** For who has no account: views are kept in this browser. */
function InThisBrowser({ address, onClose }: KeepingProps) {
  const { t } = useTranslation('tools')
  const { exploration } = useExplorer()
  const [views] = useState(() => openKeptViews())
  const { refused } = useStore(views)
  async function keep(name: string, note: string): Promise<boolean> {
    views.keep({ id: crypto.randomUUID(), name, note, address, keptOn: exploration.today })
    return true
  }
  return (
    <>
      <KeepForm
        title={t('views.keep')}
        done={t('views.save')}
        onKeep={keep}
        refused={refused ? t('views.full') : null}
      />
      <KeptList views={views} onClose={onClose} />
    </>
  )
}

/** For who has an account: views are saved for everyone who has one; those kept in this browser are still there. */
function ForEveryone({ address, onClose }: KeepingProps) {
  const { t } = useTranslation('tools')
  const saved = useSavedViews()
  const [views] = useState(() => openKeptViews())
  const { views: kept } = useStore(views)
  return (
    <>
      <KeepForm
        title={t('saved.save')}
        done={t('saved.do')}
        onKeep={(name, note) => saved.save({ name, note, address })}
        refused={null}
      />
      <SavedSection saved={saved} onClose={onClose} />
      {kept.length === 0 ? null : <KeptList views={views} onClose={onClose} />}
    </>
  )
}
