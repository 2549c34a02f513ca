import type { z } from 'zod'
import { callerOf, type RequestContext } from '../../context.ts'
import { decodeRows } from '../../database/decode.ts'
import { BadInput } from '../../errors.ts'
import type { SaveDraftInput } from '../../generated/schema.ts'
import { TYPE_KEY } from '../../read/shape.ts'
import { draftRow, keepDraft, readDrafts, removeDraft } from './drafts.cypher.ts'

const LONGEST_CONTENT = 100_000
const DRAFT_ID = /^draft:[a-z0-9-]{8,60}$/u
const FORM = /^[A-Z_]{1,40}$/u
const KEPT_FOR_MS = 60 * 24 * 60 * 60 * 1000

/** The asker's own drafts of a form; somebody without an account has none. */
export async function listDrafts(context: RequestContext, form: string) {
  const { accountId } = context.viewer
  if (accountId === null) return []
  const statement = readDrafts(accountId, form)
  const rows = await context.database.read(statement, callerOf(context))
  return decodeRows(statement.operation, rows, draftRow).map(shapeDraft)
}

/**
 * Keeps a form that is not finished, beside the record: no change is written, since it is nobody's record yet.
 * @throws BadInput when it is not a draft, is too long, or is somebody else's.
 */
export async function saveDraft(context: RequestContext, { id, form, version, content }: SaveDraftInput) {
  const ownerId = ownerOf(context)
  if (!DRAFT_ID.test(id)) throw new BadInput('input.id', 'a draft is called draft:<8 to 60 small letters and digits>')
  if (!FORM.test(form)) throw new BadInput('input.form', 'the name of a form is in capital letters')
  if (content.length > LONGEST_CONTENT) {
    throw new BadInput('input.content', `a draft has ${LONGEST_CONTENT} characters at most, not ${content.length}`)
  }
  const now = new Date().toISOString()
  const statement = keepDraft({ id, ownerId, form, version, content, now })
  const rows = await context.database.note(statement, callerOf(context))
  const [kept] = decodeRows(statement.operation, rows, draftRow)
  if (kept === undefined) throw new BadInput('input.id', 'this draft is somebody else’s; begin a new one')
  const draft = shapeDraft(kept)
  const isOurs = draft.version === version + 1 && draft.content === content
  return { [TYPE_KEY]: isOurs ? 'DraftSaved' : 'NewerDraft', draft }
}

/** Throws an own draft away. */
export async function discardDraft(context: RequestContext, id: string): Promise<boolean> {
  const before = new Date(Date.now() - KEPT_FOR_MS).toISOString()
  const rows = await context.database.note(removeDraft(ownerOf(context), id, before), callerOf(context))
  return rows.some(([own]) => own === true)
}

function ownerOf({ viewer }: RequestContext): string {
  if (viewer.accountId === null) throw new BadInput('input', 'a draft belongs to an account; sign in first')
  return viewer.accountId
}

function shapeDraft([id, form, version, content, savedAt]: z.infer<typeof draftRow>) {
  return { id, form, version, content, savedAt }
}
