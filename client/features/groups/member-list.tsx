import { useTranslation } from 'react-i18next'
import { entityPath } from '../../app/addresses.ts'
import type { GroupMembersFragment, NamedMemberFragment } from '../../generated/graphql.ts'
import { Mark } from '../../graph/marks/mark.tsx'
import { hasEnded } from '../../graph/model/date-group.ts'
import { describePeriod } from '../../graph/words/date-words.ts'
import { AppLink } from '../../lib/app-link.tsx'
import { useAsOf } from '../../lib/as-of.ts'
import { readToday } from '../../lib/today.ts'

export interface MemberListProps {
  readonly members: GroupMembersFragment['members']
  /** How many are named; the others are counted. */
  readonly most: number
}

/**
 * The first members of a group by name, each with its mark and, where its membership is over, when it was; then how
 * many more there are; or that none is known.
 */
export function MemberList({ members: { totalCount, nodes }, most }: MemberListProps) {
  const { t, i18n } = useTranslation('groups')
  const { day } = useAsOf()
  const today = day ?? readToday()
  if (totalCount === 0) return <p className="groups-unknown">{t('levels.unknown')}</p>
  const shown = nodes.slice(0, most)
  return (
    <ul className="member-list" aria-label={t('levels.members', { count: totalCount })}>
      {shown.map(({ from, ...membership }) => (
        <li key={membership.id}>
          <MemberMark member={from} />
          <span>
            <MemberName member={from} />
            {hasEnded(membership, today) ? (
              <span className="groups-fine">{describePeriod(i18n, membership.period, false)}</span>
            ) : null}
          </span>
        </li>
      ))}
      {totalCount > shown.length ? (
        <li className="member-more">{t('more', { count: totalCount - shown.length })}</li>
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
