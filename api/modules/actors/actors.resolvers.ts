import { callerOf } from '../../context.ts'
import { readEntityById } from '../../read/read-entity.ts'
import { readPage } from '../../read/read-list.ts'
import type { RootResolvers } from '../../schema.ts'
import { askOf } from '../ask-of.ts'
import { ACTOR_LIST } from './actor-list.ts'
import { readPossibleDuplicates } from './duplicates.service.ts'

export const ACTOR_RESOLVERS = {
  actor: (_source, _values, context, info) => readEntityById(askOf(context, info), ['Actor']),
  actors: (_source, _values, context, info) => readPage(askOf(context, info), ACTOR_LIST),
  possibleDuplicates: (_source, values, context) =>
    readPossibleDuplicates({ database: context.database, caller: callerOf(context) }, values),
} satisfies Partial<RootResolvers>
