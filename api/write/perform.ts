import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonicalJson, type Json } from '#graph-schema/model/canonical-json.ts'
import { decodeOnly, decodeRows } from '../database/decode.ts'
import type { Caller, Database, RunInTransaction } from '../database/run.ts'
import { applyWrites, numberWrites, type RecordWrite } from './apply-writes.ts'
import { type ChangeContent, describeWrites, FIRST_HASH, hashChange, subjectsOf } from './chain.ts'
import { makeSlug } from './make-slug.ts'
import { conflict, type Outcome, Refused, recorded } from './outcome.ts'
import { type RecordReader, readerIn } from './read-records.ts'
import { inTurn } from './write-queue.ts'

/** Who acts: no account where somebody has not signed in. */
interface Actor {
  readonly accountId: string | null
  readonly role: string
}

/** What a plan may know of the world beside the record: the same for all attempts of one act. */
export interface Moment {
  /** ISO instant of the act. */
  readonly at: string
  /** ISO day of the act. */
  readonly today: string
  readonly by: Actor
}

/** What an act comes to: the writes, and what the record says of them. */
export interface Planned {
  readonly action: string
  readonly subjectId: string
  readonly writes: readonly RecordWrite[]
  readonly reason?: string | null | undefined
  /** Id of the change that this act takes back. */
  readonly reverts?: string | null
  /** Id of the import that this act belongs to. */
  readonly batch?: string | null
  /** Acts that are part of this one: written with it or not at all, each a change of its own, before it. */
  readonly further?: readonly Omit<Planned, 'further'>[]
  /** Told how many records have been written so far; not that they will stay. */
  readonly onWritten?: (records: number) => void
}

/**
 * Decides what to write from what is on record. It runs while all other writers wait, possibly more than once, and has
 * no effect of its own.
 * @throws Refused when the act cannot be done.
 */
export type Plan = (records: RecordReader, moment: Moment) => Promise<Planned>

/** What an act is asked with. `input` is what was sent, whole. */
export interface Act {
  readonly field: string
  readonly requestId: string
  readonly input: Json
}

export interface WriteContext {
  readonly database: Database
  readonly caller: Caller
  readonly by: Actor
}

const LOCK_HEAD = `CYPHER 5
MERGE (head:ChangeHead {id: 'head'})
SET head.lockedFor = $requestId
RETURN coalesce(head.seq, 0), coalesce(head.hash, '${FIRST_HASH}')`

const FIND_REQUEST = `CYPHER 5
MATCH (r:Request {id: $requestId})
RETURN coalesce(r.userId, ''), r.inputHash, r.subjectId, r.changeId`

const RECORD_CHANGES = `CYPHER 5
UNWIND $changes AS change
CREATE (c:Change)
SET c = change`

// Whoever writes counts the head on by one at the end.
const RECORD_REQUEST = `CYPHER 5
CREATE (r:Request)
SET r = $request
WITH r
MATCH (head:ChangeHead {id: 'head'})
SET head.hash = $hash, head.seq = $seq - 1`

/** Changes that one statement writes. */
const CHANGES_AT_ONCE = 500

const headRow = z.tuple([z.number(), z.string()])
const requestRow = z.tuple([z.string(), z.string(), z.string(), z.string()])
const LONGEST_REQUEST_ID = 100

/**
 * Carries an act out: in its turn, one transaction that locks the head of the record, plans, writes, and chains one
 * change. The same
 * request again has no second effect and gives the first result; the same id for something else is a conflict.
 */
export async function perform(context: WriteContext, act: Act, plan: Plan): Promise<Outcome> {
  if (act.requestId.length === 0 || act.requestId.length > LONGEST_REQUEST_ID) {
    return conflict('REQUEST_ID', `a request id has 1 to ${LONGEST_REQUEST_ID} characters`).failure
  }
  const inputHash = createHash('sha256')
    .update(canonicalJson({ field: act.field, input: act.input }))
    .digest('hex')
  const at = new Date().toISOString()
  const moment: Moment = { at, today: at.slice(0, 10), by: context.by }
  try {
    return await inTurn(context.database, () =>
      context.database.write(act.field, context.caller, (run) => performIn(run, act, inputHash, moment, plan)),
    )
  } catch (error) {
    if (error instanceof Replayed) return error.outcome
    if (error instanceof Refused) return error.failure
    throw error
  }
}

/** Ends the transaction without a trace, since the request had been carried out before. */
class Replayed extends Error {
  readonly outcome: Outcome

  constructor(outcome: Outcome) {
    super('replayed')
    this.outcome = outcome
  }
}

async function performIn(
  run: RunInTransaction,
  { requestId }: Act,
  inputHash: string,
  moment: Moment,
  plan: Plan,
): Promise<Outcome> {
  const [seq, prevHash] = decodeOnly('lockHead', await run(LOCK_HEAD, { requestId }), headRow)
  await refuseRepeated(run, requestId, inputHash, moment.by)
  const planned = await plan(readerIn(run), moment)
  const acts = [...(planned.further ?? []), planned].map((one) => ({
    ...one,
    writes: numberWrites(one.writes, moment.at),
  }))
  await applyWrites(
    run,
    acts.flatMap(({ writes }) => writes),
    planned.onWritten,
  )
  let [last, hash] = ['', prevHash]
  const changes = acts.map((one, place) => {
    const content = describeChange(one, { seq: seq + 1 + place, requestId, moment })
    const change = { ...content, prevHash: hash, hash: hashChange(content, hash) }
    last = content.id
    hash = change.hash
    return change
  })
  for (let start = 0; start < changes.length; start += CHANGES_AT_ONCE) {
    await run(RECORD_CHANGES, { changes: changes.slice(start, start + CHANGES_AT_ONCE) })
  }
  const { subjectId } = planned
  const request = { id: requestId, userId: moment.by.accountId, inputHash, subjectId, changeId: last }
  await run(RECORD_REQUEST, { request, hash, seq: seq + changes.length })
  return recorded({ requestId, replayed: false, subjectId, changeId: last })
}

function describeChange(
  planned: Omit<Planned, 'further'>,
  { seq, requestId, moment }: { readonly seq: number; readonly requestId: string; readonly moment: Moment },
): ChangeContent {
  return {
    id: `change:${makeSlug()}`,
    seq,
    at: moment.at,
    userId: moment.by.accountId,
    role: moment.by.role,
    action: planned.action,
    subjectId: planned.subjectId,
    subjectIds: subjectsOf(planned.subjectId, planned.writes),
    ...describeWrites(planned.writes),
    reason: planned.reason ?? null,
    requestId,
    reverts: planned.reverts ?? null,
    batch: planned.batch ?? null,
  }
}

async function refuseRepeated(run: RunInTransaction, requestId: string, inputHash: string, by: Actor): Promise<void> {
  const [before] = decodeRows('findRequest', await run(FIND_REQUEST, { requestId }), requestRow)
  if (before === undefined) return
  const [userId, hash, subjectId, changeId] = before
  if (hash !== inputHash || userId !== (by.accountId ?? '')) {
    throw conflict('REQUEST_ID', 'this request id has been used for something else; send a new one')
  }
  throw new Replayed(recorded({ requestId, replayed: true, subjectId, changeId }))
}
