import { useTranslation } from 'react-i18next'
import type { Network, NetworkEntity } from '../../graph/model/network.ts'
import { useAsOf } from '../../lib/as-of.ts'
import { TieList } from './tie-list.tsx'

export interface TiesSectionProps {
  readonly network: Network
  readonly teller: NetworkEntity
}

/** The ties of an entity, or that there are none; says so when the answer was cut. */
export function TiesSection({ network, teller }: TiesSectionProps) {
  const { t } = useTranslation('actor')
  const { day } = useAsOf()
  const shown = network.tiesOf.get(teller.id)?.length ?? 0
  if (shown === 0) return <p className="entity-note">{t(day === null ? 'noTies' : 'noTiesOnDay')}</p>
  return (
    <>
      {network.truncated ? <p className="entity-note">{t('tiesCut', { shown, count: network.totals.ties })}</p> : null}
      <TieList network={network} teller={teller} />
    </>
  )
}
