import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { entityPath, networkPath } from '../../app/paths.ts'
import type { LocalNodesQuery } from '../../generated/graphql.ts'
import { buildNetwork } from '../../graph/model/network.ts'
import { describeTieDate, stateTie } from '../../graph/sentences.ts'
import { describePeriod } from '../../graph/words/date-words.ts'
import { AppLink } from '../../lib/app-link.tsx'
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
  const { id, label, purpose, areas, members, period } = node
  const href = entityPath(id)
  return (
    <li className="node-card" data-known={members.totalCount > 0 || undefined}>
      <h3>{href === null ? label : <AppLink href={href}>{label}</AppLink>}</h3>
      {purpose === null ? null : <p>{purpose}</p>}
      <dl className="node-facts">
        <dt>{t('node.areas', { count: areas.length })}</dt>
        <dd>{areas.length === 0 ? t('node.areasUnknown') : areas.map((area) => area.label).join(', ')}</dd>
        <dt>{t('node.life')}</dt>
        <dd>{describePeriod(i18n, period, false)}</dd>
        <dt>{t('node.pulse')}</dt>
        <dd>
          <Pulse node={node} />
        </dd>
      </dl>
      <h4>{t('levels.members', { count: members.totalCount })}</h4>
      <MemberList members={members} />
      <AppLink href={networkPath(id)} className="node-in-network">
        {t('node.inNetwork')}
      </AppLink>
    </li>
  )
}

/** The last dated trace of a node's life: what its acts will say once there are any. */
function Pulse({ node: { latestTie } }: { readonly node: LocalNode }) {
  const { t, i18n } = useTranslation('groups')
  if (latestTie === null) return t('node.noPulse')
  const { entities, ties } = buildNetwork({
    entities: [latestTie.from, latestTie.to],
    ties: [latestTie],
    totals: { entities: 2, ties: 1 },
    truncated: false,
  })
  const tie = ties.get(latestTie.id)
  const [from, to] = [entities.get(latestTie.from.id), entities.get(latestTie.to.id)]
  if (tie === undefined || from === undefined || to === undefined) return t('node.noPulse')
  return (
    <>
      {describeTieDate(i18n, tie)}
      <span className="groups-fine">{stateTie(i18n, tie, from, to, readToday())}</span>
    </>
  )
}
