import { useTranslation } from 'react-i18next'
import { isNarrowed } from '../../../graph/model/view-scope.ts'
import { describeScope } from '../state/describe-scope.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { useViewActs } from '../state/use-view-acts.ts'

/** What a reader has left out by hand, in words, and the way back to everything. */
export function NarrowedNote() {
  const { t, i18n } = useTranslation('tools')
  const { question, exploration } = useExplorer()
  const { showAll } = useViewActs()
  if (!isNarrowed(question.scope)) return null
  const parts = describeScope(t, question, exploration)
  return (
    <p className="narrowed-note" role="status">
      <span>{new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(parts)}.</span>
      <button type="button" onClick={showAll}>
        {t('acts.showAll')}
      </button>
    </p>
  )
}
