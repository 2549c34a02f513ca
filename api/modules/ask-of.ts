import type { GraphQLResolveInfo } from 'graphql'
import { callerOf, type RequestContext } from '../context.ts'
import type { Ask } from '../read/ask.ts'

/** What a reader needs of a request. */
export function askOf(context: RequestContext, info: GraphQLResolveInfo): Ask {
  return { database: context.database, caller: callerOf(context), info }
}
