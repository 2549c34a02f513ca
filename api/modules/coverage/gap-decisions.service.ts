import { z } from 'zod'
import { parseIsoDay, yearsBefore } from '#graph-schema/model/day.ts'
import { GAP_LIMITS } from '#graph-schema/model/need-report.ts'
import { todayInRome } from '#graph-schema/model/rome-day.ts'
import { type StoredItem, storeItem } from '#graph-schema/model/stored-record.ts'
import { callerOf, type RequestContext } from '../../context.ts'
import { decodeRows } from '../../database/decode.ts'
import type { AcceptGapInput, CorrectGapDecisionInput, ReopenGapInput } from '../../generated/schema.ts'
import type { Draft } from '../../write/draft.ts'
import { makeSlug } from '../../write/make-slug.ts'
import { conflict, notFound, type Outcome, problem } from '../../write/outcome.ts'
import { trimmed } from '../../write/put-record.ts'
import { act } from '../act.ts'
import { readStateBefore } from '../time/keep-states.ts'
import { DayView } from './day-view.ts'
import { readGround } from './ground.ts'
import { layMatrix } from './matrix.ts'
import { cellKey, latestDecisions, type ToldDecision, tellDecision } from './tell-decision.ts'

/** Every accepted gap that has not been reopened, the first due first. */
export async function listDecisions(context: RequestContext, asOf: string | null): Promise<ToldDecision[]> {
  const { decisions } = await readGround({ database: context.database, caller: callerOf(context) })
  const day = (asOf === null ? null : parseIsoDay(asOf)) ?? todayInRome()
  return [...latestDecisions(decisions, day).values()]
    .sort((a, b) => (a.until === b.until ? (a.id < b.id ? -1 : 1) : a.until < b.until ? -1 : 1))
    .slice(0, GAP_LIMITS.listedDecisions)
    .map((decision) => tellDecision(decision, day, context.viewer.role))
}

/** Takes note of a gap, until a day. */
export function acceptGap(context: RequestContext, input: AcceptGapInput): Promise<Outcome> {
  return act(context, 'acceptGap', input, async (draft) => {
    const { area, need } = input
    const reason = readReason(draft, input.reason)
    checkUntil(draft, input.until)
    await draft.load([area, need])
    for (const [field, id, type] of [
      ['area', area, 'MICRO_AREA'],
      ['need', need, 'NEED'],
    ] as const) {
      if (draft.entity(id)?.type === type) continue
      draft.fail(problem(field, 'UNKNOWN', id, 'the matrix of today has none of this id; take one from `coverage`'))
    }
    draft.refuseProblems()
    await refuseAccepted(draft, area, need)
    await refuseCovered(context, draft, area, need)
    draft.refuseProblems()
    const { today: since, by } = draft.moment
    const id = `gap-decision:${makeSlug()}`
    const decided = { byId: by.accountId, byRole: by.role }
    const said = { areaId: area, needId: need, reason, since, until: input.until }
    draft.put(storeItem('GAP_DECISION', id, { ...said, ...decided }))
    return { action: 'acceptGap', subjectId: id, reason }
  })
}

/** Changes the reason or the last day of an accepted gap. */
export function correctGapDecision(context: RequestContext, input: CorrectGapDecisionInput): Promise<Outcome> {
  return act(context, 'correctGapDecision', input, async (draft) => {
    const { id, properties } = await expectDecision(draft, input)
    const reason = typeof input.reason === 'string' ? readReason(draft, input.reason) : properties['reason']
    if (typeof input.until === 'string') checkUntil(draft, input.until)
    draft.put(storeItem('GAP_DECISION', id, { ...properties, reason, until: input.until ?? properties['until'] }))
    return { action: 'correctGapDecision', subjectId: id }
  })
}

/** Opens an accepted gap again; the record keeps the decision, so that it can be put back. */
export function reopenGap(context: RequestContext, input: ReopenGapInput): Promise<Outcome> {
  return act(context, 'reopenGap', input, async (draft) => {
    const { id } = await expectDecision(draft, input)
    draft.remove(id)
    return { action: 'reopenGap', subjectId: id, reason: trimmed(input.reason) }
  })
}

async function expectDecision(
  draft: Draft,
  asked: { readonly id: string; readonly version: number },
): Promise<StoredItem> {
  const stored = await draft.expect('ITEM', asked)
  if (stored.type !== 'GAP_DECISION') throw notFound('id', asked.id)
  return stored
}

function readReason(draft: Draft, given: string): string {
  const { least, most } = GAP_LIMITS.reasonCharacters
  const reason = trimmed(given) ?? ''
  if (reason.length < least || reason.length > most) {
    draft.fail(problem('reason', 'LENGTH', given, `a reason of ${least} to ${most} characters is needed`))
  }
  return reason
}

function checkUntil(draft: Draft, until: string): void {
  const { today: now } = draft.moment
  if (until <= now) {
    draft.fail(problem('until', 'PAST', until, `the last day is after today, ${now}`))
  } else if (yearsBefore(until, GAP_LIMITS.years) > now) {
    draft.fail(
      problem(
        'until',
        'TOO_FAR',
        until,
        `a gap is accepted for ${GAP_LIMITS.years} years at most, then looked at again`,
      ),
    )
  }
}

const FIND_ACCEPTED = `CYPHER 5
MATCH (d:GapDecision {areaId: $area, needId: $need})
WHERE d.until >= $today
RETURN d.id, d.until`
const acceptedRow = z.tuple([z.string(), z.string()])

async function refuseAccepted(draft: Draft, area: string, need: string): Promise<void> {
  const parameters = { area, need, today: draft.moment.today }
  const [accepted] = decodeRows('findAccepted', await draft.records.run(FIND_ACCEPTED, parameters), acceptedRow)
  if (accepted === undefined) return
  const [id, until] = accepted
  throw alreadyAccepted(id, until)
}

function alreadyAccepted(id: string, until: string) {
  const rule = `this gap is accepted until ${until}: change that decision, or reopen the gap`
  return conflict('ALREADY_ACCEPTED', rule, [id])
}

/** What is covered is no gap; nor is what today has no cell for. Of an area that ended the decision holds on. */
async function refuseCovered(context: RequestContext, draft: Draft, area: string, need: string): Promise<void> {
  const reading = { database: context.database, caller: callerOf(context) }
  const day = parseIsoDay(draft.moment.today) ?? todayInRome()
  const view = new DayView(await readStateBefore(reading, 'acceptGap', null), day, null)
  const ground = await readGround(reading)
  const { cells } = layMatrix({ view, ground, subject: null, day, role: context.viewer.role })
  const cell = cells.find(({ id }) => id === cellKey(area, need))
  if (cell === undefined) {
    draft.fail(problem('area', 'NOT_THERE', area, 'the matrix of today has no such cell; take area and need from it'))
  } else if (cell.decision !== null && !cell.decision.due) {
    throw alreadyAccepted(cell.decision.id, cell.decision.until)
  } else if (cell.state === 'COVERED') {
    const { possible } = cell.providers
    draft.fail(
      problem('need', 'COVERED', need, `${possible} providers serve this need here today: that is no gap to accept`),
    )
  }
}
