import { useTranslation } from 'react-i18next'
import { displayName, wrapText } from '../../../graph/layout/words/text.ts'
import { visibleTiesOf } from '../../../graph/model/adjacency.ts'
import type { NetworkEntity } from '../../../graph/model/network.ts'
import { findWithin } from '../../../graph/model/view-scope.ts'
import { BOLD, RichText } from '../../../ui/rich-text.tsx'
import type { Exploration } from '../state/explore.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { SUMMARY_ID } from '../state/summary-id.ts'
import { useSummaryWords } from '../state/use-summary-words.ts'

const ONE_LINE = { fontPx: 16, maxWidth: 280, maxLines: 1, weight: 600 } as const

/** What the picture shows, in a sentence; the whole summary stands in it for those who do not see the picture. */
export function SummaryLine() {
  const { question, exploration } = useExplorer()
  const words = useSummaryWords()
  const selected = question.selection === null ? undefined : exploration.slice.entities.get(question.selection)
  const isSelected = selected !== undefined && exploration.visible.entities.has(selected.id)
  return (
    <p className="summary-line" id={SUMMARY_ID}>
      {isSelected ? (
        <SelectedSummary
          exploration={exploration}
          id={selected.id}
          name={shortName(selected)}
          steps={question.scope.steps}
        />
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
  readonly steps: number
}

function SelectedSummary({ exploration: { slice, visible }, id, name, steps }: SelectedSummaryProps) {
  const { t } = useTranslation('explorer')
  const ties = visibleTiesOf(slice, visible, id).length
  const others = visible.entities.size - findWithin(slice, visible, id, steps).size
  return (
    <>
      {ties === 0 ? (
        <RichText text={t('summary.selectedNone', { name })} tags={BOLD} />
      ) : (
        <RichText text={t('summary.selected', { count: ties, name })} tags={BOLD} />
      )}
      {others > 0 ? <span className="visually-hidden"> {t('summary.others', { count: others })}</span> : null}
    </>
  )
}

/** The name on a part of one line: a sentence that grew to two would push the picture down. */
function shortName({ name, acronym }: NetworkEntity): string {
  return wrapText(displayName(name, acronym ?? undefined), ONE_LINE).lines.join(' ')
}
