import type { Json } from '#graph-schema/model/canonical-json.ts'
import { callerOf, type RequestContext } from '../context.ts'
import { Draft } from '../write/draft.ts'
import { conflict, type Outcome } from '../write/outcome.ts'
import { type Planned, perform } from '../write/perform.ts'

/** What an act says of itself in the record, beside its writes. */
export type Said = Omit<Planned, 'writes'>

/** What was sent, whole; it carries the id of the request. */
type Sent = { readonly [name: string]: Json | undefined } & { readonly requestId: string }

/**
 * Carries an act out: `plan` puts into the draft what shall be. Nothing is written when a problem was noted, or when
 * what shall be is what is.
 */
export function act(
  context: RequestContext,
  field: string,
  input: Sent,
  plan: (draft: Draft) => Promise<Said>,
): Promise<Outcome> {
  const { database, viewer } = context
  return perform(
    { database, caller: callerOf(context), by: { accountId: viewer.accountId, role: viewer.role } },
    { field, requestId: input.requestId, input },
    async (records, moment) => {
      const draft = new Draft(records, moment)
      const said = await plan(draft)
      draft.refuseProblems()
      const writes = draft.writes()
      if (writes.length === 0) throw conflict('NOTHING_NEW', 'what was sent is what is on record', [said.subjectId])
      return { ...said, writes }
    },
  )
}
