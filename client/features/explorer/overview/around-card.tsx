import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { EntityAroundDocument } from '../../../generated/graphql.ts'
import { buildNetwork } from '../../../graph/model/network.ts'
import { describeError } from '../../../lib/display-error.ts'
import { Delayed } from '../../../ui/delayed.tsx'
import { FailureMessage } from '../../../ui/failure-message.tsx'
import { EntityCard } from '../panels/entity-card.tsx'
import { ExplorerContext, useExplorer } from '../state/explorer-context.ts'

/** The card of an entity of the counted network: what is round it is read for it alone, so that no tie is missing. */
export function AroundCard({ id }: { readonly id: string }) {
  const { t } = useTranslation('explorer')
  const explorer = useExplorer()
  const { data, error, refetch } = useQuery(EntityAroundDocument, { variables: { of: id } })
  const around = useMemo(() => {
    if (data === undefined) return null
    return { ...explorer, exploration: explorer.exploreOther(buildNetwork(data.neighbourhood)) }
  }, [data, explorer])
  const entity = around?.exploration.network.entities.get(id)
  if (error !== undefined && around === null)
    return <FailureMessage failure={describeError(error)} onRetry={() => void refetch()} />
  if (around === null)
    return (
      <Delayed>
        <p className="card-skeleton" role="status">
          {t('loading')}
        </p>
      </Delayed>
    )
  if (entity === undefined) return <p className="card-skeleton">{t('card.noTies')}</p>
  return (
    <ExplorerContext value={around}>
      <EntityCard entity={entity} alone />
    </ExplorerContext>
  )
}
