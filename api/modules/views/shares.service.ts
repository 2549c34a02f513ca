import { z } from 'zod'
import { parseIsoDay } from '#graph-schema/model/day.ts'
import { entityTypeOf, tieId } from '#graph-schema/model/ids.ts'
import { LIMITS } from '#graph-schema/model/limits.ts'
import { storeItem } from '#graph-schema/model/stored-record.ts'
import { hashSecret, makeSecret } from '../../access/secrets.ts'
import { callerOf, type RequestContext } from '../../context.ts'
import { decodeRows } from '../../database/decode.ts'
import { Forbidden } from '../../errors.ts'
import type { RevokeShareInput, ShareViewInput } from '../../generated/schema.ts'
import { TYPE_KEY } from '../../read/shape.ts'
import type { Draft } from '../../write/draft.ts'
import { makeSlug } from '../../write/make-slug.ts'
import { conflict, notFound, type Outcome, problem } from '../../write/outcome.ts'
import { act } from '../act.ts'
import { readSharedNetwork } from './shared-network.ts'
import { readWords } from './views.service.ts'

const DAY_MS = 86_400_000
const FIELDS = ['SOURCES', 'PLACES'] as const

/** Shares a view by a link; the answer alone carries what the link is made of. */
export async function shareView(context: RequestContext, input: ShareViewInput): Promise<unknown> {
  const secret = makeSecret()
  const id = `share:${makeSlug()}`
  const outcome = await act(context, 'shareView', input, async (draft) => {
    const said = readWords(draft, { name: input.name, note: input.note ?? '', address: input.address })
    const slice = readSlice(draft, input)
    const expiresAt = new Date(Date.parse(draft.moment.at) + slice.days * DAY_MS).toISOString()
    const facts = { accountId: context.viewer.accountId, createdAt: draft.moment.at, expiresAt }
    draft.put(storeItem('SHARE', id, { ...said, ...slice, ...facts, tokenHash: hashSecret(secret) }))
    return { action: 'shareView', subjectId: id }
  })
  if (outcome[TYPE_KEY] !== 'Recorded') return outcome
  const { requestId, subjectId, changeId, replayed } = outcome
  return { [TYPE_KEY]: 'ShareCreated', requestId, subjectId, changeId, secret: replayed ? null : secret }
}

/** The fence of a share: exactly these entities and ties, as of this day, with these fields. */
function readSlice(draft: Draft, input: ShareViewInput) {
  const days = input.days ?? LIMITS.shareDaysDefault
  const { asOf = null } = input
  const [entityIds, tieIds] = [[...new Set(input.entityIds)], [...new Set(input.tieIds)]]
  if (days < 1 || days > LIMITS.shareDays) {
    draft.fail(problem('days', 'RANGE', days, `a number from 1 to ${LIMITS.shareDays} is needed`, '30'))
  }
  if (asOf !== null && parseIsoDay(asOf) === null) draft.fail(problem('asOf', 'DATE', asOf, 'a date is YYYY-MM-DD'))
  if (entityIds.length === 0)
    draft.fail(problem('entityIds', 'REQUIRED', null, 'a view that shows nothing is not shared'))
  refuseMany(draft, 'entityIds', entityIds.length, LIMITS.sharedEntities)
  refuseMany(draft, 'tieIds', tieIds.length, LIMITS.sharedTies)
  for (const one of entityIds)
    if (entityTypeOf(one) === null) draft.fail(problem('entityIds', 'ID', one, 'no id of an entity'))
  for (const one of tieIds)
    if (!tieId.safeParse(one).success) draft.fail(problem('tieIds', 'ID', one, 'no id of a tie'))
  draft.refuseProblems()
  return { days, asOf, entityIds, tieIds, fields: [...new Set(input.fields)] }
}

function refuseMany(draft: Draft, field: string, count: number, most: number): void {
  if (count > most) draft.fail(problem(field, 'TOO_MANY', count, `${most} at most can be shared; narrow the view`))
}

/** Ends a share now: one's own, or as an administrator any. */
export function revokeShare(context: RequestContext, input: RevokeShareInput): Promise<Outcome> {
  return act(context, 'revokeShare', input, async (draft) => {
    const stored = await draft.expect('ITEM', { id: input.id, version: null })
    const { viewer } = context
    const isTheirs = stored.properties['accountId'] === viewer.accountId || viewer.role === 'ADMIN'
    if (stored.type !== 'SHARE' || !isTheirs) throw notFound('id', input.id)
    if (stored.properties['revokedAt'] !== undefined) throw conflict('REVOKED', 'it was revoked before', [input.id])
    draft.put(storeItem('SHARE', input.id, { ...stored.properties, revokedAt: draft.moment.at }))
    return { action: 'revokeShare', subjectId: input.id }
  })
}

const LIST = `CYPHER 5
MATCH (s:Share)
WHERE $all OR s.accountId = $accountId
OPTIONAL MATCH (author:Account {id: s.accountId})
RETURN properties(s), author.name
ORDER BY s.createdAt DESC, s.id
LIMIT 500`

const FIND = `CYPHER 5
MATCH (s:Share {tokenHash: $hash})
OPTIONAL MATCH (author:Account {id: s.accountId})
RETURN properties(s), author.name`

const shareRow = z.tuple([
  z.object({
    id: z.string(),
    version: z.number(),
    name: z.string(),
    note: z.string(),
    address: z.string(),
    asOf: z.string().nullable().default(null),
    fields: z.array(z.enum(FIELDS)),
    entityIds: z.array(z.string()),
    tieIds: z.array(z.string()),
    createdAt: z.string(),
    expiresAt: z.string(),
    revokedAt: z.string().nullable().default(null),
  }),
  z.string().nullable(),
])

/** The viewer's shares, or everybody's; the last first. @throws Forbidden where everybody's are not for the viewer. */
export async function listShares(context: RequestContext, all: boolean): Promise<unknown[]> {
  const { viewer, database } = context
  if (all && viewer.role !== 'ADMIN' && viewer.role !== 'BOARD') throw new Forbidden('shares(all: true)')
  const parameters = { all, accountId: viewer.accountId }
  const rows = await database.read({ operation: 'shares', text: LIST, parameters }, callerOf(context))
  return decodeRows('shares', rows, shareRow).map(([{ entityIds, tieIds, ...share }, author]) => ({
    ...share,
    author,
    entityCount: entityIds.length,
    tieCount: tieIds.length,
  }))
}

/** What a link opens: the slice it was made for, or why it opens nothing. */
export async function openShare(context: RequestContext, secret: string): Promise<unknown> {
  const parameters = { hash: hashSecret(secret.slice(0, 200)) }
  const rows = await context.database.read({ operation: 'sharedView', text: FIND, parameters }, callerOf(context))
  const [found] = decodeRows('sharedView', rows, shareRow)
  if (found === undefined) return { [TYPE_KEY]: 'ShareEnded', reason: 'UNKNOWN', endedAt: null, author: null }
  const [share, author] = found
  const ended = endOf(share)
  if (ended !== null) return { [TYPE_KEY]: 'ShareEnded', ...ended, author }
  const { entityIds, tieIds, asOf, fields } = share
  const network = await readSharedNetwork(context, { entityIds, tieIds, asOf, fields })
  return { [TYPE_KEY]: 'SharedView', ...share, author, ...network }
}

function endOf({ revokedAt, expiresAt }: { readonly revokedAt: string | null; readonly expiresAt: string }) {
  if (revokedAt !== null) return { reason: 'REVOKED', endedAt: revokedAt }
  return expiresAt <= new Date().toISOString() ? { reason: 'EXPIRED', endedAt: expiresAt } : null
}
