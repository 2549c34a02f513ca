import { z } from 'zod'
import { LIMITS } from '#graph-schema/model/limits.ts'
import { type StoredItem, storeItem } from '#graph-schema/model/stored-record.ts'
import { callerOf, type RequestContext } from '../../context.ts'
import { decodeRows } from '../../database/decode.ts'
import type { ChangeViewInput, DeleteViewInput, SaveViewInput } from '../../generated/schema.ts'
import type { Draft } from '../../write/draft.ts'
import { makeSlug } from '../../write/make-slug.ts'
import { notFound, type Outcome, problem } from '../../write/outcome.ts'
import { act } from '../act.ts'

/** Saves a view for everyone who has an account. */
export function saveView(context: RequestContext, input: SaveViewInput): Promise<Outcome> {
  return act(context, 'saveView', input, async (draft) => {
    const id = `view:${makeSlug()}`
    const said = readWords(draft, { name: input.name, note: input.note ?? '', address: input.address })
    const values = { ...said, accountId: context.viewer.accountId, savedAt: draft.moment.at, starredBy: [] }
    draft.put(storeItem('SAVED_VIEW', id, values))
    return { action: 'saveView', subjectId: id }
  })
}

/** Renames a saved view, or changes its note or address. */
export function changeView(context: RequestContext, input: ChangeViewInput): Promise<Outcome> {
  return act(context, 'changeView', input, async (draft) => {
    const { properties } = await expectView(context, draft, input)
    const said = readWords(draft, {
      name: input.name ?? String(properties['name']),
      note: input.note ?? String(properties['note']),
      address: input.address ?? String(properties['address']),
    })
    draft.put(storeItem('SAVED_VIEW', input.id, { ...properties, ...said, savedAt: draft.moment.at }))
    return { action: 'changeView', subjectId: input.id }
  })
}

/** Deletes a saved view; the record keeps what it was, so that it can be put back. */
export function deleteView(context: RequestContext, input: DeleteViewInput): Promise<Outcome> {
  return act(context, 'deleteView', input, async (draft) => {
    await expectView(context, draft, input)
    draft.remove(input.id)
    return { action: 'deleteView', subjectId: input.id }
  })
}

/** A view that the viewer may change: their own, or any for an administrator. */
async function expectView(
  { viewer }: RequestContext,
  draft: Draft,
  asked: { readonly id: string; readonly version: number },
): Promise<StoredItem> {
  const stored = await draft.expect('ITEM', asked)
  const isTheirs = stored.properties['accountId'] === viewer.accountId || viewer.role === 'ADMIN'
  if (stored.type !== 'SAVED_VIEW' || !isTheirs) throw notFound('id', asked.id)
  return stored
}

/** The words of a view, trimmed; what is too long, empty or no address of ours is noted as a problem. */
export function readWords(
  draft: Draft,
  said: { readonly name: string; readonly note: string; readonly address: string },
): { readonly name: string; readonly note: string; readonly address: string } {
  const [name, note] = [said.name.trim(), said.note.trim()]
  if (name === '' || name.length > LIMITS.viewName) {
    draft.fail(problem('name', 'LENGTH', name, `a name of 1 to ${LIMITS.viewName} characters is needed`))
  }
  if (note.length > LIMITS.viewNote) {
    draft.fail(problem('note', 'LENGTH', note, `a note has ${LIMITS.viewNote} characters at most`))
  }
  if (!/^\/[^/\\]/u.test(said.address) || said.address.length > LIMITS.viewAddress) {
    const rule = `an address inside the product begins with one / and has ${LIMITS.viewAddress} characters at most`
    draft.fail(problem('address', 'ADDRESS', said.address, rule))
  }
  return { name, note, address: said.address }
}

const STAR = `CYPHER 5
MATCH (v:SavedView {id: $id})
SET v.starredBy = [one IN coalesce(v.starredBy, []) WHERE one <> $accountId] + CASE WHEN $starred THEN [$accountId] ELSE [] END
RETURN v.id`

/** Puts a star on a view for the viewer alone, or takes it off; it is not part of the view, so nobody's version rises. */
export async function starView(context: RequestContext, id: string, starred: boolean): Promise<boolean> {
  const { accountId } = context.viewer
  const rows = await context.database.write('starView', callerOf(context), (run) =>
    run(STAR, { id, accountId, starred }),
  )
  return rows.length > 0
}

const LIST = `CYPHER 5
MATCH (v:SavedView)
OPTIONAL MATCH (author:Account {id: v.accountId})
WITH v, author, $accountId IN coalesce(v.starredBy, []) AS starred
RETURN v.id, v.version, v.name, v.note, v.address, author.name, coalesce(v.accountId = $accountId, false), starred, v.savedAt
ORDER BY starred DESC, v.savedAt DESC, v.id
LIMIT 500`

const viewRow = z.tuple([
  z.string(),
  z.number(),
  z.string(),
  z.string(),
  z.string(),
  z.string().nullable(),
  z.boolean(),
  z.boolean(),
  z.string(),
])

/** Saved views: the viewer's stars first, then the last saved. */
export async function listViews(context: RequestContext): Promise<unknown[]> {
  const parameters = { accountId: context.viewer.accountId }
  const rows = await context.database.read({ operation: 'savedViews', text: LIST, parameters }, callerOf(context))
  return decodeRows('savedViews', rows, viewRow).map(
    ([id, version, name, note, address, author, mine, starred, savedAt]) => ({
      ...{ id, version, name, note, address, author },
      ...{ mine, starred, savedAt },
    }),
  )
}
