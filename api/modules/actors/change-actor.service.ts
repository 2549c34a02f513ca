import type { ActorRecord } from '#graph-schema/model/records.ts'
import { readStoredFact, storeRecord } from '#graph-schema/model/stored-record.ts'
import type { RequestContext } from '../../context.ts'
import type { CloseActorInput, CorrectActorInput, MoveSeatInput, ReopenActorInput } from '../../generated/schema.ts'
import { deriveIn, sourcesOf } from '../../write/cite.ts'
import type { Draft } from '../../write/draft.ts'
import { checkAround, endRelationship, isOpen, keptStating, readEndDate } from '../../write/end-record.ts'
import { beginChange, endEntity, lifeOf } from '../../write/entity-acts.ts'
import { stateFact } from '../../write/new-records.ts'
import { conflict, type Outcome } from '../../write/outcome.ts'
import { trimmed } from '../../write/put-record.ts'
import { act } from '../act.ts'
import { mergeDetails } from './actor-details.ts'
import { refuseSameActor } from './same-actor.ts'

/** Puts a mistake in an actor right, its life and seat too. */
export function correctActor(context: RequestContext, input: CorrectActorInput): Promise<Outcome> {
  return act(context, 'correctActor', input, async (draft) => {
    const { entity: actor, citation } = await beginChange(draft, input, ['ACTOR'])
    const evidence = lifeOf(draft, actor, input.life, citation)
    const corrected = evidence === null ? null : mergeDetails(draft, { ...actor, ...evidence }, input.actor)
    draft.refuseProblems()
    if (corrected !== null) {
      if (takesOver(actor, corrected)) await refuseSameActor(draft.records, corrected, input.notTheSameAs ?? [])
      draft.put(storeRecord(corrected))
      if (input.seat !== undefined) await correctSeat(draft, actor, input.seat, citation)
      await checkAround(draft, 'life', actor.id)
    }
    return { action: 'correctActor', subjectId: input.id, reason: trimmed(input.reason) }
  })
}

/** Ends an actor from a day, and with it what is open of it. */
export function closeActor(context: RequestContext, input: CloseActorInput): Promise<Outcome> {
  return act(context, 'closeActor', input, async (draft) => {
    const { entity, citation } = await beginChange(draft, input, ['ACTOR'])
    await endEntity(draft, entity, { on: input.on, endTies: input.endTies !== false, citation })
    return { action: 'closeActor', subjectId: entity.id, reason: trimmed(input.reason) }
  })
}

/** Opens a closed actor again; what ended with it stays ended. */
export function reopenActor(context: RequestContext, input: ReopenActorInput): Promise<Outcome> {
  return act(context, 'reopenActor', input, async (draft) => {
    const { entity: actor, citation } = await beginChange(draft, input, ['ACTOR'])
    if (isOpen(actor)) throw conflict('OPEN', `it has not ended (${actor.period})`, [actor.id])
    const [start = ''] = actor.period.split('/')
    const evidence = deriveIn(draft, 'id', { ...keptStating(actor, citation), period: `${start}/..` })
    if (evidence !== null) draft.put(storeRecord({ ...actor, ...evidence }))
    return { action: 'reopenActor', subjectId: actor.id, reason: trimmed(input.reason) }
  })
}

/** Moves the seat of an actor from a day: the seat before it ends. */
export function moveSeat(context: RequestContext, input: MoveSeatInput): Promise<Outcome> {
  return act(context, 'moveSeat', input, async (draft) => {
    const { entity: actor, citation } = await beginChange(draft, input, ['ACTOR'])
    await draft.load([input.seat])
    const on = readEndDate(draft, 'on', input.on)
    draft.refuseProblems()
    const before = await openSeats(draft, actor)
    if (before.some(({ to }) => to === input.seat))
      throw conflict('SAME_SEAT', 'its seat is there already', [input.seat])
    if (on !== null && citation !== null) {
      for (const seat of before) await endRelationship(draft, 'on', seat, on, null)
      const stating = { period: `${on}/..`, certainty: 'STATED', sources: [citation] } as const
      await stateFact(draft, 'seat', { relationship: 'SEATED_IN', from: actor.id, to: input.seat }, stating)
    }
    return { action: 'moveSeat', subjectId: actor.id, reason: trimmed(input.reason) }
  })
}

async function openSeats(draft: Draft, { id }: ActorRecord) {
  await draft.loadAround([id])
  return draft.around(id).filter((stored) => stored.relationship === 'SEATED_IN' && isOpen(readStoredFact(stored)))
}

/** A seat that was wrong is replaced, keeping its id; null takes it away. */
async function correctSeat(
  draft: Draft,
  actor: ActorRecord,
  seat: string | null,
  citation: string | null,
): Promise<void> {
  const [before] = await openSeats(draft, actor)
  if (before === undefined) {
    const sources = citation === null ? actor.sources : [citation]
    const stating = { period: '/', certainty: 'STATED', sources } as const
    if (seat !== null) await stateFact(draft, 'seat', { relationship: 'SEATED_IN', from: actor.id, to: seat }, stating)
    return
  }
  if (seat === null) draft.remove(before.id)
  else if (before.to !== seat) {
    const fact = readStoredFact(before)
    await draft.load(sourcesOf([fact]))
    await stateFact(draft, 'seat', { ...fact, to: seat }, keptStating(fact, citation))
  }
}

/** Whether a correction gives the actor a name or a code that it did not have; one shared before may stay shared. */
function takesOver(before: ActorRecord, after: ActorRecord): boolean {
  return before.nameKey !== after.nameKey || before.vatNumber !== after.vatNumber || before.taxCode !== after.taxCode
}
