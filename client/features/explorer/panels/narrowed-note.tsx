import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { isNarrowed } from '../../../graph/model/view-scope.ts'
import type { Exploration } from '../state/explore.ts'
import { useExplorer } from '../state/explorer-context.ts'
import type { Question } from '../state/question.ts'
import { useViewActs } from '../state/use-view-acts.ts'

/** What a reader has left out by hand, in words, and the way back to everything. */
export function NarrowedNote() {
  const { t, i18n } = useTranslation('explorer')
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

function describeScope(t: TFunction<'explorer'>, { scope }: Question, exploration: Exploration): readonly string[] {
  const { slice, filtered, visible } = exploration
  const name = (id: string) => slice.entities.get(id)?.name ?? id
  const { isolated, steps, collapsed, hidden } = scope
  const parts: string[] = []
  if (isolated !== null && filtered.entities.has(isolated)) {
    const left = filtered.entities.size - visible.entities.size
    parts.push(t('acts.onlyWithin', { count: steps, name: name(isolated), left }))
  }
  if (collapsed.length > 0) parts.push(t('acts.folded', { count: collapsed.length }))
  if (hidden.length > 0) parts.push(t('acts.hidden', { count: hidden.length }))
  return parts.length === 0 ? [t('acts.nothingLeftOut')] : parts
}
