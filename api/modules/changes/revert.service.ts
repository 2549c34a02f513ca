import type { Role } from '#graph-schema/model/limits.ts'
import { formOf } from '#graph-schema/model/stored-record.ts'
import { mayAsk } from '../../access/guard.ts'
import { POLICY } from '../../access/policy.ts'
import type { RequestContext } from '../../context.ts'
import { decodeRows } from '../../database/decode.ts'
import type { RevertChangeInput } from '../../generated/schema.ts'
import type { Draft } from '../../write/draft.ts'
import type { Kept, KeptReason } from '../../write/in-the-way.ts'
import { conflict, notFound, type Outcome } from '../../write/outcome.ts'
import { putBack } from '../../write/put-back.ts'
import { trimmed } from '../../write/put-record.ts'
import { READ_CHANGES, readStoredChanges, type StoredChange } from '../../write/stored-change.ts'
import { act } from '../act.ts'
import { idRow, READ_REVERTS } from './changes.cypher.ts'

/** Items whose changes may be taken back here; the others – rights, links, views, whole imports – where they are managed. */
const REVERTED_ITEMS: readonly string[] = [
  'contact',
  'adhesion',
  'former-id',
  'reply',
  'distinct',
  'need-report',
  'gap-decision',
]

/** Takes a change back by a change of its own: every record goes back to what it was, or nothing does. */
export function revertChange(context: RequestContext, input: RevertChangeInput): Promise<Outcome> {
  return act(context, 'revertChange', input, async (draft) => {
    const change = await readChange(draft, input.changeId)
    refuseManaged(change)
    await refuseRights(draft, change, context.viewer.role)
    await refuseReverted(draft, change)
    refuseKept(await putBack(draft, [change]))
    if (draft.writes().length === 0) {
      throw conflict('NOTHING_LEFT', 'nothing that it wrote is still on record', [])
    }
    const { id, subjectId } = change
    return { action: 'revertChange', subjectId, reverts: id, reason: trimmed(input.reason) }
  })
}

async function readChange(draft: Draft, id: string): Promise<StoredChange> {
  const [change] = readStoredChanges('readChange', await draft.records.run(READ_CHANGES, { ids: [id] }))
  if (change === undefined) throw notFound('changeId', id)
  return change
}

function refuseManaged({ before, after }: StoredChange): void {
  const ids = [...new Set([...before.keys(), ...after.keys()])].filter((id) => {
    const form = formOf(id)
    return form !== 'ENTITY' && form !== 'RELATIONSHIP' && !REVERTED_ITEMS.includes(id.slice(0, id.indexOf(':')))
  })
  if (ids.length === 0) return
  throw conflict('NOT_REVERTIBLE', 'people, tokens, links, views and imports are managed on their own pages', ids)
}

/** What one may not do one may not take back either; of a revert, what it took back counts. */
async function refuseRights(draft: Draft, change: StoredChange, role: Role): Promise<void> {
  let done = change
  while (done.action === 'revertChange' && done.reverts !== null) done = await readChange(draft, done.reverts)
  if (!Object.hasOwn(POLICY, done.action) || mayAsk(done.action, role)) return
  throw conflict('NOT_ALLOWED', 'your role may not do this act, and so may not take it back', [change.id])
}

async function refuseReverted(draft: Draft, { id }: StoredChange): Promise<void> {
  const rows = decodeRows('readReverts', await draft.records.run(READ_REVERTS, { id }), idRow)
  const [later] = rows
  if (later !== undefined) throw conflict('ALREADY_REVERTED', 'it has been taken back already', [later[0]])
}

/** The reasons in the order in which one of several is told. */
const REASONS: readonly KeptReason[] = [
  'WRITTEN_SINCE',
  'PERSONAL_DATA',
  'STILL_NEEDED',
  'END_GONE',
  'TAX_CODE_TAKEN',
  'OPEN_TWIN',
  'BREAKS_RULE',
]

/** What stays only because something else stays is not told: it would not be in the way by itself. */
function refuseKept(kept: readonly Kept[]): void {
  const keptIds = new Set(kept.map(({ id }) => id))
  for (const reason of REASONS) {
    const ids = kept
      .filter((one) => one.reason === reason)
      .flatMap(({ id, inTheWay }) => inTheWay.filter((other) => other === id || !keptIds.has(other)))
    const first = kept.find((one) => one.reason === reason)
    if (first !== undefined && ids.length > 0) throw conflict(reason, first.message, [...new Set(ids)])
  }
}
