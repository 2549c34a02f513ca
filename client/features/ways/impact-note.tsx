import { useLazyQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { networkPath } from '../../app/paths.ts'
import { ImpactOfLeavingDocument, type ImpactOfLeavingQuery, type NetworkFilter } from '../../generated/graphql.ts'
import { Mark } from '../../graph/marks/mark.tsx'
import type { NetworkEntity } from '../../graph/model/network.ts'
import { AppLink } from '../../lib/app-link.tsx'

interface ImpactNoteProps {
  readonly entity: NetworkEntity
  readonly filter: NetworkFilter
}

/** More names than these are counted. */
const MOST_NAMED = 8

/** "And if this one left?": asked by a button, answered with a number and names. */
export function ImpactNote({ entity, filter }: ImpactNoteProps) {
  const { t } = useTranslation('ways')
  const [ask, { data, error, loading }] = useLazyQuery(ImpactOfLeavingDocument)
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
          onClick={() => void ask({ variables: { actors: [entity.id], filter } })}
        >
          {t('impact.ask')}
        </Button>
      ) : null}
      <p role="status">
        {error === undefined || loading ? null : t('impact.failed')}
        {data === undefined ? null : <ImpactWords impact={data.impactOfLeaving} />}
      </p>
    </li>
  )
}

function ImpactWords({ impact }: { readonly impact: ImpactOfLeavingQuery['impactOfLeaving'] }) {
  const { t, i18n } = useTranslation('ways')
  const { cutOff, cutOffCount, lostPairs } = impact
  const lost = t('impact.lost', { count: lostPairs })
  if (cutOffCount === 0) return `${t('impact.nobody')} ${lost}`
  const named = cutOff.slice(0, MOST_NAMED).map(({ label }) => label)
  const more = cutOffCount - named.length
  const names = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(
    more === 0 ? named : [...named, t('impact.more', { count: more })],
  )
  return `${t('impact.cutOff', { count: cutOffCount })} ${names}. ${lost}`
}
