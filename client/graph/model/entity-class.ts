import { ACTOR_KINDS, type ActorKind } from '#graph-schema/model/actor.ts'

/** What a vertex is for colour, shape and filter: an actor's kind, or the type of what is not an actor. */
export const ENTITY_CLASSES = [...ACTOR_KINDS, 'GOVERNANCE_BODY', 'LOCAL_NODE', 'PROJECT', 'EVENT'] as const
export type EntityClass = (typeof ENTITY_CLASSES)[number]

/** Classes that are counted as actors: the kinds, and the tables and groups that actors form. */
export const ACTOR_CLASSES: readonly EntityClass[] = [...ACTOR_KINDS, 'GOVERNANCE_BODY', 'LOCAL_NODE']

/** Place of a class in the legend, 0 first: public first, knowledge and mixed last, then what is not an actor. */
export function legendOrder(entityClass: EntityClass): number {
  return ENTITY_CLASSES.indexOf(entityClass)
}

export function isActorClass(entityClass: EntityClass): boolean {
  return ACTOR_CLASSES.includes(entityClass)
}

export function isActorKind(entityClass: EntityClass): entityClass is ActorKind {
  return ACTOR_KINDS.some((kind) => kind === entityClass)
}

/** The class by which an answered entity is drawn: the kind of an actor, the type of anything else. */
export function classOf(entity: { readonly __typename: string; readonly actorKind?: ActorKind }): EntityClass {
  switch (entity.__typename) {
    case 'Project':
      return 'PROJECT'
    case 'Event':
      return 'EVENT'
    case 'LocalNode':
      return 'LOCAL_NODE'
    case 'GovernanceBody':
      return 'GOVERNANCE_BODY'
    default:
      return entity.actorKind ?? 'MIXED'
  }
}
