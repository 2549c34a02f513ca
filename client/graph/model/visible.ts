import { arrowFamily } from '#graph-schema/model/tie.ts'
import { dateGroupOf } from './date-group.ts'
import type { Filters } from './filters.ts'
import { isUnconfirmed } from './knowledge-age.ts'
import type { Network, NetworkEntity, NetworkTie } from './network.ts'

/** Ids that the filters leave. */
export interface Visible {
  readonly entities: ReadonlySet<string>
  readonly ties: ReadonlySet<string>
  /** On a chosen day, ids of what is surely there, shown or not; absent where none is chosen. */
  readonly sure?: ReadonlySet<string>
}

/**
 * What the filters leave of a slice. A tie is visible when its own filters and both its ends pass. An entity that
 * passes stays visible, unless it had ties to other passing entities and the filters of ties took every one of them.
 * @param moment ISO day that decides which ties have ended.
 * @param centre id of an entity that no filter takes off: what is asked is what lies round it.
 */
export function findVisible(slice: Network, filters: Filters, moment: string, centre: string | null = null): Visible {
  const passing = new Set<string>()
  for (const [id, entity] of slice.entities) if (id === centre || entityPasses(entity, filters)) passing.add(id)

  const reachable = new Set<string>()
  const tied = new Set<string>()
  const ties = new Set<string>()
  for (const tie of slice.ties.values()) {
    if (!passing.has(tie.from) || !passing.has(tie.to)) continue
    reachable.add(tie.from).add(tie.to)
    if (!tiePasses(tie, filters, moment)) continue
    ties.add(tie.id)
    tied.add(tie.from).add(tie.to)
  }
  const entities = new Set([...passing].filter((id) => id === centre || tied.has(id) || !reachable.has(id)))
  return slice.sure === undefined ? { entities, ties } : { entities, ties, sure: slice.sure }
}

function entityPasses(entity: NetworkEntity, filters: Filters): boolean {
  return (
    filters.classes.has(entity.entityClass) &&
    (filters.collective || !entity.collective) &&
    (filters.areas.size === 0 || standsInAreas(entity, filters.areas)) &&
    (filters.themes.size === 0 || entity.themes.some((theme) => filters.themes.has(theme)))
  )
}

/** True when it has its seat, takes place or serves in one of these micro-areas (ids). */
export function standsInAreas({ areas, servedAreas }: NetworkEntity, ids: ReadonlySet<string>): boolean {
  return areas.some(({ id }) => ids.has(id)) || servedAreas.some(({ id }) => ids.has(id))
}

function tiePasses(tie: NetworkTie, filters: Filters, moment: string): boolean {
  return (
    filters.families.has(arrowFamily(tie.kind, tie.role)) &&
    datePasses(tie, filters, moment) &&
    (filters.unconfirmed === null || isUnconfirmed(tie.lastAttested, filters.unconfirmed, moment)) &&
    filters.certainties.has(tie.certainty)
  )
}

function datePasses(tie: NetworkTie, { dates, presences }: Filters, moment: string): boolean {
  if (tie.presence === undefined) return dates.has(dateGroupOf(tie, moment))
  return presences.has(tie.presence) && (tie.dateStatus !== 'UNKNOWN' || dates.has('UNKNOWN'))
}
