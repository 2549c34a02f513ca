import { yearsBefore } from '#graph-schema/model/day.ts'
import { CERTAINTIES, DATE_STATUSES, type DateStatus, FACT_SETS } from '#graph-schema/model/evidence.ts'
import { ARROW_FAMILIES, arrowFamily, TIE_KINDS, TIES, type TieKind, type TieRole } from '#graph-schema/model/tie.ts'
import type { NetworkFilter } from '../../../generated/graphql.ts'
import { visibleTiesOf } from '../../../graph/model/adjacency.ts'
import { DATE_GROUPS, type DateGroup, PRESENT_AS } from '../../../graph/model/date-group.ts'
import { ENTITY_CLASSES, isActorKind } from '../../../graph/model/entity-class.ts'
import type { Filters } from '../../../graph/model/filters.ts'
import type { PresentAs } from '../../../graph/model/network.ts'
import type { Exploration } from '../state/explore.ts'
import type { Question } from '../state/question.ts'

/** How the answer of a query differs from what the page shows. Ids are of entities. */
export type Difference =
  /** Of the ties of this kind the page shows those of these roles alone. */
  | { readonly what: 'roles'; readonly kind: TieKind; readonly roles: readonly TieRole[] }
  /** The page leaves out what ended by the day (ISO). */
  | { readonly what: 'ended'; readonly today: string }
  /** The page shows ties of these date groups alone; what has ended by the day is a group of its own. */
  | { readonly what: 'dates'; readonly kept: readonly DateGroup[]; readonly today: string }
  /** On the day asked the page shows ties alone that are there so. */
  | { readonly what: 'presences'; readonly kept: readonly PresentAs[] }
  /** The page shows these also, which have no tie to what is shown. */
  | { readonly what: 'alone'; readonly ids: readonly string[] }
  | { readonly what: 'lit'; readonly text: string }
  | { readonly what: 'hidden'; readonly ids: readonly string[] }
  | { readonly what: 'folded'; readonly ids: readonly string[] }
  | { readonly what: 'expanded'; readonly ids: readonly string[] }
  /** The page has read the most tied alone; the query looks at all. */
  | { readonly what: 'cut'; readonly read: number; readonly total: number }

/** The network that a view shows, as a question that anyone may ask. */
export interface ViewQuery {
  readonly field: 'network' | 'neighbourhood'
  readonly filter: NetworkFilter
  /** ISO day asked about; null for everything on record. */
  readonly asOf: string | null
  /** Of the document: the filter, with what else it asks. */
  readonly variables: Readonly<Record<string, unknown>>
  /** What has to be left out of the answer, or added, to have what the page shows; empty where it is the same. */
  readonly differences: readonly Difference[]
}

/** A request of an anonymous reader may cost 5,000: twice an entity, and room for the rest. */
const MOST_ENTITIES = 2_000
const FEWEST_ENTITIES = 100

/** Puts a view as a query: the filters as far as `NetworkFilter` has words for them, the rest as differences. */
export function queryOfView(question: Question, exploration: Exploration): ViewQuery {
  const { scope, asOf } = question
  const { slice, filtered, network, today } = exploration
  const words = filterOfView(question, today)
  const { tiesFiltered } = words
  const isolated = scope.isolated !== null && filtered.entities.has(scope.isolated) ? scope.isolated : null
  const alone = tiesFiltered && isolated === null ? listAlone(exploration) : []
  const hidden = scope.hidden.filter((id) => filtered.entities.has(id))
  const folded = scope.collapsed.filter((id) => filtered.entities.has(id))
  const differences: readonly (Difference | null)[] = [
    ...words.differences,
    alone.length === 0 ? null : { what: 'alone', ids: alone },
    question.text === '' ? null : { what: 'lit', text: question.text },
    hidden.length === 0 ? null : { what: 'hidden', ids: hidden },
    folded.length === 0 ? null : { what: 'folded', ids: folded },
    isolated === null || scope.expanded.length === 0 ? null : { what: 'expanded', ids: scope.expanded },
    network.truncated ? { what: 'cut', read: network.entities.size, total: network.totals.entities } : null,
  ]
  const filter: NetworkFilter = {
    ...words.filter,
    // Both are written also as by default: an editor that checks variables asks for them.
    includeIsolated: !(tiesFiltered && isolated === null),
    includeStructural: false,
  }
  const limit = Math.min(MOST_ENTITIES, Math.max(FEWEST_ENTITIES, network.totals.entities, slice.entities.size))
  return {
    filter,
    asOf,
    field: isolated === null ? 'network' : 'neighbourhood',
    variables: {
      ...(isolated === null ? {} : { of: isolated, depth: scope.steps }),
      filter,
      ...(asOf === null ? {} : { asOf }),
      limit,
    },
    differences: differences.filter((difference) => difference !== null),
  }
}

/** The filters of a view in the words of a `NetworkFilter`. */
export interface FilterWords {
  readonly filter: NetworkFilter
  /** Some ties are filtered out, so that entities may be left without any. */
  readonly tiesFiltered: boolean
  /** What the filters leave out that there are no words for. */
  readonly differences: readonly Difference[]
}

/** Puts the legend's filters and sets in the words of a `NetworkFilter`, as far as it has them. */
export function filterOfView(
  { filters, sets, asOf }: Pick<Question, 'filters' | 'sets' | 'asOf'>,
  today: string,
): FilterWords {
  const { unconfirmed } = filters
  const kinds = splitKinds(filters)
  const dates = asOf === null ? splitDates(filters, today) : splitPresences(filters)
  return {
    filter: {
      ...(isFull(sets, FACT_SETS) ? {} : { sets: [...sets] }),
      ...entityConditions(filters),
      ...(isFull(kinds.taken, TIE_KINDS) ? {} : { tieKinds: [...kinds.taken] }),
      ...(certaintyOf(filters) ? { certainty: [...filters.certainties] } : {}),
      ...(dates.statuses === null ? {} : { dateStatus: dates.statuses }),
      ...(unconfirmed === null ? {} : { notAttestedSince: yearsBefore(asOf ?? today, unconfirmed) }),
    },
    tiesFiltered:
      unconfirmed !== null ||
      !isFull(kinds.taken, TIE_KINDS) ||
      kinds.mixed.length > 0 ||
      dates.some ||
      certaintyOf(filters),
    differences: [...kinds.mixed, ...(dates.difference === null ? [] : [dates.difference])],
  }
}

/** The document of a query, without a word of comment. */
export function writeDocument({ field, asOf }: Pick<ViewQuery, 'field' | 'asOf'>): string {
  const [dayType, dayValue, presence] =
    asOf === null ? ['', '', ''] : [', $asOf: Date', ', asOf: $asOf', '\n      presence']
  const head =
    field === 'network'
      ? `query Vista($filter: NetworkFilter${dayType}, $limit: Int!) {\n  network(filter: $filter${dayValue}, limit: $limit) {`
      : `query Vista($of: ID!, $depth: Int!, $filter: NetworkFilter${dayType}, $limit: Int!) {\n  neighbourhood(of: $of, depth: $depth, filter: $filter${dayValue}, limit: $limit) {`
  return `${head}
    totals {
      entities
      ties
    }
    truncated
    entities {
      __typename
      id
      label
      ... on Actor {
        kind
        collective
      }
    }
    ties {
      id
      kind
      role
      dateStatus${presence}
      certainty
      period {
        text
        end {
          latest
        }
      }
      from {
        id
        label
      }
      to {
        id
        label
      }
    }
  }
}
`
}

function entityConditions(filters: Filters): NetworkFilter {
  const kinds = [...filters.classes].filter(isActorKind)
  const types = [
    ...(kinds.length === 0 ? [] : (['ACTOR'] as const)),
    ...(['LOCAL_NODE', 'GOVERNANCE_BODY', 'PROJECT', 'EVENT'] as const).filter((type) => filters.classes.has(type)),
  ]
  const allKinds = ENTITY_CLASSES.filter(isActorKind)
  return {
    ...(types.length === 5 ? {} : { entityTypes: types }),
    ...(kinds.length === 0 || kinds.length === allKinds.length ? {} : { kinds }),
    ...(filters.collective ? {} : { collective: false }),
    ...(filters.areas.size === 0 ? {} : { areas: [...filters.areas] }),
    ...(filters.themes.size === 0 ? {} : { themes: [...filters.themes] }),
  }
}

/** Kinds of tie of the families shown; `mixed` are those of which some roles alone are shown. */
function splitKinds({ families }: Filters): {
  readonly taken: ReadonlySet<TieKind>
  readonly mixed: readonly Difference[]
} {
  const taken = new Set<TieKind>()
  const mixed: Difference[] = []
  for (const kind of TIE_KINDS) {
    const { roles } = TIES[kind]
    const shown = roles.filter((role) => families.has(arrowFamily(kind, role)))
    if (roles.length === 0 ? families.has(arrowFamily(kind, null)) : shown.length > 0) taken.add(kind)
    if (shown.length > 0 && shown.length < roles.length) mixed.push({ what: 'roles', kind, roles: shown })
  }
  return families.size === ARROW_FAMILIES.length ? { taken, mixed: [] } : { taken, mixed }
}

/** What has ended keeps its date status, so that the query can tell the other groups apart only where it is hidden. */
function splitDates(
  { dates }: Filters,
  today: string,
): { readonly some: boolean; readonly statuses: DateStatus[] | null; readonly difference: Difference | null } {
  if (isFull(dates, DATE_GROUPS)) return { some: false, statuses: null, difference: null }
  const statuses = DATE_STATUSES.filter((status) => dates.has(status))
  if (!dates.has('ENDED')) {
    const difference: Difference | null = statuses.length === 0 ? null : { what: 'ended', today }
    return { some: true, statuses: statuses.length === DATE_STATUSES.length ? null : statuses, difference }
  }
  const kept = DATE_GROUPS.filter((group) => dates.has(group))
  return { some: true, statuses: null, difference: { what: 'dates', kept, today } }
}

/** On a day nothing has ended, and undated ties alone can be left out by how their date is known. */
function splitPresences({ dates, presences }: Filters): ReturnType<typeof splitDates> {
  const undated = dates.has('UNKNOWN')
  const kept = PRESENT_AS.filter((presence) => presences.has(presence))
  const all = kept.length === PRESENT_AS.length
  return {
    some: !undated || !all,
    statuses: undated ? null : DATE_STATUSES.filter((status) => status !== 'UNKNOWN'),
    difference: all ? null : { what: 'presences', kept },
  }
}

/** True when ties are told apart by their foundation. */
function certaintyOf({ certainties }: Filters): boolean {
  return !isFull(certainties, CERTAINTIES)
}

/** What the filters of ties leave without one although it stays: it had none to what is shown. */
function listAlone({ slice, filtered }: Exploration): readonly string[] {
  return [...filtered.entities].filter((id) => visibleTiesOf(slice, filtered, id).length === 0).sort()
}

function isFull<Value>(chosen: ReadonlySet<Value>, values: readonly Value[]): boolean {
  return values.every((value) => chosen.has(value))
}
