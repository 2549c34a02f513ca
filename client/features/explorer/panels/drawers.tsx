import { Drawer } from '@mantine/core'
import '@mantine/core/styles/ScrollArea.layer.css'
import '@mantine/core/styles/Paper.layer.css'
import '@mantine/core/styles/CloseButton.layer.css'
import '@mantine/core/styles/Overlay.layer.css'
import '@mantine/core/styles/ModalBase.layer.css'
import '@mantine/core/styles/Drawer.layer.css'
import { useTranslation } from 'react-i18next'
import { useExplorer } from '../state/explorer-context.ts'
import { useExplorerState, useExplorerStore } from '../state/explorer-store.ts'
import type { Device } from '../state/use-device.ts'
import { BottomSheet } from './bottom-sheet.tsx'
import { Card } from './card.tsx'
import './drawers.css'
import { LegendPanel } from './legend-panel.tsx'

/**
 * Legend and card where they have no place beside the picture: the one from the side, the other from below – over a
 * part of it on a tablet, over all of it on a phone.
 */
export function Drawers({ device }: { readonly device: Device }) {
  const { t } = useTranslation('explorer')
  const { question } = useExplorer()
  const drawer = useExplorerState((state) => state.drawer)
  const store = useExplorerStore()
  const close = () => store.setState({ drawer: null })
  if (drawer === 'filters') {
    return (
      <Drawer.Root opened onClose={close} position="left" size={device === 'phone' ? '100%' : 340} padding={8}>
        <Drawer.Overlay />
        <Drawer.Content>
          <div className="legend-drawer-head">
            <Drawer.Title>{t('legend.title')}</Drawer.Title>
            <Drawer.CloseButton aria-label={t('legend.close')} />
          </div>
          <Drawer.Body>
            <LegendPanel />
          </Drawer.Body>
        </Drawer.Content>
      </Drawer.Root>
    )
  }
  if (drawer !== 'card' || question.selection === null) return null
  if (device === 'tablet') return <BottomSheet onClose={close} />
  return (
    <Drawer.Root opened onClose={close} position="bottom" size="100%" padding={0}>
      <Drawer.Overlay />
      <Drawer.Content className="card-drawer" aria-label={t('card.title')}>
        <Drawer.Body className="card-drawer-body">
          <Card />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
