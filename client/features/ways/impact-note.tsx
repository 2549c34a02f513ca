import { useLazyQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { networkPath } from '../../app/addresses.ts'
import { ImpactOfLeavingDocument, type NetworkFilter } from '../../generated/graphql.ts'
import { Mark } from '../../graph/marks/mark.tsx'
import type { NetworkEntity } from '../../graph/model/network.ts'
import { describeImpact } from '../../graph/words/impact-words.ts'
import { AppLink } from '../../lib/app-link.tsx'
import { useAsOf } from '../../lib/as-of.ts'
import { dayVariable } from '../../lib/ask-on-day.ts'

interface ImpactNoteProps {
  readonly entity: NetworkEntity
  readonly filter: NetworkFilter
}

/** "And if this one left?": asked by a button, answered with a number and names. */
export function ImpactNote({ entity, filter }: ImpactNoteProps) {
  const { t, i18n } = useTranslation('ways')
  const [ask, { data, error, loading }] = useLazyQuery(ImpactOfLeavingDocument)
  const { day } = useAsOf()
  return (
    <li className="impact">
      <Mark entityClass={entity.entityClass} size={28} collective={entity.collective} />
      <span className="impact-name">
        <AppLink href={networkPath(entity.id)}>{entity.name}</AppLink>
      </span>
      {data === undefined ? (
        <Button
          variant="default"
          size="sm"
          loading={loading}
          onClick={() => void ask({ variables: { actors: [entity.id], filter, ...dayVariable(day) } })}
        >
          {t('impact.ask')}
        </Button>
      ) : null}
      <p role="status">
        {error === undefined || loading ? null : t('impact.failed')}
        {data === undefined ? null : describeImpact(t, i18n.language, data.impactOfLeaving)}
      </p>
    </li>
  )
}
