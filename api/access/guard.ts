import type { GraphQLFieldResolver } from 'graphql'
import type { Role } from '#graph-schema/model/limits.ts'
import { Forbidden, Refused } from '../errors.ts'
import { POLICY } from './policy.ts'

interface Asked {
  readonly viewer: { readonly role: Role }
  /** True where a token without the right to write asks. */
  readonly readsOnly: boolean
}

/** Whether a role may ask a field of this name; a name that the table does not hold is refused to everybody. */
export function mayAsk(field: string, role: Role, policy: Readonly<Record<string, readonly Role[]>> = POLICY): boolean {
  return Object.hasOwn(policy, field) && policy[field]?.includes(role) === true
}

/** Puts the policy before each resolver: what a viewer may not ask throws Forbidden before anything is read. */
export function guardResolvers<Field extends string, Context extends Asked>(
  resolvers: Readonly<Record<Field, GraphQLFieldResolver<unknown, Context>>>,
  policy: Readonly<Record<string, readonly Role[]>> = POLICY,
): Record<string, GraphQLFieldResolver<unknown, Context>> {
  const guarded = Object.entries<GraphQLFieldResolver<unknown, Context>>(resolvers).map(
    ([field, resolve]): [string, GraphQLFieldResolver<unknown, Context>] => [
      field,
      (source, values, context, info) => {
        if (!mayAsk(field, context.viewer.role, policy)) throw new Forbidden(field)
        if (context.readsOnly && info.operation.operation === 'mutation') {
          throw new Refused('READS_ONLY', `this token may only read; "${field}" needs one with the scope WRITE`)
        }
        return resolve(source, values, context, info)
      },
    ],
  )
  return Object.fromEntries(guarded)
}
