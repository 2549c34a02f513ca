import { LIMITS, ROLES } from '#graph-schema/model/limits.ts'
import { callerOf, type RequestContext } from '../../context.ts'
import { decodeRows } from '../../database/decode.ts'
import type { Database } from '../../database/run.ts'
import type { QueryChangesArgs } from '../../generated/schema.ts'
import { decodeCursor, encodeCursor, PLACE_PARTS } from '../../read/cursor.ts'
import { readFormerIds } from '../../read/former-ids.ts'
import type { StoredChange } from '../../write/stored-change.ts'
import { type Verified, verifyChain } from '../../write/verify-chain.ts'
import { authorRow, LIST_AUTHORS, listChangesBy, listedRow } from './changes.cypher.ts'
import { describeRecords, namedIn, namedSubjects } from './describe-change.ts'
import { type Names, readNames } from './name-records.ts'

/** One page of changes, the latest first. */
export async function listChanges(context: RequestContext, { filter, first, after }: QueryChangesArgs) {
  const { database } = context
  const caller = callerOf(context)
  const limit = Math.min(first ?? 20, LIMITS.first)
  const place = typeof after === 'string' ? decodeCursor(after, PLACE_PARTS.entities) : null
  const { text, parameters } = listChangesBy(
    {
      below: place === null ? null : Number(place[0]),
      subjects:
        typeof filter?.subject === 'string' ? [filter.subject, ...(await readEarlier(context, filter.subject))] : null,
      account: filter?.account ?? null,
      actions: filter?.actions ?? null,
      from: filter?.from ?? null,
      to: filter?.to ?? null,
      batch: filter?.batch ?? null,
      text: filter?.text?.trim().toLowerCase() ?? null,
    },
    limit + 1,
  )
  const rows = await database.read({ operation: 'changes', text, parameters }, caller)
  const found = decodeRows('changes', rows, listedRow)
  const page = found.slice(0, limit)
  const names = await readNames(
    { database, caller },
    page.flatMap(([change]) => namedIn(change)),
  )
  const nodes = page.map(([change, author, revertedBy]) => describeChange(change, { author, revertedBy, names }))
  const edges = nodes.map((node) => ({ cursor: encodeCursor([String(node.seq), node.id]), node }))
  return {
    nodes,
    edges,
    pageInfo: {
      hasNextPage: found.length > page.length,
      hasPreviousPage: place !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}

/** Ids of what was merged into an actor: their history is part of its own. */
async function readEarlier(context: RequestContext, id: string): Promise<string[]> {
  const ids = await readFormerIds(context.database, callerOf(context))
  return [...ids].flatMap(([former, now]) => (now === id ? [former] : []))
}

interface Known {
  readonly author: string | null
  readonly revertedBy: string | null
  readonly names: Names
}

function describeChange(change: StoredChange, { author, revertedBy, names }: Known) {
  const { id, seq, at, userId, role, action, subjectId, reason, requestId, reverts, batch } = change
  const subjects = namedSubjects(change, names)
  return {
    id,
    seq,
    at,
    by: { id: userId, name: author, role: ROLES.find((known) => known === role) ?? 'PUBLIC' },
    action,
    subjectId,
    subjectLabel: subjects.find((one) => one.id === subjectId)?.label ?? '',
    subjects,
    reason,
    requestId,
    reverts,
    revertedBy,
    batch,
    recordCount: new Set([...change.before.keys(), ...change.after.keys()]).size,
    records: describeRecords(change, names),
  }
}

/** Who has done something, by name. */
export async function listAuthors(context: RequestContext) {
  const statement = { operation: 'changeAuthors', text: LIST_AUTHORS, parameters: {} }
  const rows = await context.database.read(statement, callerOf(context))
  return decodeRows('changeAuthors', rows, authorRow).map(([id, name, role, count]) => ({
    by: { id, name, role },
    count,
  }))
}

const FRESH_MS = 60_000
const verified = new WeakMap<Database, { readonly at: number; readonly value: Promise<Verified> }>()

/** Whether the record is whole, read anew at most once a minute. */
export async function readIntegrity({ database }: RequestContext) {
  const known = verified.get(database)
  const reading =
    known !== undefined && Date.now() - known.at < FRESH_MS ? known : { at: Date.now(), value: verifyChain(database) }
  verified.set(database, reading)
  const checkedAt = new Date(reading.at).toISOString()
  try {
    const found = await reading.value
    if (found.ok) return { ok: true, changes: found.changes, seq: found.seq, problem: null, checkedAt }
    return { ok: false, changes: found.changes, seq: found.seq, problem: found.problem, checkedAt }
  } catch (error) {
    verified.delete(database)
    throw error
  }
}
