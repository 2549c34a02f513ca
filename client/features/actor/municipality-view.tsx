import { useQuery } from '@apollo/client/react'
import { IconMapPin } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { entityPath } from '../../app/addresses.ts'
import { ActorPageDocument, MunicipalityPageDocument, type MunicipalityPageQuery } from '../../generated/graphql.ts'
import { Mark } from '../../graph/marks/mark.tsx'
import { writeDate } from '../../graph/words/date-words.ts'
import { AppLink } from '../../lib/app-link.tsx'
import { useAsOf } from '../../lib/as-of.ts'
import { askOnDay, dayVariable } from '../../lib/ask-on-day.ts'
import { languageOf } from '../../lib/i18n.ts'
import { buildEgoNetwork } from './ego-network.ts'
import { EntityEgo } from './entity-ego.tsx'
import { EntityPage, type Fact, type PageSection } from './entity-page.tsx'
import { EntityRow } from './entity-row.tsx'
import { OnDay } from './on-day.tsx'
import { QueryStates } from './query-states.tsx'
import { SourceList } from './source-list.tsx'
import { TiesSection } from './ties-section.tsx'
import { UnknownEntity } from './unknown-entity.tsx'

type Municipality = Extract<NonNullable<MunicipalityPageQuery['node']>, { __typename: 'Municipality' }>

/** Legal form of the actor that is the comune's own administration. */
const OWN_FORM = 'Comune'

/** The page of one comune of the territory: the place, who is seated there, and its administration in the network. */
export function MunicipalityView({ id, slug }: { readonly id: string; readonly slug: string }) {
  const { day } = useAsOf()
  const result = useQuery(MunicipalityPageDocument, { variables: { id, ...dayVariable(day) }, ...askOnDay(day) })
  return (
    <QueryStates result={result}>
      {({ node: municipality }) =>
        municipality?.__typename === 'Municipality' ? (
          <MunicipalityCard municipality={municipality} />
        ) : (
          <UnknownEntity what="MUNICIPALITY" slug={slug} />
        )
      }
    </QueryStates>
  )
}

function MunicipalityCard({ municipality }: { readonly municipality: Municipality }) {
  const { t, i18n } = useTranslation(['actor', 'words'])
  const { data } = useOwnActor(municipality)
  const own = data?.actor ?? null
  const network = own === null ? null : buildEgoNetwork(own)
  const teller = own === null ? undefined : network?.entities.get(own.id)
  const facts = placeFacts(municipality, t, languageOf(i18n), writeDate(i18n, municipality.populationDate))
  const ownSection: PageSection[] =
    own === null || network === null || teller === undefined
      ? []
      : [
          {
            anchor: 'relazioni',
            title: t('actor:sections.ownActor'),
            short: t('actor:sectionsShort.ownActor'),
            count: own.ties.totalCount,
            content: (
              <>
                <p className="entity-own">
                  <AppLink href={entityPath(own.id) ?? ''}>{own.label}</AppLink>
                </p>
                <TiesSection network={network} teller={teller} />
              </>
            ),
          },
        ]
  return (
    <EntityPage
      mark={<IconMapPin size={56} stroke={1.25} aria-hidden="true" />}
      title={municipality.label}
      kind={t('words:entityType.MUNICIPALITY')}
      summary={null}
      facts={facts}
      inNetwork={own?.id ?? null}
      notice={<OnDay entity={municipality} />}
      drawing={own === null || network === null ? null : <EntityEgo network={network} id={own.id} />}
      sections={[
        {
          anchor: 'sedi',
          title: t('actor:sections.seated'),
          short: t('actor:sectionsShort.seated'),
          count: municipality.actors.length,
          content: <SeatedActors actors={municipality.actors} />,
        },
        ...(municipality.events.length === 0
          ? []
          : [
              {
                anchor: 'eventi',
                title: t('actor:sections.events'),
                short: t('actor:sectionsShort.events'),
                count: municipality.events.length,
                content: <LocalEvents events={municipality.events} />,
              },
            ]),
        ...ownSection,
        {
          anchor: 'fonti',
          title: t('actor:sections.sources'),
          content: <SourceList citations={municipality.sources} />,
          beside: true,
        },
      ]}
    />
  )
}

/** The actor that is the comune's administration, with its ties, where it is on record. */
function useOwnActor({ actors }: Municipality) {
  const own = actors.find(({ legalForm }) => legalForm === OWN_FORM)
  const { day } = useAsOf()
  const variables = { id: own?.id ?? '', ...dayVariable(day) }
  return useQuery(ActorPageDocument, { variables, skip: own === undefined, ...askOnDay(day) })
}

function placeFacts(
  municipality: Municipality,
  t: TFunction<['actor', 'words']>,
  language: string,
  date: string,
): Fact[] {
  const { microArea, population, areaKm2, scope, istatCode } = municipality
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1, useGrouping: 'always' })
  return [
    { label: t('actor:fact.areas', { count: 1 }), value: microArea?.label ?? t('actor:unassignedArea') },
    {
      label: t('actor:fact.population'),
      value: t('actor:populationOn', { number: number.format(population), date }),
    },
    { label: t('actor:fact.area'), value: `${number.format(areaKm2)} km²` },
    { label: t('actor:fact.scope'), value: t(`words:municipalityScope.${scope}`) },
    { label: t('actor:fact.istatCode'), value: istatCode },
  ]
}

function SeatedActors({ actors }: { readonly actors: Municipality['actors'] }) {
  const { t } = useTranslation(['actor', 'words'])
  const { day } = useAsOf()
  if (actors.length === 0)
    return <p className="entity-note">{t(day === null ? 'actor:noSeated' : 'actor:noSeatedOnDay')}</p>
  return (
    <ul>
      {actors.map(({ id, label, actorKind, collective }) => (
        <EntityRow
          key={id}
          mark={<Mark entityClass={actorKind} size={28} collective={collective} />}
          name={label}
          href={entityPath(id)}
          note={t(`words:actorKind.${actorKind}`)}
        />
      ))}
    </ul>
  )
}

function LocalEvents({ events }: { readonly events: Municipality['events'] }) {
  const { t } = useTranslation('words')
  return (
    <ul>
      {events.map(({ id, label, eventKind }) => (
        <EntityRow
          key={id}
          mark={<Mark entityClass="EVENT" size={28} />}
          name={label}
          href={entityPath(id)}
          note={t(`eventKind.${eventKind}`)}
        />
      ))}
    </ul>
  )
}
