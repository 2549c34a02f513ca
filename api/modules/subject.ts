import type { GraphQLResolveInfo } from 'graphql'
import { entityTypeOf, tieId } from '#graph-schema/model/ids.ts'
import { callerOf, type RequestContext } from '../context.ts'
import { ENTITY_TYPE_NAMES } from '../read/fields.ts'
import { readNamedEntity, readNamedTie } from '../read/read-entity.ts'
import type { Shaped } from '../read/shape.ts'
import { askOf } from './ask-of.ts'
import { nameRecords } from './changes/name-records.ts'

/** Reads the entity or tie that an outcome names; null where the id is of neither, or nothing has it. */
async function readNamed(id: unknown, context: RequestContext, info: GraphQLResolveInfo): Promise<Shaped | null> {
  if (typeof id !== 'string') return null
  if (entityTypeOf(id) !== null) return readNamedEntity(askOf(context, info), id, ENTITY_TYPE_NAMES)
  return tieId.safeParse(id).success ? readNamedTie(askOf(context, info), id) : null
}

function readField(source: unknown, name: string): unknown {
  return typeof source === 'object' && source !== null ? Reflect.get(source, name) : undefined
}

/** Records in the way that are told by name. */
const MOST_NAMED = 20

function idsOf(source: unknown): string[] {
  const ids = readField(source, 'ids')
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []
}

/** Fields of outcomes that are read from the graph, after the act: type.field → who answers. */
export const SUBJECT_RESOLVERS = {
  'Recorded.subject': (source: unknown, _values: unknown, context: RequestContext, info: GraphQLResolveInfo) =>
    readNamed(readField(source, 'subjectId'), context, info),
  'Duplicate.existing': (source: unknown, _values: unknown, context: RequestContext, info: GraphQLResolveInfo) =>
    readNamed(readField(source, 'existingId'), context, info),
  'Conflict.records': (source: unknown, _values: unknown, context: RequestContext) =>
    nameRecords({ database: context.database, caller: callerOf(context) }, idsOf(source), MOST_NAMED),
}
