import { useQuery } from '@apollo/client/react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { entityPath } from '../../app/addresses.ts'
import { EventPageDocument, type EventPageQuery } from '../../generated/graphql.ts'
import { Mark } from '../../graph/marks/mark.tsx'
import { AppLink } from '../../lib/app-link.tsx'
import { useAsOf } from '../../lib/as-of.ts'
import { askOnDay, dayVariable } from '../../lib/ask-on-day.ts'
import { buildEgoNetwork } from './ego-network.ts'
import { EntityEgo } from './entity-ego.tsx'
import { EntityPage, type Fact } from './entity-page.tsx'
import { ageFacts, lifeFacts } from './life.ts'
import { OnDay } from './on-day.tsx'
import { QueryStates } from './query-states.tsx'
import { SourceList } from './source-list.tsx'
import { TiesSection } from './ties-section.tsx'
import { UnknownEntity } from './unknown-entity.tsx'

type NetworkEvent = Extract<NonNullable<EventPageQuery['node']>, { __typename: 'Event' }>

/** The page of one event or desk. */
export function EventView({ id, slug }: { readonly id: string; readonly slug: string }) {
  const { day } = useAsOf()
  const result = useQuery(EventPageDocument, { variables: { id, ...dayVariable(day) }, ...askOnDay(day) })
  return (
    <QueryStates result={result}>
      {({ node: event }) =>
        event?.__typename === 'Event' ? <EventCard event={event} /> : <UnknownEntity what="EVENT" slug={slug} />
      }
    </QueryStates>
  )
}

function EventCard({ event }: { readonly event: NetworkEvent }) {
  const { t, i18n } = useTranslation(['actor', 'words'])
  const network = buildEgoNetwork(event)
  const teller = network.entities.get(event.id)
  const places: Fact[] =
    event.places.length === 0
      ? []
      : [{ label: t('actor:fact.places', { count: event.places.length }), value: <PlaceLinks places={event.places} /> }]
  return (
    <EntityPage
      mark={<Mark entityClass="EVENT" size={56} />}
      title={event.label}
      kind={t(`words:eventKind.${event.eventKind}`)}
      summary={event.summary}
      facts={[
        ...lifeFacts(i18n, t, t('actor:fact.period'), event, false),
        ...places,
        ...ageFacts(i18n, t, event.lastAttested),
      ]}
      inNetwork={event.id}
      notice={<OnDay entity={event} />}
      record={{ id: event.id }}
      drawing={<EntityEgo network={network} id={event.id} />}
      sections={[
        {
          anchor: 'relazioni',
          title: t('actor:sections.ties'),
          count: event.ties.totalCount,
          content: teller === undefined ? null : <TiesSection network={network} teller={teller} />,
        },
        {
          anchor: 'fonti',
          title: t('actor:sections.sources'),
          content: <SourceList citations={event.sources} />,
          beside: true,
        },
      ]}
    />
  )
}

function PlaceLinks({ places }: { readonly places: NetworkEvent['places'] }) {
  return places.map(({ id, label }, index) => (
    <Fragment key={id}>
      {index === 0 ? '' : ', '}
      <AppLink href={entityPath(id) ?? ''}>{label}</AppLink>
    </Fragment>
  ))
}
