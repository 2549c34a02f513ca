import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { ProjectPageDocument, type ProjectPageQuery } from '../../generated/graphql.ts'
import { Mark } from '../../graph/marks/mark.tsx'
import { useAsOf } from '../../lib/as-of.ts'
import { askOnDay, dayVariable } from '../../lib/ask-on-day.ts'
import { buildEgoNetwork } from './ego-network.ts'
import { EntityEgo } from './entity-ego.tsx'
import { EntityPage } from './entity-page.tsx'
import { ageFacts, lifeFacts } from './life.ts'
import { OnDay } from './on-day.tsx'
import { QueryStates } from './query-states.tsx'
import { SourceList } from './source-list.tsx'
import { TiesSection } from './ties-section.tsx'
import { UnknownEntity } from './unknown-entity.tsx'

type Project = Extract<NonNullable<ProjectPageQuery['node']>, { __typename: 'Project' }>

/** The page of one project, pact, call or agreement. */
export function ProjectView({ id, slug }: { readonly id: string; readonly slug: string }) {
  const { day } = useAsOf()
  const result = useQuery(ProjectPageDocument, { variables: { id, ...dayVariable(day) }, ...askOnDay(day) })
  return (
    <QueryStates result={result}>
      {({ node: project }) =>
        project?.__typename === 'Project' ? (
          <ProjectCard project={project} />
        ) : (
          <UnknownEntity what="PROJECT" slug={slug} />
        )
      }
    </QueryStates>
  )
}

function ProjectCard({ project }: { readonly project: Project }) {
  const { t, i18n } = useTranslation(['actor', 'words'])
  const network = buildEgoNetwork(project)
  const teller = network.entities.get(project.id)
  const decided = project.ties.nodes.filter(({ role }) => role === 'DECIDED')
  return (
    <EntityPage
      mark={<Mark entityClass="PROJECT" size={56} />}
      title={project.label}
      kind={t(`words:projectKind.${project.projectKind}`)}
      summary={project.summary}
      facts={[
        ...lifeFacts(i18n, t, t('actor:fact.period'), project, false),
        ...ageFacts(i18n, t, project.lastAttested),
      ]}
      inNetwork={project.id}
      notice={<OnDay entity={project} />}
      record={{ id: project.id }}
      drawing={<EntityEgo network={network} id={project.id} />}
      sections={[
        {
          anchor: 'relazioni',
          title: t('actor:sections.ties'),
          count: project.ties.totalCount,
          content: (
            <>
              {decided.length === 0 ? null : (
                <p className="entity-said">{t('actor:adherents', { count: decided.length })}</p>
              )}
              {teller === undefined ? null : <TiesSection network={network} teller={teller} />}
            </>
          ),
        },
        {
          anchor: 'fonti',
          title: t('actor:sections.sources'),
          content: <SourceList citations={project.sources} />,
          beside: true,
        },
      ]}
    />
  )
}
