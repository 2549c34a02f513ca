import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { entityPath, networkPath } from '../../app/addresses.ts'
import type { LocalNodesQuery, PulseEndFragment } from '../../generated/graphql.ts'
import { describeTieDate, stateTie } from '../../graph/sentences.ts'
import { describePeriod } from '../../graph/words/date-words.ts'
import type { NamedEntity } from '../../graph/words/italian-phrase.ts'
import { AppLink } from '../../lib/app-link.tsx'
import { useAsOf } from '../../lib/as-of.ts'
import { readToday } from '../../lib/today.ts'
import { MemberList } from './member-list.tsx'

type Answer = LocalNodesQuery['localNodes']
type LocalNode = Answer['nodes'][number]

export interface LocalNodeListProps {
  readonly answer: Answer
  /** Reads the next page, which comes below. */
  readonly onMore: () => void
}

/** The local nodes, a card each. */
export function LocalNodeList({ answer: { nodes, totalCount, pageInfo }, onMore }: LocalNodeListProps) {
  const { t } = useTranslation('groups')
  return (
    <>
      <ul className="node-cards">
        {nodes.map((node) => (
          <LocalNodeCard key={node.id} node={node} />
        ))}
      </ul>
      {pageInfo.hasNextPage ? (
        <Button variant="default" mt={16} onClick={onMore}>
          {t('nodes.next', { count: totalCount - nodes.length })}
        </Button>
      ) : null}
    </>
  )
}

function LocalNodeCard({ node }: { readonly node: LocalNode }) {
  const { t, i18n } = useTranslation('groups')
  const { id, label, purpose, areas, members, period, presence } = node
  const href = entityPath(id)
  return (
    <li className="node-card" data-known={members.totalCount > 0 || undefined}>
      <h3>{href === null ? label : <AppLink href={href}>{label}</AppLink>}</h3>
      {purpose === null ? null : <p>{purpose}</p>}
      <dl className="node-facts">
        <dt>{t('node.areas', { count: areas.length })}</dt>
        <dd>{areas.length === 0 ? t('node.areasUnknown') : areas.map((area) => area.label).join(', ')}</dd>
        <dt>{t('node.life')}</dt>
        <dd>
          {describePeriod(i18n, period, false)}
          {presence === 'POSSIBLE' ? ` · ${t('maybe')}` : null}
        </dd>
        <dt>{t('node.pulse')}</dt>
        <dd>
          <Pulse node={node} />
        </dd>
      </dl>
      <h4>{t('node.members', { count: members.totalCount })}</h4>
      <MemberList members={members} most={6} />
      <AppLink href={networkPath(id)} className="node-in-network">
        {t('node.inNetwork')}
      </AppLink>
    </li>
  )
}

/** The last dated trace of a node's life: what its acts will say once there are any. */
function Pulse({ node: { latestTie } }: { readonly node: LocalNode }) {
  const { t, i18n } = useTranslation('groups')
  const { day } = useAsOf()
  if (latestTie === null) return t('node.noPulse')
  const { from, to } = latestTie
  return (
    <>
      {describeTieDate(i18n, latestTie)}
      <span className="groups-fine">{stateTie(i18n, latestTie, nameEnd(from), nameEnd(to), day ?? readToday())}</span>
    </>
  )
}

/** An end of a tie as a sentence needs it. */
function nameEnd(end: PulseEndFragment): NamedEntity {
  return {
    name: end.label,
    collective: end.__typename === 'Actor' && end.collective,
    undertaking: end.__typename === 'Project' ? end.projectKind : end.__typename === 'Event' ? end.eventKind : null,
  }
}
