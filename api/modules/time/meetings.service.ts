import { z } from 'zod'
import { LIMITS } from '#graph-schema/model/limits.ts'
import { type StoredItem, storeItem } from '#graph-schema/model/stored-record.ts'
import { callerOf, type RequestContext } from '../../context.ts'
import { decodeRows } from '../../database/decode.ts'
import type { CorrectMeetingInput, RecordMeetingInput, RemoveMeetingInput } from '../../generated/schema.ts'
import type { Draft } from '../../write/draft.ts'
import { makeSlug } from '../../write/make-slug.ts'
import { notFound, type Outcome, problem } from '../../write/outcome.ts'
import { act } from '../act.ts'

const LIST_MEETINGS = `CYPHER 5
MATCH (m:Meeting)
RETURN m.id, m.heldOn, m.name, m.version
ORDER BY m.heldOn DESC, m.id
LIMIT ${LIMITS.first}`

const meetingRow = z.tuple([z.string(), z.string(), z.string(), z.number()])

/** The meetings on record, the newest first. */
export async function listMeetings(context: RequestContext) {
  const statement = { operation: 'meetings', text: LIST_MEETINGS, parameters: {} }
  const rows = decodeRows('meetings', await context.database.read(statement, callerOf(context)), meetingRow)
  return rows.map(([id, heldOn, title, version]) => ({ id, heldOn, title, version }))
}

/** Records a meeting. */
export function recordMeeting(context: RequestContext, input: RecordMeetingInput): Promise<Outcome> {
  return act(context, 'recordMeeting', input, async (draft) => {
    const id = `meeting:${makeSlug()}`
    putMeeting(draft, id, input)
    return { action: 'recordMeeting', subjectId: id }
  })
}

/** Puts the day or the title of a meeting right. */
export function correctMeeting(context: RequestContext, input: CorrectMeetingInput): Promise<Outcome> {
  return act(context, 'correctMeeting', input, async (draft) => {
    await expectMeeting(draft, input)
    putMeeting(draft, input.id, input)
    return { action: 'correctMeeting', subjectId: input.id }
  })
}

/** Takes a meeting out; the record keeps what it was, so that it can be put back. */
export function removeMeeting(context: RequestContext, input: RemoveMeetingInput): Promise<Outcome> {
  return act(context, 'removeMeeting', input, async (draft) => {
    await expectMeeting(draft, input)
    draft.remove(input.id)
    return { action: 'removeMeeting', subjectId: input.id }
  })
}

async function expectMeeting(
  draft: Draft,
  asked: { readonly id: string; readonly version: number },
): Promise<StoredItem> {
  const stored = await draft.expect('ITEM', asked)
  if (stored.type !== 'MEETING') throw notFound('id', asked.id)
  return stored
}

/** Stored as `name`, which is what the record calls things by. */
function putMeeting(
  draft: Draft,
  id: string,
  { heldOn, title }: { readonly heldOn: string; readonly title: string },
): void {
  const name = title.trim().replaceAll(/\s+/gu, ' ')
  if (name === '' || name.length > LIMITS.viewName) {
    draft.fail(problem('title', 'LENGTH', title, `a title of 1 to ${LIMITS.viewName} characters is needed`))
  }
  draft.put(storeItem('MEETING', id, { heldOn, name }))
}
