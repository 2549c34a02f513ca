import { useTranslation } from 'react-i18next'
import { entityPath } from '../../app/paths.ts'
import type { NamedMemberFragment } from '../../generated/graphql.ts'
import { Mark } from '../../graph/marks/mark.tsx'
import { AppLink } from '../../lib/app-link.tsx'

export interface MemberListProps {
  readonly members: {
    readonly totalCount: number
    readonly nodes: readonly { readonly id: string; readonly from: NamedMemberFragment }[]
  }
}

/** The first members of a group by name, each with its mark, and how many more there are; or that none is known. */
export function MemberList({ members: { totalCount, nodes } }: MemberListProps) {
  const { t } = useTranslation('groups')
  if (totalCount === 0) return <p className="groups-unknown">{t('levels.unknown')}</p>
  return (
    <ul className="member-list" aria-label={t('levels.members', { count: totalCount })}>
      {nodes.map(({ id, from }) => (
        <li key={id}>
          <MemberMark member={from} />
          <MemberName member={from} />
        </li>
      ))}
      {totalCount > nodes.length ? (
        <li className="member-more">{t('more', { count: totalCount - nodes.length })}</li>
      ) : null}
    </ul>
  )
}

function MemberMark({ member }: { readonly member: NamedMemberFragment }) {
  if (member.__typename === 'Actor') {
    return <Mark entityClass={member.actorKind} size={22} collective={member.collective} />
  }
  return <Mark entityClass={member.__typename === 'LocalNode' ? 'LOCAL_NODE' : 'GOVERNANCE_BODY'} size={22} />
}

function MemberName({ member: { id, label } }: { readonly member: NamedMemberFragment }) {
  const href = entityPath(id)
  return href === null ? label : <AppLink href={href}>{label}</AppLink>
}
