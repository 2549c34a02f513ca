import { useEffect } from 'react'
import type { Overview } from '../../../graph/overview/overview.ts'
import { OverviewCanvas } from '../../../graph/overview/overview-canvas.tsx'
import { FailureMessage } from '../../../ui/failure-message.tsx'
import { useUndoKeys } from '../../../ui/hot-key.ts'
import { Coming } from '../panels/coming.tsx'
import { SEARCH_FIELD_ID } from '../panels/search-field-id.ts'
import { usePrinting } from '../panels/use-printing.ts'
import { ViewTools } from '../panels/view-tools.tsx'
import { useExplorer } from '../state/explorer-context.ts'
import { useExplorerStore } from '../state/explorer-store.ts'
import type { NetworkView } from '../state/question.ts'
import { useViewActs } from '../state/use-view-acts.ts'
import { OVERVIEW_SUMMARY_ID, OverviewSummary } from './overview-summary.tsx'
import { OverviewTable } from './overview-table.tsx'
import { useCellActs } from './use-cell-acts.ts'
import { useOverview } from './use-overview.ts'
import { useOverviewWords } from './use-overview-words.ts'
import '../export/export.css'
import './overview-panel.css'

/** A network too large to be drawn one by one, counted: as a picture whose cells open, or as a table of the same. */
export function OverviewPanel({ view }: { readonly view: NetworkView }) {
  const { overview, failure, readAgain, ignored, reading } = useOverview()
  const { undo, redo } = useViewActs()
  const printing = usePrinting()
  // The overview is by micro-area already.
  const pictured = view === 'grafo' || view === 'aree'
  useUndoKeys(undo, redo)
  useTellCounts(overview)
  if (overview === null) {
    return failure === null ? <Coming /> : <FailureMessage failure={failure} onRetry={readAgain} />
  }
  return (
    <>
      <OverviewSummary overview={overview} ignored={ignored} stale={failure !== null} />
      <div className="overview-panel" aria-busy={reading}>
        {pictured ? <Picture overview={overview} /> : null}
        {pictured && !printing ? null : <OverviewTable overview={overview} />}
      </div>
    </>
  )
}

function Picture({ overview }: { readonly overview: Overview }) {
  const { question, ask } = useExplorer()
  const store = useExplorerStore()
  const words = useOverviewWords(overview)
  const { toggle } = useCellActs()
  const { selection } = question
  return (
    <OverviewCanvas
      overview={overview}
      selected={selection}
      words={words}
      describedBy={OVERVIEW_SUMMARY_ID}
      events={{
        toggle,
        select: (id) => {
          // The first tap selects, the second opens: a drawer would cover what was tapped.
          store.setState({ drawer: id !== null && id === selection ? 'card' : null })
          if (id !== selection) ask({ selection: id })
        },
        open: (id) => {
          store.setState({ drawer: 'card', cardFocus: id })
          if (id !== selection) ask({ selection: id })
        },
        page: (page) => {
          const field = document.getElementById(SEARCH_FIELD_ID)
          if (page === 'keys') store.setState({ keysOpen: true })
          else if (field === null) store.setState({ drawer: 'filters' })
          else field.focus()
        },
      }}
    >
      <ViewTools />
    </OverviewCanvas>
  )
}

/** Tells the legend what is counted, which knows only the elements that were read one by one. */
function useTellCounts(overview: Overview | null): void {
  const store = useExplorerStore()
  useEffect(() => {
    if (overview === null) return
    const counts = new Map<string, number>()
    for (const { entityClass, entities, collective } of overview.cells.values()) {
      counts.set(entityClass, (counts.get(entityClass) ?? 0) + entities)
      counts.set('collective', (counts.get('collective') ?? 0) + collective)
    }
    store.setState({ counts })
    return () => store.setState({ counts: null })
  }, [store, overview])
}
