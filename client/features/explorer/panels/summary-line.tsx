import { Trans, useTranslation } from 'react-i18next'
import { visibleNeighbours, visibleTiesOf } from '../../../graph/model/adjacency.ts'
import type { Exploration } from '../state/explore.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { useSummaryWords } from '../state/use-summary-words.ts'

export const SUMMARY_ID = 'rete-riassunto'

/** What the picture shows, in a sentence; the whole summary stands in it for those who do not see the picture. */
export function SummaryLine() {
  const { question, exploration } = useExplorer()
  const words = useSummaryWords()
  const selected = question.selection === null ? undefined : exploration.slice.entities.get(question.selection)
  const isSelected = selected !== undefined && exploration.visible.entities.has(selected.id)
  return (
    <p className="summary-line" id={SUMMARY_ID}>
      {isSelected ? (
        <SelectedSummary exploration={exploration} id={selected.id} name={selected.name} />
      ) : (
        words.short(exploration.summary)
      )}
      <span className="visually-hidden"> {words.rest(exploration.summary)}</span>
    </p>
  )
}

interface SelectedSummaryProps {
  readonly exploration: Exploration
  readonly id: string
  readonly name: string
}

function SelectedSummary({ exploration: { slice, visible }, id, name }: SelectedSummaryProps) {
  const { t } = useTranslation('explorer')
  const ties = visibleTiesOf(slice, visible, id).length
  const others = visible.entities.size - visibleNeighbours(slice, visible, id).size - 1
  return (
    <>
      {ties === 0 ? (
        <Trans t={t} i18nKey="summary.selectedNone" values={{ name }} components={{ b: <b /> }} />
      ) : (
        <Trans t={t} i18nKey="summary.selected" count={ties} values={{ name }} components={{ b: <b /> }} />
      )}
      {others > 0 ? <> {t('summary.others', { count: others })}</> : null}
    </>
  )
}
