import { useTranslation } from 'react-i18next'
import { entityPath } from '../../app/addresses.ts'
import type { CollectiveActorsQuery } from '../../generated/graphql.ts'
import { Cloud } from '../../graph/clouds/cloud.tsx'
import { AppLink } from '../../lib/app-link.tsx'

type CollectiveActor = CollectiveActorsQuery['actors']['nodes'][number]

/** Collective actors, the largest first: each a cloud, how many it stands for, who is named so far. */
export function UnnamedGroups({ groups }: { readonly groups: readonly CollectiveActor[] }) {
  const bySize = [...groups].sort((a, b) => (b.memberEstimate ?? 0) - (a.memberEstimate ?? 0))
  return (
    <ul className="unnamed-list">
      {bySize.map((group) => (
        <UnnamedGroup key={group.id} group={group} />
      ))}
    </ul>
  )
}

function UnnamedGroup({ group }: { readonly group: CollectiveActor }) {
  const { t } = useTranslation('groups')
  const { id, label, memberEstimate, summary, namedMembers } = group
  const named = group.namedMemberCount ?? 0
  const remaining = memberEstimate === null ? null : Math.max(0, memberEstimate - named)
  const href = entityPath(id)
  return (
    <li className="unnamed">
      <Cloud named={named} remaining={remaining} size={112} />
      <div>
        <h3>{href === null ? label : <AppLink href={href}>{label}</AppLink>}</h3>
        <p className="unnamed-count">
          {memberEstimate === null ? t('unnamed.sizeUnknown') : t('unnamed.atLeast', { count: memberEstimate })}
          {' · '}
          {remaining === null ? t('unnamed.leftUnknown') : t('unnamed.left', { count: remaining })}
        </p>
        <NamedSoFar named={named} members={namedMembers} />
        {summary === null ? null : <p className="groups-fine">{summary}</p>}
      </div>
    </li>
  )
}

interface NamedSoFarProps {
  readonly named: number
  readonly members: CollectiveActor['namedMembers']
}

/** Most names in one row; the actor's page has them all. */
const MOST_NAMES = 6

function NamedSoFar({ named, members }: NamedSoFarProps) {
  const { t } = useTranslation('groups')
  if (named === 0) return <p>{t('unnamed.nobody')}</p>
  const shown = members.slice(0, MOST_NAMES)
  return (
    <p className="unnamed-names">
      {t('unnamed.named', { count: named })}{' '}
      {shown.map(({ id, label }, index) => (
        <span key={id}>
          {index === 0 ? null : ', '}
          <AppLink href={entityPath(id) ?? ''}>{label}</AppLink>
        </span>
      ))}
      {named > shown.length ? ` ${t('more', { count: named - shown.length })}` : null}
    </p>
  )
}
