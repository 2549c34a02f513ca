import { ITEMS, type ItemType } from '#graph-schema/model/items.ts'
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

/** Items whose changes are taken back where they are managed, or not at all: rights, tokens, links, whole imports. */
const NEVER_REVERTED: readonly ItemType[] = ['ACCOUNT', 'API_TOKEN', 'SHARE', 'IMPORT']

/** Takes a change back by a change of its own: every record goes back to what it was, or nothing does. */
export function revertChange(context: RequestContext, input: RevertChangeInput): Promise<Outcome> {
  return act(context, 'revertChange', input, async (draft) => {
    const change = await readChange(draft, input.changeId)
    refuseManaged(change)
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
  const prefixes = NEVER_REVERTED.map((type) => `${ITEMS[type].idPrefix}:`)
  const ids = [...before.keys(), ...after.keys()].filter((id) => prefixes.some((prefix) => id.startsWith(prefix)))
  if (ids.length === 0) return
  throw conflict('NOT_REVERTIBLE', 'people, tokens, links and imports are managed on their own pages', [
    ...new Set(ids),
  ])
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
