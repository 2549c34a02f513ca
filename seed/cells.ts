import { z } from 'zod'
import { ENTITIES, type EntityType } from '#graph-schema/model/entity.ts'
import { CERTAINTIES, citationText, DATE_STATUSES } from '#graph-schema/model/evidence.ts'
import { entityId, entityTypeOf } from '#graph-schema/model/ids.ts'

/** How cells become values: each reader takes the text of one cell. Lists stand in one cell, parted by `|`. */

/** An empty cell is null; any other is read by `schema`. */
export function optional<Output>(schema: z.ZodType<Output, string>) {
  return z
    .string()
    .transform((cell) => (cell === '' ? null : cell))
    .pipe(schema.nullable())
}

/** An empty cell is an empty list. */
export function listOf<Output>(item: z.ZodType<Output, string>) {
  return z
    .string()
    .transform((cell) => (cell === '' ? [] : cell.split('|')))
    .pipe(z.array(item))
}

export const integer = z
  .string()
  .regex(/^-?\d+$/u, 'a whole number')
  .transform(Number)

export const decimal = z
  .string()
  .regex(/^-?\d+(?:\.\d+)?$/u, 'a number with a point for the decimals')
  .transform(Number)

export const yesOrNo = z.enum(['yes', 'no'], 'yes or no').transform((word) => word === 'yes')

/** The id of an entity of one type. */
export function idOf(type: EntityType) {
  return entityId.refine((id) => entityTypeOf(id) === type, `its prefix is "${ENTITIES[type].idPrefix}:"`)
}

export const citations = listOf(citationText).refine((list) => list.length > 0, 'at least one source')

/** Columns of every table that states facts; the rest of the evidence follows from the sources. */
export const evidenceCells = {
  period: z.string(),
  dateStatus: z.enum(DATE_STATUSES),
  certainty: z.enum(CERTAINTIES),
  sources: citations,
}
