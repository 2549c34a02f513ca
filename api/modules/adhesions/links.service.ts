import { z } from 'zod'
import { STORED_END } from '#graph-schema/model/day.ts'
import { storeItem } from '#graph-schema/model/stored-record.ts'
import { callerOf, type RequestContext } from '../../context.ts'
import { decodeRows } from '../../database/decode.ts'
import type { MakeConfirmationLinkInput, RevokeConfirmationLinkInput } from '../../generated/schema.ts'
import { TIE_PATTERN } from '../../read/presence.ts'
import { makeSlug } from '../../write/make-slug.ts'
import { notFound, type Outcome, problem } from '../../write/outcome.ts'
import { act } from '../act.ts'
import { readLinkCode, readLinkSecret, writeLinkCode } from './link-code.ts'
import { LISTED_TIE, listedTie } from './listed-tie.ts'

const MOST_DAYS = 90
const MOST_TIES = 200

const linkRow = z.tuple([
  z.string(),
  z.number().int(),
  z.string(),
  z.string(),
  z.string(),
  z.boolean(),
  z.string().nullable(),
])
const LINK_COLUMNS = 'l.id, l.version, l.actorId, l.expiresOn, l.recordedAt, coalesce(l.revoked, false), l.answeredAt'

/** Makes a link for an adherent. Its code is not kept: it follows from the link and the secret of the database. */
export function makeConfirmationLink(context: RequestContext, input: MakeConfirmationLinkInput): Promise<Outcome> {
  return act(context, 'makeConfirmationLink', input, async (draft) => {
    await draft.load([input.actor])
    if (draft.entity(input.actor)?.type !== 'ACTOR') throw notFound('actor', input.actor)
    const days = input.days ?? 30
    if (days < 1 || days > MOST_DAYS) draft.fail(problem('days', 'RANGE', days, `1 to ${MOST_DAYS} days`))
    draft.refuseProblems()
    const last = new Date(draft.moment.at)
    last.setUTCDate(last.getUTCDate() + days)
    const id = `confirm-link:${makeSlug()}`
    draft.put(storeItem('CONFIRM_LINK', id, { actorId: input.actor, expiresOn: last.toISOString().slice(0, 10) }))
    return { action: 'makeConfirmationLink', subjectId: input.actor }
  })
}

/** Takes a link back: who still holds it sees nothing by it. */
export function revokeConfirmationLink(context: RequestContext, input: RevokeConfirmationLinkInput): Promise<Outcome> {
  return act(context, 'revokeConfirmationLink', input, async (draft) => {
    const stored = await draft.expect('ITEM', input)
    const { actorId } = stored.properties
    if (stored.type !== 'CONFIRM_LINK' || typeof actorId !== 'string') throw notFound('id', input.id)
    draft.put({ ...stored, properties: { ...stored.properties, revoked: true } })
    return { action: 'revokeConfirmationLink', subjectId: actorId }
  })
}

/** Links made for an adherent, with their codes. */
export async function listConfirmationLinks(context: RequestContext, actor: string) {
  const statement = {
    operation: 'confirmationLinks',
    text: `CYPHER 5\nMATCH (l:ConfirmLink)\nWHERE l.actorId = $actor\nRETURN ${LINK_COLUMNS} ORDER BY l.recordedAt DESC LIMIT 20`,
    parameters: { actor },
  }
  const rows = decodeRows(statement.operation, await context.database.read(statement, callerOf(context)), linkRow)
  const secret = rows.length === 0 ? '' : await readLinkSecret(context.database, callerOf(context))
  return rows.map(([id, version, , expiresOn, madeAt, revoked, answeredAt]) => ({
    id,
    version,
    code: writeLinkCode(secret, { id, expiresOn }),
    madeAt,
    expiresOn,
    state: stateOf(expiresOn, revoked),
    answeredAt,
  }))
}

/** A link as whoever holds it may see it. */
export interface OpenedLink {
  readonly id: string
  readonly version: number
  readonly actorId: string
  readonly expiresOn: string
  readonly state: 'VALID' | 'EXPIRED' | 'REVOKED'
  readonly answeredAt: string | null
}

/** The link of a code; null when it is not one of ours, or is no longer on record. */
export async function openLink(context: RequestContext, code: string): Promise<OpenedLink | null> {
  const caller = callerOf(context)
  const facts = readLinkCode(await readLinkSecret(context.database, caller), code)
  if (facts === null) return null
  const statement = {
    operation: 'openLink',
    text: `CYPHER 5\nMATCH (l:ConfirmLink {id: $id})\nRETURN ${LINK_COLUMNS}`,
    parameters: { id: facts.id },
  }
  const [row] = decodeRows(statement.operation, await context.database.read(statement, caller), linkRow)
  if (row === undefined) return null
  const [id, version, actorId, expiresOn, , revoked, answeredAt] = row
  return { id, version, actorId, expiresOn, state: stateOf(expiresOn, revoked), answeredAt }
}

function stateOf(expiresOn: string, revoked: boolean): OpenedLink['state'] {
  if (revoked) return 'REVOKED'
  return expiresOn < new Date().toISOString().slice(0, 10) ? 'EXPIRED' : 'VALID'
}

const READ_SHEET = `CYPHER 5
MATCH (e:Actor {id: $actor})
RETURN e.name, COLLECT {
  MATCH (e)-[t:${TIE_PATTERN}]-(:Entity)
  WHERE t.endLatest >= ${STORED_END}
  WITH t, startNode(t) AS a, endNode(t) AS b ORDER BY t.kind, a.nameKey, b.nameKey, t.id LIMIT ${MOST_TIES}
  RETURN ${LISTED_TIE}
}`

/** What a link shows: the open ties of its adherent, and nothing else of the record. */
export async function readConfirmation(context: RequestContext, code: string) {
  const link = await openLink(context, code)
  if (link === null) return null
  const nothing = { actorId: null, actorName: null, expiresOn: null, answeredAt: null, ties: [] }
  if (link.state !== 'VALID') return { state: link.state, ...nothing }
  const statement = { operation: 'confirmation', text: READ_SHEET, parameters: { actor: link.actorId } }
  const rows = await context.database.read(statement, callerOf(context))
  const [sheet] = decodeRows(statement.operation, rows, z.tuple([z.string(), z.array(listedTie)]))
  if (sheet === undefined) return { state: 'REVOKED', ...nothing }
  const { state, actorId, expiresOn, answeredAt } = link
  return { state, actorId, actorName: sheet[0], expiresOn, answeredAt, ties: sheet[1] }
}
