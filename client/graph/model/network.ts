import type { ActorKind } from '#graph-schema/model/actor.ts'
import type { EventKind, ProjectKind } from '#graph-schema/model/entity.ts'
import type { Certainty, DateStatus } from '#graph-schema/model/evidence.ts'
import type { BoundKind } from '#graph-schema/model/period.ts'
import type { Presence } from '#graph-schema/model/presence.ts'
import type { TieKind, TieRole } from '#graph-schema/model/tie.ts'
import { classOf, type EntityClass } from './entity-class.ts'

/** One end of a period as it is answered: ISO days, null where there is no bound. */
interface AnsweredBounds {
  readonly kind: BoundKind
  readonly earliest: string | null
  readonly latest: string | null
}

/** A period as it is answered: its text (`2013/..`), its first day, and the first day after it. */
export interface AnsweredPeriod {
  readonly text: string
  readonly start: AnsweredBounds
  readonly end: AnsweredBounds
}

export interface AnsweredCitation {
  readonly locator: string | null
  readonly source: { readonly id: string; readonly title: string; readonly url: string | null; readonly set: string }
}

export interface AnsweredArea {
  readonly id: string
  readonly label: string
}

/** A comune, with the micro-area it is part of. */
interface AnsweredPlace {
  readonly microArea: AnsweredArea | null
}

/** An entity as the API answers it; what a type does not have is absent. */
export interface AnsweredEntity {
  readonly __typename: string
  readonly id: string
  readonly label: string
  readonly dateStatus: DateStatus
  readonly certainty: Certainty
  readonly sets: readonly string[]
  readonly period: AnsweredPeriod
  /** ISO day; null where none is known. Absent where nobody asked. */
  readonly lastAttested?: string | null
  readonly acronym?: string | null
  readonly actorKind?: ActorKind
  readonly collective?: boolean
  readonly memberEstimate?: number | null
  readonly seatText?: string | null
  /** Comune of an actor's seat. */
  readonly seat?: AnsweredPlace | null
  /** Micro-areas that an actor serves. */
  readonly servedAreas?: readonly AnsweredArea[]
  /** Comuni in which an event takes place. */
  readonly places?: readonly AnsweredPlace[]
  /** Micro-areas that a group covers. */
  readonly coveredAreas?: readonly AnsweredArea[]
  readonly themes?: readonly { readonly id: string }[]
  readonly projectKind?: ProjectKind
  readonly eventKind?: EventKind
}

export interface AnsweredTie {
  readonly id: string
  readonly kind: TieKind
  readonly role: TieRole | null
  readonly directed: boolean
  /** Who invited, of the kinds of tie that say it. */
  readonly invitedBy?: { readonly id: string; readonly label: string } | null
  readonly dateStatus: DateStatus
  readonly certainty: Certainty
  readonly sets: readonly string[]
  readonly from: { readonly id: string }
  readonly to: { readonly id: string }
  readonly period: AnsweredPeriod
  readonly sources: readonly AnsweredCitation[]
  readonly lastAttested?: string | null
  readonly confirmations?: readonly AnsweredConfirmation[]
  /** On the day asked; absent or null where none was. */
  readonly presence?: Presence | null
}

/** A day on which one of a tie's ends, or staff, said that it still held. */
interface AnsweredConfirmation {
  readonly on: string
  readonly by: 'FROM' | 'TO' | 'STAFF'
}

export interface AnsweredNetwork {
  readonly entities: readonly AnsweredEntity[]
  readonly ties: readonly AnsweredTie[]
  readonly totals: { readonly entities: number; readonly ties: number }
  readonly truncated: boolean
}

/** How what is there on a chosen day is there. */
export type PresentAs = Exclude<Presence, 'ABSENT'>

/** An actor, project, event or group of the network. */
export interface NetworkEntity {
  readonly id: string
  readonly name: string
  readonly acronym: string | null
  readonly entityClass: EntityClass
  /** What a project or event is; null for actors and groups. */
  readonly undertaking: ProjectKind | EventKind | null
  /** Stands for members that the sources do not name. */
  readonly collective: boolean
  /** At least so many members, where the source of a collective actor says so. */
  readonly memberEstimate: number | null
  readonly seatText: string | null
  /** Micro-areas in which it has its seat, takes place, or which it covers; each once. */
  readonly areas: readonly AnsweredArea[]
  /** Other micro-areas that it serves, directly or by its services. */
  readonly servedAreas: readonly AnsweredArea[]
  readonly themes: readonly string[]
  readonly dateStatus: DateStatus
  readonly certainty: Certainty
  readonly sets: readonly string[]
  readonly period: AnsweredPeriod
  /** ISO day on which it was last told; null where no day is known. */
  readonly lastAttested: string | null
  /** On the day of the network it is in; absent where none was chosen. */
  readonly presence?: PresentAs
}

/** A tie of the network; `from` and `to` are ids of its entities. */
export interface NetworkTie {
  readonly id: string
  readonly kind: TieKind
  readonly role: TieRole | null
  readonly directed: boolean
  readonly from: string
  readonly to: string
  /** Who invited; absent where no source says so. */
  readonly invitedBy?: { readonly id: string; readonly label: string }
  readonly dateStatus: DateStatus
  readonly certainty: Certainty
  readonly sets: readonly string[]
  readonly period: AnsweredPeriod
  readonly citations: readonly AnsweredCitation[]
  readonly lastAttested: string | null
  /** Absent where nobody asked for them. */
  readonly confirmations?: readonly AnsweredConfirmation[]
  /** On the day of the network it is in; absent where none was chosen. */
  readonly presence?: PresentAs
}

/** A slice of the network, never changed after it is built. Maps are in the order of the answer. */
export interface Network {
  readonly entities: ReadonlyMap<string, NetworkEntity>
  readonly ties: ReadonlyMap<string, NetworkTie>
  /** Ties of each entity, every tie under both its ends. */
  readonly tiesOf: ReadonlyMap<string, readonly NetworkTie[]>
  /** What the question matched, also beyond the limit. */
  readonly totals: { readonly entities: number; readonly ties: number }
  /** True when the limit cut the slice. */
  readonly truncated: boolean
  /** Ids of what is surely there on the day of which this is the network; absent where none was chosen. */
  readonly sure?: ReadonlySet<string>
}

/** Builds the maps from an answer. Ties with an end outside the answer are left out. */
export function buildNetwork(answer: AnsweredNetwork): Network {
  const entities = new Map(answer.entities.map((entity) => [entity.id, readEntity(entity)]))
  const ties = answer.ties.map(readTie).filter((tie) => entities.has(tie.from) && entities.has(tie.to))
  return {
    entities,
    ties: new Map(ties.map((tie) => [tie.id, tie])),
    tiesOf: indexByEnd(ties),
    totals: { entities: answer.totals.entities, ties: answer.totals.ties },
    truncated: answer.truncated,
  }
}

/** Ties under each of their two ends, in the order given; a tie from an entity to itself once. */
export function indexByEnd(ties: Iterable<NetworkTie>): ReadonlyMap<string, readonly NetworkTie[]> {
  const tiesOf = new Map<string, NetworkTie[]>()
  for (const tie of ties) {
    for (const end of new Set([tie.from, tie.to])) {
      const list = tiesOf.get(end)
      if (list === undefined) tiesOf.set(end, [tie])
      else list.push(tie)
    }
  }
  return tiesOf
}

/** The end of a tie that is not the given one. */
export function otherEnd(tie: NetworkTie, id: string): string {
  return tie.from === id ? tie.to : tie.from
}

function readEntity(entity: AnsweredEntity): NetworkEntity {
  const areas = readAreas(entity)
  const own = new Set(areas.map(({ id }) => id))
  return {
    id: entity.id,
    name: entity.label,
    acronym: entity.acronym ?? null,
    entityClass: classOf(entity),
    undertaking: entity.projectKind ?? entity.eventKind ?? null,
    collective: entity.collective ?? false,
    memberEstimate: entity.memberEstimate ?? null,
    seatText: entity.seatText ?? null,
    areas,
    servedAreas: (entity.servedAreas ?? []).filter(({ id }) => !own.has(id)),
    themes: (entity.themes ?? []).map(({ id }) => id),
    dateStatus: entity.dateStatus,
    certainty: entity.certainty,
    sets: entity.sets,
    period: entity.period,
    lastAttested: entity.lastAttested ?? null,
  }
}

function readAreas({ seat, places, coveredAreas }: AnsweredEntity): readonly AnsweredArea[] {
  const comuni = [...(seat === undefined || seat === null ? [] : [seat]), ...(places ?? [])]
  const areas = [...comuni.flatMap(({ microArea }) => microArea ?? []), ...(coveredAreas ?? [])]
  return [...new Map(areas.map((area) => [area.id, area])).values()]
}

/** Who invited, as a part of a tie: nothing where nobody is on record. */
export function readInviter({ invitedBy }: Pick<AnsweredTie, 'invitedBy'>): Pick<NetworkTie, 'invitedBy'> {
  return invitedBy === undefined || invitedBy === null ? {} : { invitedBy }
}

function readTie(tie: AnsweredTie): NetworkTie {
  return {
    id: tie.id,
    kind: tie.kind,
    role: tie.role,
    directed: tie.directed,
    from: tie.from.id,
    to: tie.to.id,
    ...readInviter(tie),
    dateStatus: tie.dateStatus,
    certainty: tie.certainty,
    sets: tie.sets,
    period: tie.period,
    citations: tie.sources,
    lastAttested: tie.lastAttested ?? null,
    ...(tie.confirmations === undefined ? {} : { confirmations: tie.confirmations }),
    ...(tie.presence === 'SURE' || tie.presence === 'POSSIBLE' ? { presence: tie.presence } : {}),
  }
}
