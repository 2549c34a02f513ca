import { useQuery } from '@apollo/client/react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SharedViewDocument } from '../../../generated/graphql.ts'
import { buildNetwork } from '../../../graph/model/network.ts'
import { describeError } from '../../../lib/display-error.ts'
import { usePageTitle } from '../../../lib/page-title.ts'
import { FailureMessage } from '../../../ui/failure-message.tsx'
import { ExplorerPage } from '../explorer-page.tsx'
import { ExplorerSkeleton } from '../panels/explorer-skeleton.tsx'
import type { Ask } from '../state/explorer-context.ts'
import { createExplorerStore, ExplorerStoreContext } from '../state/explorer-store.ts'
import type { Question } from '../state/question.ts'
import { ShareBanner } from './share-banner.tsx'
import { ShareOver } from './share-over.tsx'
import { answerOfShare, type OpenedShare } from './shared-network.ts'
import './shared.css'

interface SharedExplorerProps {
  /** What the link is made of. */
  readonly secret: string
  /** How the view is drawn at first, from the parameters that were shared with it. */
  readonly readAddress: (address: string) => Question
}

/** A view behind a link: what was shared, and nothing else. */
export function SharedExplorer({ secret, readAddress }: SharedExplorerProps) {
  const { t } = useTranslation('tools')
  const { data, error, refetch } = useQuery(SharedViewDocument, { variables: { secret }, fetchPolicy: 'network-only' })
  const found = data?.sharedView
  usePageTitle(found?.__typename === 'SharedView' ? found.name : t('share.title'))
  if (found === undefined) {
    if (error === undefined) return <ExplorerSkeleton />
    return <FailureMessage failure={describeError(error)} onRetry={() => void refetch()} />
  }
  if (found.__typename === 'ShareEnded') return <ShareOver ended={found} />
  return <OpenedView share={found} readAddress={readAddress} />
}

/** The day of the share, whatever the address says that was shared with it. */
function onDay(question: Question, asOf: string | null): Question {
  return { ...question, asOf }
}

interface OpenedViewProps {
  readonly share: OpenedShare
  readonly readAddress: SharedExplorerProps['readAddress']
}

function OpenedView({ share, readAddress }: OpenedViewProps) {
  const [store] = useState(() => createExplorerStore(null))
  const [question, setQuestion] = useState(() => onDay(readAddress(share.address), share.asOf))
  const network = useMemo(() => buildNetwork(answerOfShare(share)), [share])
  const ask: Ask = (change) => setQuestion((current) => ({ ...current, ...change }))
  return (
    <div className="shared-view">
      <ShareBanner share={share} />
      <ExplorerStoreContext value={store}>
        <ExplorerPage
          network={network}
          question={question}
          ask={ask}
          stale={false}
          reading={false}
          onMore={() => {}}
          guestTitle={share.name}
        />
      </ExplorerStoreContext>
    </div>
  )
}
