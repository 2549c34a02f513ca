import { useTranslation } from 'react-i18next'
import { countNeighbours } from '../../../graph/model/view-scope.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { useViewActs } from '../state/use-view-acts.ts'

/** Brings in the neighbours that the reader's own choices leave out: "8 di 23"; nothing where all are shown. */
export function ExpandButton({ id }: { readonly id: string }) {
  const { t } = useTranslation('figures')
  const { slice, filtered, visible } = useExplorer().exploration
  const { expand } = useViewActs()
  const { shown, all } = countNeighbours(slice, filtered, visible, id)
  if (shown === all) return null
  return (
    <button type="button" className="card-quiet" title={t('expand.hint')} onClick={() => expand(id)}>
      {t('expand.button', { shown, all })}
    </button>
  )
}
