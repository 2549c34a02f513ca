import { z } from 'zod'
import { ENTITIES, ENTITY_TYPES, type EntityType } from './entity.ts'

export type EntityId = string & { readonly __brand: 'EntityId' }
export type TieId = string & { readonly __brand: 'TieId' }

const SLUG = '[A-Za-z0-9][A-Za-z0-9_.-]{0,79}'
const ENTITY_ID = new RegExp(`^(${ENTITY_TYPES.map((type) => ENTITIES[type].idPrefix).join('|')}):${SLUG}$`, 'u')
const TIE_ID = new RegExp(`^tie:${SLUG}$`, 'u')

// Marked pure, so that a browser that needs only `entityTypeOf` does not load a parser.

/** `<type>:<slug>`, e.g. `actor:smp`, `local-node:01J…`; the slug has letters, digits, `_ . -`, 80 at most. */
export const entityId = /* @__PURE__ */ z
  .string()
  .regex(ENTITY_ID, 'an entity id is <type>:<slug>, for instance actor:smp')
  .transform((text) => text as EntityId)

/** `tie:<slug>`, e.g. `tie:r02`. */
export const tieId = /* @__PURE__ */ z
  .string()
  .regex(TIE_ID, 'a tie id is tie:<slug>, for instance tie:r02')
  .transform((text) => text as TieId)

/** The entity type that an id names, or null when the text is not an entity id. */
export function entityTypeOf(id: string): EntityType | null {
  if (!ENTITY_ID.test(id)) return null
  const prefix = id.slice(0, id.indexOf(':'))
  return ENTITY_TYPES.find((type) => ENTITIES[type].idPrefix === prefix) ?? null
}

/** Builds an entity id from its type and slug; throws when the slug has other characters. */
export function makeEntityId(type: EntityType, slug: string): EntityId {
  return entityId.parse(`${ENTITIES[type].idPrefix}:${slug}`)
}

/** Builds a tie id from its slug; throws when the slug has other characters. */
export function makeTieId(slug: string): TieId {
  return tieId.parse(`tie:${slug}`)
}
