import { z } from 'zod'
import type { Role } from '#graph-schema/model/limits.ts'
import { storeItem } from '#graph-schema/model/stored-record.ts'
import type { RequestContext } from '../../context.ts'
import { decodeRows } from '../../database/decode.ts'
import type { Caller, Database } from '../../database/run.ts'
import type { SetAdhesionApprovalInput } from '../../generated/schema.ts'
import type { Draft } from '../../write/draft.ts'
import { type Outcome, problem } from '../../write/outcome.ts'
import { act } from '../act.ts'

/** The one setting of the inbox: an item, so that its changes stand in the record. */
const SETTING_ID = 'setting:adhesions'
const approver = z.enum(['STAFF', 'BOARD'])
type Approver = z.infer<typeof approver>

/** Whoever registers also approves, until an administrator says otherwise. */
const AT_FIRST: Approver = 'STAFF'

const READ_SETTING = `CYPHER 5
MATCH (s:Setting {id: $id})
RETURN s.approvedBy`

/** Who may approve, read where it cannot change meanwhile. */
export async function approverOf(draft: Draft): Promise<Role> {
  await draft.load([SETTING_ID])
  const found = draft.get(SETTING_ID)
  return approver.catch(AT_FIRST).parse(found?.properties['approvedBy'])
}

/** Who may approve, for whoever looks at the inbox. */
export async function readApprover(database: Database, caller: Caller): Promise<Role> {
  const statement = { operation: 'readApprover', text: READ_SETTING, parameters: { id: SETTING_ID } }
  const [row] = decodeRows(statement.operation, await database.read(statement, caller), z.tuple([approver]))
  return row?.[0] ?? AT_FIRST
}

/** Sets who may approve requests to join. */
export function setAdhesionApproval(context: RequestContext, input: SetAdhesionApprovalInput): Promise<Outcome> {
  return act(context, 'setAdhesionApproval', input, async (draft) => {
    const { approvedBy } = input
    if (approvedBy !== 'STAFF' && approvedBy !== 'BOARD') {
      draft.fail(problem('approvedBy', 'ROLE', approvedBy, 'STAFF or BOARD may approve'))
      draft.refuseProblems()
    }
    await draft.load([SETTING_ID])
    draft.put(storeItem('SETTING', SETTING_ID, { ...draft.get(SETTING_ID)?.properties, approvedBy }))
    return { action: 'setAdhesionApproval', subjectId: SETTING_ID }
  })
}
