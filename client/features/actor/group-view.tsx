import { useQuery } from '@apollo/client/react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { entityPath } from '../../app/addresses.ts'
import { GroupPageDocument, type GroupPageQuery } from '../../generated/graphql.ts'
import { Mark } from '../../graph/marks/mark.tsx'
import type { Network, NetworkEntity } from '../../graph/model/network.ts'
import { useAsOf } from '../../lib/as-of.ts'
import { askOnDay, dayVariable } from '../../lib/ask-on-day.ts'
import { buildEgoNetwork } from './ego-network.ts'
import { EntityEgo } from './entity-ego.tsx'
import { EntityPage, type Fact, type PageSection } from './entity-page.tsx'
import { EntityRow } from './entity-row.tsx'
import { ageFacts, lifeFacts } from './life.ts'
import { OnDay } from './on-day.tsx'
import { pulseFacts } from './pulse.tsx'
import { QueryStates } from './query-states.tsx'
import { SourceList } from './source-list.tsx'
import { TiesSection } from './ties-section.tsx'
import { UnknownEntity } from './unknown-entity.tsx'

type Group = Extract<NonNullable<GroupPageQuery['localNode']>, { __typename: 'LocalNode' | 'GovernanceBody' }>

export interface GroupViewProps {
  /** The two ids that the address can mean. */
  readonly localNode: string
  readonly governanceBody: string
  readonly slug: string
}

/** The page of one local node or governance body. */
export function GroupView({ slug, ...ids }: GroupViewProps) {
  const { day } = useAsOf()
  const result = useQuery(GroupPageDocument, { variables: { ...ids, ...dayVariable(day) }, ...askOnDay(day) })
  return (
    <QueryStates result={result}>
      {({ localNode, governanceBody }) => {
        const group = [localNode, governanceBody].find(isGroup)
        return group === undefined ? <UnknownEntity what="GROUP" slug={slug} /> : <GroupCard group={group} />
      }}
    </QueryStates>
  )
}

function isGroup(found: GroupPageQuery['localNode']): found is Group {
  return found?.__typename === 'LocalNode' || found?.__typename === 'GovernanceBody'
}

function GroupCard({ group }: { readonly group: Group }) {
  const { t, i18n } = useTranslation(['actor', 'words'])
  const network = buildEgoNetwork(group)
  const teller = network.entities.get(group.id)
  const members = membersOf(network, group.id)
  const local = group.__typename === 'LocalNode'
  const structural = !local && group.structural
  return (
    <EntityPage
      mark={<Mark entityClass={local ? 'LOCAL_NODE' : 'GOVERNANCE_BODY'} size={56} />}
      title={group.label}
      kind={t(local ? 'words:entityType.LOCAL_NODE' : 'words:entityType.GOVERNANCE_BODY')}
      summary={local ? group.purpose : group.function}
      facts={[
        ...lifeFacts(i18n, t, t('actor:fact.life'), group, false),
        ...groupFacts(group, t),
        ...ageFacts(i18n, t, group.lastAttested),
        ...(group.__typename === 'LocalNode' ? pulseFacts(i18n, t, group) : []),
      ]}
      inNetwork={structural ? null : group.id}
      notice={<OnDay entity={group} />}
      record={{ id: group.id }}
      drawing={<EntityEgo network={network} id={group.id} />}
      sections={[
        ...memberSection(members, structural, t),
        ...(structural && group.ties.totalCount === 0
          ? []
          : [
              {
                anchor: 'relazioni',
                title: t('actor:sections.ties'),
                count: group.ties.totalCount,
                content: teller === undefined ? null : <TiesSection network={network} teller={teller} />,
              },
            ]),
        {
          anchor: 'fonti',
          title: t('actor:sections.sources'),
          content: <SourceList citations={group.sources} />,
          beside: true,
        },
      ]}
    />
  )
}

/** Members by name; of the levels of the pact's design none is known, which is not the same as none. */
function memberSection(
  members: readonly NetworkEntity[],
  structural: boolean,
  t: TFunction<['actor', 'words']>,
): PageSection[] {
  const section = { anchor: 'membri', title: t('actor:sections.members') }
  if (members.length > 0) return [{ ...section, count: members.length, content: <MemberList members={members} /> }]
  return structural ? [{ ...section, content: <p>{t('actor:structural')}</p> }] : []
}

function groupFacts(group: Group, t: TFunction<['actor', 'words']>): Fact[] {
  const level = group.__typename === 'GovernanceBody' ? group.level : null
  return [
    ...(level === null ? [] : [{ label: t('actor:fact.level'), value: t(`words:governanceLevel.${level}`) }]),
    ...(group.areas.length === 0
      ? []
      : [
          {
            label: t('actor:fact.areas', { count: group.areas.length }),
            value: group.areas.map(({ label }) => label).join(', '),
          },
        ]),
  ]
}

/** Those whose membership leads to the group, by name. */
function membersOf(network: Network, id: string): NetworkEntity[] {
  const members = (network.tiesOf.get(id) ?? []).flatMap((tie) => {
    const member = tie.kind === 'MEMBERSHIP' && tie.to === id ? network.entities.get(tie.from) : undefined
    return member === undefined ? [] : [member]
  })
  return [...new Set(members)].sort((a, b) => a.name.localeCompare(b.name, 'it'))
}

function MemberList({ members }: { readonly members: readonly NetworkEntity[] }) {
  const { t } = useTranslation('words')
  return (
    <ul>
      {members.map(({ id, name, entityClass, collective }) => (
        <EntityRow
          key={id}
          mark={<Mark entityClass={entityClass} size={28} collective={collective} />}
          name={name}
          href={entityPath(id)}
          note={describeClass(entityClass)}
        />
      ))}
    </ul>
  )

  function describeClass(entityClass: NetworkEntity['entityClass']): string {
    switch (entityClass) {
      case 'PROJECT':
      case 'EVENT':
      case 'LOCAL_NODE':
      case 'GOVERNANCE_BODY':
        return t(`entityType.${entityClass}`)
      default:
        return t(`actorKind.${entityClass}`)
    }
  }
}
