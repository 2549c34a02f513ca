import { useTranslation } from 'react-i18next'
import type { Drawn } from '../../../graph/canvas/drawn.ts'
import { Minimap } from '../../../graph/canvas/minimap.tsx'
import { useExplorer } from '../state/explorer-context.ts'

/** The overview map, in the page's words. */
export function LateMinimap({ drawn }: { readonly drawn: Drawn }) {
  const { t } = useTranslation('tools')
  const { visible } = useExplorer().exploration
  return <Minimap drawn={drawn} visible={visible} words={{ open: t('acts.openMap'), close: t('acts.closeMap') }} />
}
