import { useQuery } from '@apollo/client/react'
import { Navigate } from '@tanstack/react-router'
import type { i18n as I18n, TFunction } from 'i18next'
import { type ReactNode, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { LEGAL_FORMS } from '#graph-schema/model/legal-form.ts'
import { entityPath } from '../../app/addresses.ts'
import { PARAMS, ROUTES, SERVICES_ANCHOR } from '../../app/paths.ts'
import { ActorPageDocument, type ActorPageQuery } from '../../generated/graphql.ts'
import { Mark } from '../../graph/marks/mark.tsx'
import { AppLink } from '../../lib/app-link.tsx'
import { useAsOf } from '../../lib/as-of.ts'
import { askOnDay, dayVariable } from '../../lib/ask-on-day.ts'
import { lazyWithStaffWords } from '../../lib/lazy-with-words.ts'
import { buildEgoNetwork } from './ego-network.ts'
import { EntityEgo } from './entity-ego.tsx'
import { EntityPage, type Fact, type PageSection } from './entity-page.tsx'
import { ageFacts, lifeFacts } from './life.ts'
import { OnDay } from './on-day.tsx'
import { QueryStates } from './query-states.tsx'
import { ServiceList } from './service-list.tsx'
import { SourceList } from './source-list.tsx'
import { TiesSection } from './ties-section.tsx'
import { UnknownEntity } from './unknown-entity.tsx'

/** The words of legal forms come with those of the register, and only where one is told. */
const LegalFormName = lazyWithStaffWords(async () => (await import('./legal-form-name.tsx')).LegalFormName)

type Actor = NonNullable<ActorPageQuery['actor']>

export interface ActorViewProps {
  /** The whole id. */
  readonly id: string
  /** What the address says. */
  readonly slug: string
  /** The address was that of an actor merged into this one. */
  readonly formerly: boolean
  /** What those who work on the register see beside; null for everybody else. */
  readonly forStaff: ReactNode
}

/** The page of one actor. An address from before a merge leads on to the actor that it means now. */
export function ActorView({ id, slug, formerly, forStaff }: ActorViewProps) {
  const { day } = useAsOf()
  const result = useQuery(ActorPageDocument, { variables: { id, ...dayVariable(day) }, ...askOnDay(day) })
  return (
    <QueryStates result={result}>
      {({ actor }) => {
        if (actor === null) return <UnknownEntity what="ACTOR" slug={slug} />
        if (actor.id === id) return <ActorCard actor={actor} formerly={formerly} forStaff={forStaff} />
        return <Navigate to={entityPath(actor.id) ?? ROUTES.network} search={{ [PARAMS.formerly]: slug }} replace />
      }}
    </QueryStates>
  )
}

type ActorCardProps = Pick<ActorViewProps, 'formerly' | 'forStaff'> & { readonly actor: Actor }

function ActorCard({ actor, formerly, forStaff }: ActorCardProps) {
  const { t, i18n } = useTranslation(['actor', 'words'])
  const network = buildEgoNetwork(actor)
  const kind = [
    t(`words:actorKind.${actor.actorKind}`),
    ...(actor.acronym === null ? [] : [actor.acronym]),
    ...(actor.collective ? [t('actor:collective')] : []),
  ]
  const teller = network.entities.get(actor.id)
  const sections: PageSection[] = [
    {
      anchor: 'relazioni',
      title: t('actor:sections.ties'),
      count: actor.ties.totalCount,
      content: teller === undefined ? null : <TiesSection network={network} teller={teller} />,
    },
    {
      anchor: SERVICES_ANCHOR,
      title: t('actor:sections.services'),
      count: actor.services.length,
      content: <ServiceList services={actor.services} />,
      beside: true,
    },
    {
      anchor: 'fonti',
      title: t('actor:sections.sources'),
      content: <SourceList citations={actor.sources} />,
      beside: true,
    },
    ...(forStaff === null
      ? []
      : [{ anchor: 'registro', title: t('actor:sections.record'), content: forStaff, beside: true }]),
  ]
  return (
    <EntityPage
      mark={<Mark entityClass={actor.actorKind} size={56} collective={actor.collective} />}
      title={actor.label}
      kind={kind.join(' · ')}
      summary={actor.summary}
      facts={factsOf(actor, t, i18n)}
      inNetwork={actor.id}
      notice={
        <>
          {formerly ? (
            <p className="entity-notice" role="status">
              {t('actor:formerly')}
            </p>
          ) : null}
          <OnDay entity={actor} />
        </>
      }
      record={{ id: actor.id, mergeable: true }}
      drawing={<EntityEgo network={network} id={actor.id} />}
      sections={sections.filter(({ anchor }) => anchor !== SERVICES_ANCHOR || actor.services.length > 0)}
    />
  )
}

function factsOf(actor: Actor, t: TFunction<'actor'>, i18n: I18n): Fact[] {
  const facts: readonly (Fact | null)[] = [
    factOf(t('fact.aliases', { count: actor.aliases.length }), actor.aliases.join(', ')),
    factOf(t('fact.legalForm'), tellLegalForm(actor.legalForm)),
    membersFact(actor, t),
    ...lifeFacts(i18n, t, t('fact.life'), actor, false),
    seatFact(actor, t),
    linkFact(t('fact.website'), actor.website, (address) => address),
    linkFact(t('fact.email'), actor.publicEmail, (address) => `mailto:${address}`),
    linkFact(t('fact.phone'), actor.publicPhone, (number) => `tel:${number}`),
    factOf(t('fact.taxCode'), actor.taxCode),
    ...ageFacts(i18n, t, actor.lastAttested),
  ]
  return facts.filter((fact) => fact !== null)
}

/** A form of the register in words; what a source calls it as it stands. */
function tellLegalForm(text: string | null): ReactNode {
  const form = LEGAL_FORMS.find((one) => one === text)
  if (form === undefined) return text
  return (
    <Suspense>
      <LegalFormName form={form} />
    </Suspense>
  )
}

function factOf(label: string, value: ReactNode): Fact | null {
  return value === null || value === '' ? null : { label, value }
}

function membersFact({ collective, memberEstimate }: Actor, t: TFunction<'actor'>): Fact | null {
  if (!collective) return null
  const value = memberEstimate === null ? t('unnamedMembers') : t('atLeast', { count: memberEstimate })
  return { label: t('fact.members'), value }
}

/** The address as the source writes it; the comune is a link where it is one of the territory. */
function seatFact({ seat, seatText }: Actor, t: TFunction<'actor'>): Fact | null {
  if (seat === null) return factOf(t('fact.seat'), seatText)
  const link = <AppLink href={entityPath(seat.id) ?? ''}>{seat.label}</AppLink>
  const street = seatText?.replace(new RegExp(`,?\\s*${escapeForRegExp(seat.label)}\\s*$`, 'u'), '') ?? ''
  const value =
    street === '' ? (
      link
    ) : (
      <>
        {street}, {link}
      </>
    )
  return { label: t('fact.seat'), value }
}

function escapeForRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}

function linkFact(label: string, address: string | null, href: (address: string) => string): Fact | null {
  if (address === null) return null
  const shown = address.replace(/^https?:\/\/(?:www\.)?/u, '').replace(/\/$/u, '')
  return {
    label,
    value: (
      <a href={href(address)} rel="noreferrer">
        {shown}
      </a>
    ),
  }
}
