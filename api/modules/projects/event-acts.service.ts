import { deriveSearchFields } from '#graph-schema/model/derive-record.ts'
import type { EventKind } from '#graph-schema/model/entity.ts'
import { makeEntityId } from '#graph-schema/model/ids.ts'
import { type EventRecord, eventRecord } from '#graph-schema/model/records.ts'
import { storeRecord } from '#graph-schema/model/stored-record.ts'
import type { RequestContext } from '../../context.ts'
import type { CorrectEventInput, ParticipantInput, RecordEventInput } from '../../generated/schema.ts'
import { deriveIn, type Stating } from '../../write/cite.ts'
import type { Draft } from '../../write/draft.ts'
import { checkAround } from '../../write/end-record.ts'
import { beginChange, beginStating, lifeOf } from '../../write/entity-acts.ts'
import { makeSlug } from '../../write/make-slug.ts'
import { stateFact, stateFacts } from '../../write/new-records.ts'
import { type Outcome, problem } from '../../write/outcome.ts'
import { putParsed, trimmed } from '../../write/put-record.ts'
import { act } from '../act.ts'
import { putParticipants, readTitle } from './participants.ts'

/** Records an event with its comuni, participants and themes. */
export function recordEvent(context: RequestContext, input: RecordEventInput): Promise<Outcome> {
  return act(context, 'recordEvent', input, async (draft) => {
    const undated = await beginStating(draft, input.source)
    const id = await putNewEvent(draft, input, { ...undated, period: input.life ?? '/' })
    return { action: 'recordEvent', subjectId: id, reason: trimmed(input.reason) }
  })
}

interface NewEvent {
  readonly kind: EventKind
  readonly title: string
  readonly summary?: string | null | undefined
  readonly places?: readonly string[]
  readonly participants?: readonly ParticipantInput[]
  readonly themes?: readonly string[]
}

/** Puts an event with everything that hangs on it; its id. @throws Refused when it cannot be recorded. */
export async function putNewEvent(draft: Draft, given: NewEvent, dated: Stating): Promise<string> {
  const name = readTitle(draft, given.title, '')
  const evidence = deriveIn(draft, 'life', dated)
  draft.refuseProblems()
  const id = makeEntityId('EVENT', makeSlug())
  const said = { type: 'EVENT', id, name, ...deriveSearchFields(name), kind: given.kind }
  const record = putParsed(draft, 'event', eventRecord, { ...said, summary: trimmed(given.summary), ...evidence })
  draft.refuseProblems()
  if (record === null) return id
  draft.put(storeRecord(record))
  await stateFacts(draft, 'places', 'TAKES_PLACE_IN', id, given.places ?? [], dated)
  await stateFacts(draft, 'themes', 'ABOUT', id, given.themes ?? [], dated)
  await putParticipants(draft, id, given.participants ?? [], dated)
  return id
}

/** Puts an event right, its comuni too. */
export function correctEvent(context: RequestContext, input: CorrectEventInput): Promise<Outcome> {
  return act(context, 'correctEvent', input, async (draft) => {
    const { entity, citation } = await beginChange(draft, input, ['EVENT'])
    const evidence = lifeOf(draft, entity, input.life, citation)
    const name = readTitle(draft, input.title, entity.name)
    const summary = input.summary === undefined ? entity.summary : trimmed(input.summary)
    draft.refuseProblems()
    const said = { name, ...deriveSearchFields(name), kind: input.kind ?? entity.kind, summary }
    draft.put(storeRecord({ ...entity, ...evidence, ...said }))
    if (input.places !== null && input.places !== undefined) {
      await correctPlaces(draft, evidence === null ? entity : { ...entity, ...evidence }, input.places, citation)
    }
    await checkAround(draft, 'life', entity.id)
    return { action: 'correctEvent', subjectId: entity.id, reason: trimmed(input.reason) }
  })
}

/** What was wrong goes, what was missing comes. */
async function correctPlaces(
  draft: Draft,
  { id, period }: EventRecord,
  places: readonly string[],
  citation: string | null,
): Promise<void> {
  await draft.loadAround([id])
  const held = draft.around(id).filter((one) => one.relationship === 'TAKES_PLACE_IN')
  for (const fact of held) if (!places.includes(fact.to)) draft.remove(fact.id)
  for (const [place, to] of [...new Set(places)].entries()) {
    if (held.some((fact) => fact.to === to)) continue
    if (citation === null) {
      draft.fail(problem('source', 'REQUIRED', null, 'say where it is known from that it took place there'))
      return
    }
    const stating: Stating = { period, certainty: 'STATED', sources: [citation] }
    await stateFact(draft, `places.${place}`, { relationship: 'TAKES_PLACE_IN', from: id, to }, stating)
  }
}
