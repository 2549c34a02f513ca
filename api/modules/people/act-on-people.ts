import type { Json } from '#graph-schema/model/canonical-json.ts'
import { callerOf, type RequestContext } from '../../context.ts'
import { Forbidden } from '../../errors.ts'
import type { Outcome } from '../../write/outcome.ts'
import { type Plan, perform } from '../../write/perform.ts'

type Sent = { readonly [name: string]: Json | undefined } & { readonly requestId: string }

/**
 * Carries out an act on people, tokens or links: as any other it is on record, but names and addresses are not.
 * @throws Forbidden to a token, which could otherwise make itself successors that outlive it.
 */
export function actOnPeople(context: RequestContext, field: string, input: Sent, plan: Plan): Promise<Outcome> {
  if (context.byToken) throw new Forbidden(field)
  const { accountId, role } = context.viewer
  const act = { field, requestId: input.requestId, input }
  return perform({ database: context.database, caller: callerOf(context), by: { accountId, role } }, act, plan)
}
