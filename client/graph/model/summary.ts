import { findComponents, visibleTiesOf } from './adjacency.ts'
import { dateGroupOf } from './date-group.ts'
import { ACTOR_CLASSES, type EntityClass, isActorClass } from './entity-class.ts'
import type { Network, NetworkEntity, NetworkTie } from './network.ts'
import type { Visible } from './visible.ts'

/** An entity with the number of its visible ties. */
export interface Connected {
  readonly entity: NetworkEntity
  readonly ties: number
}

/** What the picture shows, in figures: the text beside the canvas and above the table. */
export interface NetworkSummary {
  readonly actors: number
  readonly projects: number
  readonly events: number
  readonly ties: number
  /** Visible ties that no source dates. */
  readonly undated: number
  /** On a chosen day, visible ties that are surely there and those that may be; null where none is chosen. */
  readonly onDay: { readonly sure: number; readonly possible: number } | null
  /** Visible actors of each class that has any, in the order of the legend. */
  readonly byClass: readonly { readonly entityClass: EntityClass; readonly count: number }[]
  /** Up to three entities with most visible ties; those that stand for unknown members are left out. */
  readonly mostConnected: readonly Connected[]
  /** The actors among them, up to three. */
  readonly mostConnectedActors: readonly Connected[]
  /** Connected groups of at least two entities. */
  readonly components: number
  /** Visible entities without a visible tie. */
  readonly isolates: readonly NetworkEntity[]
  /** Entities and ties of the slice that the filters hide. */
  readonly hiddenEntities: number
  readonly hiddenTies: number
}

/** Figures of what is visible of a slice; `moment` (ISO day) decides which ties have ended. */
export function summarise(slice: Network, visible: Visible, moment: string): NetworkSummary {
  const entities = [...slice.entities.values()].filter(({ id }) => visible.entities.has(id))
  const ties = [...slice.ties.values()].filter(({ id }) => visible.ties.has(id))
  const ranked = rankByTies(slice, visible, entities)
  return {
    actors: entities.filter(({ entityClass }) => isActorClass(entityClass)).length,
    projects: entities.filter(({ entityClass }) => entityClass === 'PROJECT').length,
    events: entities.filter(({ entityClass }) => entityClass === 'EVENT').length,
    ties: ties.length,
    undated: ties.filter((tie) => dateGroupOf(tie, moment) === 'UNKNOWN').length,
    onDay: slice.sure === undefined ? null : countPresences(ties),
    byClass: countByClass(entities),
    mostConnected: ranked.slice(0, 3),
    mostConnectedActors: ranked.filter(({ entity }) => isActorClass(entity.entityClass)).slice(0, 3),
    components: findComponents(slice, visible).filter((component) => component.length > 1).length,
    isolates: entities.filter(({ id }) => visibleTiesOf(slice, visible, id).length === 0),
    hiddenEntities: slice.entities.size - visible.entities.size,
    hiddenTies: slice.ties.size - visible.ties.size,
  }
}

function countPresences(ties: readonly NetworkTie[]): { readonly sure: number; readonly possible: number } {
  const sure = ties.filter(({ presence }) => presence === 'SURE').length
  return { sure, possible: ties.length - sure }
}

function rankByTies(slice: Network, visible: Visible, entities: readonly NetworkEntity[]): readonly Connected[] {
  return entities
    .filter(({ collective }) => !collective)
    .map((entity) => ({ entity, ties: visibleTiesOf(slice, visible, entity.id).length }))
    .filter(({ ties }) => ties > 0)
    .sort((a, b) => b.ties - a.ties || a.entity.name.localeCompare(b.entity.name, 'it'))
}

function countByClass(entities: readonly NetworkEntity[]): NetworkSummary['byClass'] {
  return ACTOR_CLASSES.map((entityClass) => ({
    entityClass,
    count: entities.filter((entity) => entity.entityClass === entityClass).length,
  })).filter(({ count }) => count > 0)
}
