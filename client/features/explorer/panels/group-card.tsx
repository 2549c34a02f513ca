import { useTranslation } from 'react-i18next'
import type { VertexGroup } from '../../../graph/layout/contract.ts'
import { Mark } from '../../../graph/marks/mark.tsx'
import { visibleTiesOf } from '../../../graph/model/adjacency.ts'
import { type Network, otherEnd } from '../../../graph/model/network.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { usePicture } from '../state/picture-context.ts'
import { CardHead } from './card-head.tsx'
import { Overview } from './overview.tsx'
import { SelectLink } from './select-link.tsx'

/** The members of a group that is drawn as one mark, and how to draw them one by one. */
export function GroupCard({ groupId }: { readonly groupId: string }) {
  const { t } = useTranslation('explorer')
  const { question, exploration, ask } = useExplorer()
  const vertex = usePicture().vertices.get(groupId)
  if (vertex?.group === undefined || vertex.group === null) return <Overview />
  const open = question.openGroups.includes(groupId)
  const { slice, visible } = exploration
  const members = vertex.members.filter((id) => visible.entities.has(id)).flatMap((id) => slice.entities.get(id) ?? [])
  const hubs = listHubs(slice, vertex.group)
  return (
    <article className="card" aria-label={vertex.name}>
      <header className="card-head">
        <CardHead
          mark={<Mark entityClass={vertex.entityClass ?? 'PROJECT'} size={44} count={members.length} />}
          title={vertex.name}
          subtitle={hubs.length === 0 ? t('card.groupMembers') : hubs.join(' · ')}
        />
        <div className="card-actions" data-wide-only>
          <button
            type="button"
            className="card-open"
            onClick={() =>
              ask({
                openGroups: open
                  ? question.openGroups.filter((id) => id !== groupId)
                  : [...question.openGroups, groupId],
              })
            }
          >
            {t(open ? 'card.closeGroup' : 'card.openGroup')}
          </button>
        </div>
      </header>
      <div className="card-body">
        <ul className="card-members">
          {members.map((member) => (
            <li key={member.id}>
              <Mark entityClass={member.entityClass} size={22} collective={member.collective} />
              <SelectLink id={member.id}>{member.name}</SelectLink>
              <span>{t('card.ties', { count: visibleTiesOf(slice, visible, member.id).length })}</span>
            </li>
          ))}
        </ul>
      </div>
    </article>
  )
}

/** Names of what all members are tied to: one project, or the one or two bodies that like leaves share. */
function listHubs(slice: Network, { form, hub, members }: VertexGroup): readonly string[] {
  const [first] = members
  const ids =
    form === 'fan' || first === undefined
      ? [hub]
      : [...new Set((slice.tiesOf.get(first.id) ?? []).map((tie) => otherEnd(tie, first.id)))]
  return ids.flatMap((id) => slice.entities.get(id)?.name ?? [])
}
