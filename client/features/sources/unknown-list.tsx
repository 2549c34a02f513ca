import { useTranslation } from 'react-i18next'
import { GOVERNANCE_ANCHOR, ROUTES, UNNAMED_ANCHOR } from '../../app/paths.ts'
import type { EvidenceQuery } from '../../generated/graphql.ts'
import { AppLink } from '../../lib/app-link.tsx'
import type { EvidenceSummary, SetChoice } from './evidence-counts.ts'
import { undatedTiesPath } from './set-address.ts'

type Unknown = EvidenceQuery['evidence']['unknown']

interface UnknownFact {
  readonly name:
    | 'ties'
    | 'levels'
    | 'adhesions'
    | 'names'
    | 'sizes'
    | 'seats'
    | 'actorDates'
    | 'eventDates'
    | 'serviceAreas'
  /** How many lack it, of how many. */
  readonly part: number
  readonly whole: number
  readonly href: string | null
}

export interface UnknownListProps {
  readonly unknown: Unknown
  readonly ties: EvidenceSummary
  /** What is counted: the network opens on the same. */
  readonly choice: SetChoice
}

/** What no source says: how many of how many, in words, with where to look at them. A zero stays, and is muted. */
export function UnknownList({ unknown, ties, choice }: UnknownListProps) {
  const { t } = useTranslation('sources')
  return (
    <ul className="unknown-list">
      {unknown.localNodes === 0 ? (
        <li className="unknown-fact">
          <b>0</b>
          <span>
            <AppLink href={ROUTES.groups}>{t('unknown.localNodes')}</AppLink>
          </span>
        </li>
      ) : null}
      {factsOf({ unknown, ties, choice }).map(({ name, part, whole, href }) => {
        const words = t(`unknown.${name}`, { count: whole })
        return (
          <li key={name} className="unknown-fact" data-none={part === 0 || undefined}>
            <b>{part}</b>
            <span>{href === null || part === 0 ? words : <AppLink href={href}>{words}</AppLink>}</span>
          </li>
        )
      })}
    </ul>
  )
}

/** Only what there is any of can lack something. */
function factsOf({ unknown, ties, choice }: UnknownListProps): readonly UnknownFact[] {
  const undated = ties.byDate.find(({ status }) => status === 'UNKNOWN')?.count ?? 0
  const unnamed = `${ROUTES.groups}#${UNNAMED_ANCHOR}`
  const facts: readonly UnknownFact[] = [
    {
      name: 'ties',
      part: undated,
      whole: ties.total,
      href: undatedTiesPath(choice),
    },
    {
      name: 'levels',
      part: unknown.governanceLevelsWithoutMembers,
      whole: unknown.governanceLevels,
      href: `${ROUTES.groups}#${GOVERNANCE_ANCHOR}`,
    },
    { name: 'adhesions', part: unknown.adhesions - unknown.adhesionsSigned, whole: unknown.adhesions, href: null },
    { name: 'names', part: unknown.collectiveActors, whole: unknown.actors, href: unnamed },
    { name: 'sizes', part: unknown.collectiveActorsWithoutEstimate, whole: unknown.collectiveActors, href: unnamed },
    { name: 'seats', part: unknown.actorsWithoutSeat, whole: unknown.actors, href: null },
    { name: 'actorDates', part: unknown.actorsWithoutDate, whole: unknown.actors, href: null },
    { name: 'eventDates', part: unknown.eventsWithoutDate, whole: unknown.events, href: null },
    { name: 'serviceAreas', part: unknown.servicesWithoutArea, whole: unknown.services, href: null },
  ]
  return facts.filter(({ whole }) => whole > 0)
}
