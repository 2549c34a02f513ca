import { entityTypeOf, tieId } from '#graph-schema/model/ids.ts'
import { type Ask, rootArguments } from '../../read/ask.ts'
import { inputsOf } from '../../read/compile.ts'
import { ENTITY_TYPE_NAMES } from '../../read/fields.ts'
import { readText } from '../../read/inputs.ts'
import { readEntityById, readTieById } from '../../read/read-entity.ts'
import type { Shaped } from '../../read/shape.ts'

/** Reads an entity or a tie, told apart by the form of the id; an id of no known form is nobody's. */
export async function readAnything(ask: Ask): Promise<Shaped | null> {
  const id = readText(rootArguments(ask.info, inputsOf(ask.info)), 'id') ?? ''
  if (entityTypeOf(id) !== null) return readEntityById(ask, ENTITY_TYPE_NAMES)
  return tieId.safeParse(id).success ? readTieById(ask) : null
}
