import { type ReactNode, Suspense, useState } from 'react'
import { LIMITS } from '#graph-schema/model/limits.ts'
import { lazyWithWords } from '../../lib/lazy-with-words.ts'
import { FailureMessage } from '../../ui/failure-message.tsx'
import { ExplorerPage } from './explorer-page.tsx'
import { ExplorerSkeleton } from './panels/explorer-skeleton.tsx'
import type { AskHow } from './state/explorer-context.ts'
import { createExplorerStore, ExplorerStoreContext } from './state/explorer-store.ts'
import type { Question } from './state/question.ts'
import { useNetwork } from './state/use-network.ts'
import { useKnownQuestion } from './unknown/use-known-question.ts'

const EmptyDatabase = lazyWithWords(async () => (await import('./panels/empty-database.tsx')).EmptyDatabase)
const UnknownNote = lazyWithWords(async () => (await import('./unknown/unknown-note.tsx')).UnknownNote)

/** Entities read at first, and how many more at each request for more. */
const FIRST_LIMIT = 300
const MORE = 300

export interface ExplorerProps {
  readonly question: Question
  readonly ask: (change: Partial<Question>, how?: AskHow) => void
}

/** The network: as a picture, as a table, with its legend and the card of what is selected. */
export function Explorer({ question, ask }: ExplorerProps) {
  const [store] = useState(() => createExplorerStore(cardAtFirst(question)))
  const [limit, setLimit] = useState(FIRST_LIMIT)
  const { network, reading, failure, readAgain } = useNetwork(limit)
  const known = useKnownQuestion(question, network)
  if (network === null) {
    if (failure !== null)
      return (
        <Scroll>
          <FailureMessage failure={failure} onRetry={readAgain} />
        </Scroll>
      )
    return <ExplorerSkeleton />
  }
  if (network.totals.entities === 0)
    return (
      <Scroll>
        <Suspense>
          <EmptyDatabase />
        </Suspense>
      </Scroll>
    )
  if (known.looking) return <ExplorerSkeleton />
  return (
    <ExplorerStoreContext value={store}>
      <div className="explorer-whole">
        {known.question === question ? null : (
          <Suspense>
            <UnknownNote {...known} ask={ask} />
          </Suspense>
        )}
        <ExplorerPage
          network={network}
          question={known.question}
          ask={ask}
          stale={failure !== null}
          reading={reading}
          onMore={() => setLimit(Math.min(limit + MORE, LIMITS.networkEntities))}
        />
      </div>
    </ExplorerStoreContext>
  )
}

/** A link to a selection shows its card also on a phone, unless it asks for the picture. */
function cardAtFirst({ selection, view }: Question): 'card' | null {
  return selection !== null && view !== 'grafo' ? 'card' : null
}

/** The page fills the window; what is longer scrolls inside it. */
function Scroll({ children }: { readonly children: ReactNode }) {
  return <div className="explorer-scroll">{children}</div>
}
