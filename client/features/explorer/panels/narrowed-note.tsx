import { useTranslation } from 'react-i18next'
import { isNarrowed } from '../../../graph/model/view-scope.ts'
import { describeScope } from '../state/describe-scope.ts'
import { litEntities } from '../state/explore.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { useViewActs } from '../state/use-view-acts.ts'

/** What an address brings out, and what a reader has left out by hand, in words, each with the way back. */
export function NarrowedNote() {
  return (
    <>
      <LitNote />
      <LeftOutNote />
    </>
  )
}

function LitNote() {
  const { t } = useTranslation('tools')
  const { question, exploration, ask } = useExplorer()
  if (question.lit.length === 0) return null
  const lit = [...litEntities(exploration.slice, question.lit)]
  const shown = lit.filter((id) => exploration.visible.entities.has(id)).length
  return (
    <p className="narrowed-note" role="status">
      <span>{t('lit.note', { count: shown })}</span>
      <button type="button" onClick={() => ask({ lit: [] })}>
        {t('lit.off')}
      </button>
    </p>
  )
}

function LeftOutNote() {
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
