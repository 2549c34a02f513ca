import { z } from 'zod'
import { REPLY_ANSWERS } from '#graph-schema/model/adhesion-case.ts'
import { parseEdtfDateOrRange } from '#graph-schema/model/edtf.ts'
import {
  readStoredTie,
  type StoredItem,
  type StoredRelationship,
  storeItem,
} from '#graph-schema/model/stored-record.ts'
import { callerOf, type RequestContext } from '../../context.ts'
import { decodeRows } from '../../database/decode.ts'
import type {
  AnswerConfirmationInput,
  SettleReplyInput,
  TellApartInput,
  TieAnswerInput,
} from '../../generated/schema.ts'
import { deriveIn, sourcesOf } from '../../write/cite.ts'
import type { Draft } from '../../write/draft.ts'
import { endRelationship, isTie, keptStating } from '../../write/end-record.ts'
import { makeSlug } from '../../write/make-slug.ts'
import { conflict, notFound, type Outcome, problem } from '../../write/outcome.ts'
import { putTie, trimmed } from '../../write/put-record.ts'
import { act } from '../act.ts'
import { passJoinDoor } from './join-door.ts'
import { openLink } from './links.service.ts'

const MOST_ANSWERS = 200
const LONGEST_REMARK = 2_000

/** An adherent's word on one of its ties, as an item of the store. */
const replyProperties = z.object({
  state: z.enum(['OPEN', 'ACCEPTED', 'PUT_ASIDE']),
  actorId: z.string(),
  tieId: z.string().optional(),
  answer: z.enum(REPLY_ANSWERS),
  on: z.string().optional(),
  receivedAt: z.string(),
})

/**
 * Takes an adherent's answers by a link: each becomes a reply in the inbox. The link is looked at again inside the
 * transaction, so that one taken back meanwhile lets nothing in.
 */
export async function answerConfirmation(context: RequestContext, input: AnswerConfirmationInput): Promise<Outcome> {
  const link = await openLink(context, input.code)
  if (link === null) return notFound('code', input.code).failure
  if (link.state !== 'VALID') {
    return conflict(`LINK_${link.state}`, 'this link can no longer be used; ask for a new one').failure
  }
  let counted = false
  return act(context, 'answerConfirmation', input, async (draft) => {
    const stored = await draft.expect('ITEM', { id: link.id, version: null, field: 'code' })
    if (stored.properties['revoked'] === true) throw conflict('LINK_REVOKED', 'this link was taken back')
    await draft.load(input.answers.map(({ tie }) => tie))
    checkAnswers(draft, link.actorId, input)
    draft.refuseProblems()
    if (!counted) await passJoinDoor(context)
    counted = true
    const receivedAt = draft.moment.at
    for (const { tie, answer, on, remark } of input.answers) {
      const said = { answer, on: answer === 'ENDED' ? trimmed(on) : null, remark: remark?.trim() || null }
      const facts = { state: 'OPEN', actorId: link.actorId, tieId: tie ?? null, receivedAt, ...said }
      draft.put(storeItem('TIE_REPLY', `reply:${makeSlug()}`, { ...facts, writer: trimmed(input.writer) }))
    }
    draft.put({ ...stored, properties: { ...stored.properties, answeredAt: receivedAt } })
    return { action: 'answerConfirmation', subjectId: link.actorId }
  })
}

function checkAnswers(draft: Draft, actorId: string, { writer, answers }: AnswerConfirmationInput): void {
  if (trimmed(writer) === null) draft.fail(problem('writer', 'REQUIRED', writer, 'say who answers'))
  if (answers.length === 0 || answers.length > MOST_ANSWERS) {
    draft.fail(problem('answers', 'COUNT', answers.length, `1 to ${MOST_ANSWERS} answers`))
  }
  for (const [place, answer] of answers.entries()) checkAnswer(draft, `answers.${place}`, actorId, answer)
}

function checkAnswer(draft: Draft, field: string, actorId: string, { tie, answer, on, remark }: TieAnswerInput): void {
  const stored = draft.get(tie ?? '')
  const isOwn = stored?.form === 'RELATIONSHIP' && isTie(stored) && [stored.from, stored.to].includes(actorId)
  if (answer === 'MISSING') {
    if ((remark ?? '').trim() === '') draft.fail(problem(`${field}.remark`, 'REQUIRED', remark, 'say what is missing'))
  } else if (!isOwn) draft.fail(problem(`${field}.tie`, 'UNKNOWN', tie, 'no tie of this adherent has this id'))
  if (answer === 'ENDED' && (parseEdtfDateOrRange(on?.trim() ?? '') === null || on?.startsWith('[') === true)) {
    draft.fail(problem(`${field}.on`, 'DATE', on, 'since when: YYYY, YYYY-MM or YYYY-MM-DD'))
  }
  if ((remark ?? '').length > LONGEST_REMARK) {
    draft.fail(problem(`${field}.remark`, 'TOO_LONG', remark, `${LONGEST_REMARK} characters at most`))
  }
}

/** Settles an adherent's word: what holds is confirmed by that end, what ended is ended, the rest is put aside. */
export function settleReply(context: RequestContext, input: SettleReplyInput): Promise<Outcome> {
  return act(context, 'settleReply', input, async (draft) => {
    const stored = await draft.expect('ITEM', input)
    if (stored.type !== 'TIE_REPLY') throw notFound('id', input.id)
    const reply = replyProperties.parse(stored.properties)
    if (reply.state !== 'OPEN') throw conflict('REPLY_SETTLED', 'this reply has been settled already')
    if (input.accept) await takeOver(draft, reply)
    draft.put(settled(stored, input.accept))
    return { action: 'settleReply', subjectId: reply.tieId ?? reply.actorId, reason: trimmed(input.reason) }
  })
}

/** What was written beside the answer goes when it is settled: it was needed for that. */
function settled(stored: StoredItem, accept: boolean): StoredItem {
  const { remark, writer, ...kept } = stored.properties
  return { ...stored, properties: { ...kept, state: accept ? 'ACCEPTED' : 'PUT_ASIDE' } }
}

async function takeOver(draft: Draft, reply: z.infer<typeof replyProperties>): Promise<void> {
  if (reply.answer === 'WRONG' || reply.answer === 'MISSING') {
    throw conflict('REPLY_BY_HAND', 'work this into the record by hand, then put the reply aside')
  }
  const stored = await expectTie(draft, reply.tieId ?? '')
  const tie = readStoredTie(stored)
  await draft.load(sourcesOf([tie]))
  if (reply.answer === 'ENDED') {
    await endRelationship(draft, 'on', stored, reply.on ?? '', null)
    return
  }
  const by = tie.from === reply.actorId ? 'FROM' : 'TO'
  const confirmations = [...new Set([...tie.confirmations, `${reply.receivedAt.slice(0, 10)} ${by}`])].sort()
  const evidence = deriveIn(draft, 'on', { ...keptStating(tie, null), confirmations })
  draft.refuseProblems()
  if (evidence !== null) await putTie(draft, 'on', { ...tie, ...evidence })
}

async function expectTie(draft: Draft, id: string): Promise<StoredRelationship> {
  await draft.load([id])
  const stored = draft.get(id)
  if (stored?.form === 'RELATIONSHIP') return stored
  throw conflict('TIE_GONE', 'this tie has been taken off the record meanwhile; put the reply aside', [id])
}

/** Notes that two actors that look alike are two. */
export function tellApart(context: RequestContext, input: TellApartInput): Promise<Outcome> {
  return act(context, 'tellApart', input, async (draft) => {
    const [one = '', other = ''] = [input.one, input.other].sort()
    if (one === other) draft.fail(problem('other', 'SAME', other, 'two different actors are needed'))
    draft.refuseProblems()
    await draft.load([one, other])
    for (const id of [one, other]) if (draft.entity(id)?.type !== 'ACTOR') throw notFound('one', id)
    const id = `distinct:${one.slice(one.indexOf(':') + 1)}~${other.slice(other.indexOf(':') + 1)}`
    await draft.load([id])
    draft.put(storeItem('DISTINCT_PAIR', id, { ...draft.get(id)?.properties, one, other }))
    return { action: 'tellApart', subjectId: one, reason: trimmed(input.reason) }
  })
}

const READ_PAIRS = 'CYPHER 5\nMATCH (p:DistinctPair)\nRETURN p.one, p.other'

/** Pairs that were found to be two: `one other`, in the order of their ids. */
export async function readDistinctPairs(context: RequestContext): Promise<ReadonlySet<string>> {
  const statement = { operation: 'distinctPairs', text: READ_PAIRS, parameters: {} }
  const rows = await context.database.read(statement, callerOf(context))
  return new Set(decodeRows(statement.operation, rows, z.tuple([z.string(), z.string()])).map((pair) => pair.join(' ')))
}
