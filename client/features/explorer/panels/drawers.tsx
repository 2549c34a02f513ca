import { Drawer } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useExplorer } from '../state/explorer-context.ts'
import { useExplorerState, useExplorerStore } from '../state/explorer-store.ts'
import type { Device } from '../state/use-device.ts'
import { Card } from './card.tsx'
import { LegendPanel } from './legend-panel.tsx'

/** Legend and card where they have no place beside the picture: the one from the side, the other from below. */
export function Drawers({ device }: { readonly device: Device }) {
  const { t } = useTranslation('explorer')
  const { question } = useExplorer()
  const drawer = useExplorerState((state) => state.drawer)
  const store = useExplorerStore()
  const close = () => store.setState({ drawer: null })
  return (
    <>
      <Drawer
        opened={drawer === 'filters'}
        onClose={close}
        position="left"
        size={device === 'phone' ? '100%' : 340}
        title={t('legend.title')}
        closeButtonProps={{ 'aria-label': t('legend.close') }}
      >
        <LegendPanel />
      </Drawer>
      <Drawer
        opened={drawer === 'card' && question.selection !== null}
        onClose={close}
        position="bottom"
        size={device === 'phone' ? '100%' : '60%'}
        withCloseButton={false}
        padding={0}
        aria-label={t('card.title')}
      >
        <Card />
      </Drawer>
    </>
  )
}
