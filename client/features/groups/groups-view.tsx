import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { entityPath } from '../../app/addresses.ts'
import { GOVERNANCE_ANCHOR, UNNAMED_ANCHOR } from '../../app/paths.ts'
import {
  CollectiveActorsDocument,
  GovernanceBodiesDocument,
  GroupsOnRecordDocument,
  LocalNodesDocument,
  type LocalNodesQuery,
} from '../../generated/graphql.ts'
import { GovernanceBands } from '../../graph/bands/governance-bands.tsx'
import { readLevels } from '../../graph/bands/read-levels.ts'
import { useAsOf } from '../../lib/as-of.ts'
import { askOnDay, dayVariable } from '../../lib/ask-on-day.ts'
import { describeError } from '../../lib/display-error.ts'
import { usePageTitle } from '../../lib/page-title.ts'
import { StaffActsSlot } from '../../lib/staff-acts.tsx'
import { Coming } from '../../ui/coming.tsx'
import { FailureMessage } from '../../ui/failure-message.tsx'
import { Section } from '../../ui/section.tsx'
import { type AnsweredBody, BodyList } from './body-list.tsx'
import { GroupsOnDay } from './groups-on-day.tsx'
import './groups-view.css'
import { LocalNodeList } from './local-node-list.tsx'
import { NoLocalNode } from './no-local-node.tsx'
import { UnnamedGroups } from './unnamed-groups.tsx'

/** `/nodi`: the local nodes, who governs, and the groups of which names are missing. */
export function GroupsView() {
  const { t } = useTranslation('groups')
  usePageTitle(t('title'))
  const { day } = useAsOf()
  const asked = { variables: dayVariable(day), ...askOnDay(day) }
  const nodes = useQuery(LocalNodesDocument, asked)
  const bodies = useQuery(GovernanceBodiesDocument, asked)
  const collective = useQuery(CollectiveActorsDocument, asked)
  const recorded = useQuery(GroupsOnRecordDocument, { skip: day === null })
  const failed = [nodes, bodies, collective].find(({ data, error }) => data === undefined && error !== undefined)
  if (failed !== undefined) {
    return <FailureMessage failure={describeError(failed.error)} onRetry={() => void failed.refetch()} />
  }
  return (
    <div className="groups">
      <h1>{t('title')}</h1>
      <p className="groups-lead">{t('lead')}</p>
      {day === null || nodes.data === undefined || bodies.data === undefined ? null : (
        <GroupsOnDay
          day={day}
          shown={nodes.data.localNodes.totalCount + bodies.data.governanceBodies.totalCount}
          recorded={recorded.data}
        />
      )}
      <StaffActsSlot place={{ name: 'GROUPS' }} />
      {nodes.data === undefined ? <Coming /> : null}
      {nodes.data === undefined ? null : nodes.data.localNodes.totalCount === 0 ? (
        <NoLocalNode recorded={recorded.data?.localNodes.totalCount ?? 0} />
      ) : (
        <Section title={t('nodes.title')} count={nodes.data.localNodes.totalCount}>
          <p className="groups-note">{t('nodes.pulseNote')}</p>
          <LocalNodeList
            answer={nodes.data.localNodes}
            onMore={() =>
              void nodes.fetchMore({
                variables: { after: nodes.data?.localNodes.pageInfo.endCursor ?? null },
                updateQuery: appendPage,
              })
            }
          />
        </Section>
      )}
      {bodies.data === undefined ? null : <Governance bodies={bodies.data.governanceBodies.nodes} />}
      {collective.data === undefined || collective.data.actors.totalCount === 0 ? null : (
        <Section title={t('unnamed.title')} count={collective.data.actors.totalCount} anchor={UNNAMED_ANCHOR}>
          <p className="groups-note">{t('unnamed.text')}</p>
          <UnnamedGroups groups={collective.data.actors.nodes} />
        </Section>
      )}
    </div>
  )
}

/** The nodes read before with those of the next page after them. */
function appendPage(before: LocalNodesQuery, { fetchMoreResult }: { readonly fetchMoreResult: LocalNodesQuery }) {
  const { localNodes } = fetchMoreResult
  return { ...fetchMoreResult, localNodes: { ...localNodes, nodes: [...before.localNodes.nodes, ...localNodes.nodes] } }
}

/** The three levels of the pact's design as bands, then the bodies that somebody set up. */
function Governance({ bodies }: { readonly bodies: readonly AnsweredBody[] }) {
  const { t } = useTranslation('groups')
  const levels = readLevels(bodies, entityPath)
  const others = bodies.filter(({ structural }) => !structural)
  return (
    <>
      {levels.length === 0 ? null : (
        <Section title={t('levels.title')} count={levels.length} anchor={GOVERNANCE_ANCHOR}>
          <p className="groups-note">{t('levels.text')}</p>
          <GovernanceBands levels={levels} />
        </Section>
      )}
      {others.length === 0 ? null : (
        <Section title={t('bodies.title')} count={others.length}>
          <BodyList bodies={others} />
        </Section>
      )}
    </>
  )
}
