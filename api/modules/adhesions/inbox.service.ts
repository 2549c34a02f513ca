import type { z } from 'zod'
import { isoDay, parseIsoDay, STORED_BEGINNING } from '#graph-schema/model/day.ts'
import { callerOf, type RequestContext } from '../../context.ts'
import { decodeOnly, decodeRows } from '../../database/decode.ts'
import type { Statement } from '../../database/run.ts'
import { BadInput } from '../../errors.ts'
import { type DuplicatePair, findPairs, readEverybodyNamed } from '../actors/duplicates.service.ts'
import {
  caseRow,
  incompleteRow,
  readCaseById,
  readCases,
  readIncomplete,
  readReplies,
  readStale,
  readUndated,
  replyRow,
  staleRow,
  undatedRow,
} from './inbox.cypher.ts'
import { readDistinctPairs } from './replies.service.ts'
import { readApprover } from './settings.service.ts'

const PAIRS_SHOWN = 50
const MOST_MONTHS = 600

/** Answers `inbox`: everything that somebody who works on the register has to look at. */
export async function readInbox(context: RequestContext, staleMonths: number) {
  if (staleMonths < 1 || staleMonths > MOST_MONTHS) {
    throw new BadInput('inbox.staleMonths', `1 to ${MOST_MONTHS} months, not ${staleMonths}`)
  }
  const { database } = context
  const caller = callerOf(context)
  const ask = (statement: Statement) => database.read(statement, caller)
  const [open, closed, replies, incomplete, stale, undated, approvedBy, pairs] = await Promise.all([
    ask(readCases(true)),
    ask(readCases(false)),
    ask(readReplies()),
    ask(readIncomplete()),
    ask(readStale(monthsAgo(staleMonths))),
    ask(readUndated(1, null)),
    readApprover(database, caller),
    readPairs(context),
  ])
  const [lacking, toCompleteCount] = decodeOnly('incompleteActors', incomplete, incompleteRow)
  const staleTies = decodeRows('staleTies', stale, staleRow)
  return {
    approvedBy,
    open: decodeRows('adhesionCases', open, caseRow).map(shapeCase),
    closed: decodeRows('adhesionCases', closed, caseRow).map(shapeCase),
    replies: decodeRows('tieReplies', replies, replyRow).map(shapeReply),
    toComplete: lacking.map(shapeIncomplete),
    toCompleteCount,
    duplicates: pairs.slice(0, PAIRS_SHOWN),
    duplicateCount: pairs.length,
    stale: staleTies.map(([tie, last]) => ({ tie, lastSeen: last <= STORED_BEGINNING ? null : isoDay(last) })),
    staleCount: staleTies[0]?.[2] ?? 0,
    undatedCount: decodeRows('undatedTies', undated, undatedRow)[0]?.[1] ?? 0,
  }
}

/** One case; null when nothing has that id. */
export async function readCase(context: RequestContext, id: string) {
  const statement = readCaseById(id)
  const rows = await context.database.read(statement, callerOf(context))
  const [found] = decodeRows(statement.operation, rows, caseRow)
  return found === undefined ? null : shapeCase(found)
}

/** Ties to be dated, in the order in which they are worked through: adhesions first. */
export async function readUndatedTies(context: RequestContext, first: number, entity: string | null) {
  const statement = readUndated(first, entity)
  const rows = await context.database.read(statement, callerOf(context))
  const found = decodeRows(statement.operation, rows, undatedRow)
  return { ties: found.map(([tie]) => tie), totalCount: found[0]?.[1] ?? 0 }
}

async function readPairs(context: RequestContext): Promise<DuplicatePair[]> {
  const door = { database: context.database, caller: callerOf(context) }
  const [known, distinct] = await Promise.all([readEverybodyNamed(door), readDistinctPairs(context)])
  return findPairs(known, distinct)
}

function monthsAgo(months: number): number {
  const day = new Date()
  day.setUTCMonth(day.getUTCMonth() - months)
  return parseIsoDay(day.toISOString().slice(0, 10)) ?? 0
}

function shapeCase([found, seat, areas, actorName, accounts]: z.infer<typeof caseRow>) {
  const names = new Map(accounts)
  return {
    ...found,
    seat,
    areas,
    actorName,
    steps: found.steps.map(({ at, by, ...taken }) => ({
      ...taken,
      by: by === null ? null : (names.get(by) ?? null),
      notedAt: at,
    })),
  }
}

function shapeReply(row: z.infer<typeof replyRow>) {
  const [id, version, receivedAt, actorId, actorName, answer, on, remark, writer, tie] = row
  return { id, version, receivedAt, actorId, actorName, answer, on, remark, writer, tie }
}

function shapeIncomplete([id, name, kind, code, seat, area, contact]: z.infer<typeof incompleteRow>[0][number]) {
  const missing = [
    ...(code ? ['TAX_CODE'] : []),
    ...(seat ? ['SEAT'] : []),
    ...(area ? ['AREA'] : []),
    ...(contact ? ['CONTACT'] : []),
  ]
  return { id, name, kind, missing }
}
