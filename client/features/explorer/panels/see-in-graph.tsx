import { useTranslation } from 'react-i18next'
import { useExplorer } from '../state/explorer-context.ts'
import { useExplorerStore } from '../state/explorer-store.ts'
import { useDevice } from '../state/use-device.ts'
import { viewOn } from './tools.tsx'

/** From a list or a matrix to the picture, the selection kept; nothing where the picture is already there. */
export function SeeInGraph() {
  const { t } = useTranslation('explorer')
  const { question, ask } = useExplorer()
  const store = useExplorerStore()
  const device = useDevice()
  if (viewOn(device, question.view) === 'grafo') return null
  function show(): void {
    store.setState({ drawer: null })
    ask({ view: 'grafo' })
  }
  return (
    <button type="button" className="card-quiet" onClick={show}>
      {t('card.seeInGraph')}
    </button>
  )
}
