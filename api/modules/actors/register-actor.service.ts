import { makeEntityId } from '#graph-schema/model/ids.ts'
import { storeRecord } from '#graph-schema/model/stored-record.ts'
import type { RequestContext } from '../../context.ts'
import type { ActorServiceInput, ActorTieInput, RegisterActorInput } from '../../generated/schema.ts'
import { cite, citedIds, deriveIn, type Stating } from '../../write/cite.ts'
import type { Draft } from '../../write/draft.ts'
import { makeSlug } from '../../write/make-slug.ts'
import { stateFact, stateFacts, stateTie } from '../../write/new-records.ts'
import type { Outcome } from '../../write/outcome.ts'
import { trimmed } from '../../write/put-record.ts'
import { act } from '../act.ts'
import { putNewService } from '../territory/services.service.ts'
import { mergeDetails } from './actor-details.ts'
import { putContact } from './contacts.service.ts'
import { refuseSameActor } from './same-actor.ts'

/** Registers an adherent with everything that was sent of it. */
export function registerActor(context: RequestContext, input: RegisterActorInput): Promise<Outcome> {
  return act(context, 'registerActor', input, async (draft) => {
    const subjectId = await putRegistration(draft, input)
    return { action: 'registerActor', subjectId, reason: trimmed(input.reason) }
  })
}

/** What a registration puts into a draft; the id of the new actor. Other acts that end in a registration use it too. */
export async function putRegistration(draft: Draft, input: Omit<RegisterActorInput, 'requestId'>): Promise<string> {
  const id = makeEntityId('ACTOR', makeSlug())
  const { ties = [], services = [], areas = [], seeks = [], themes = [], seat, contact } = input
  await draft.load([...citedIds([input.source, ...ties.map(({ source }) => source)]), seat])
  await draft.load([...areas, ...seeks, ...themes, ...ties.flatMap(({ other, invitedBy }) => [other, invitedBy])])
  const citation = cite(draft, 'source', input.source)
  draft.refuseProblems()
  const undated: Stating = { period: '/', certainty: 'STATED', sources: citation === null ? [] : [citation] }
  const evidence = deriveIn(draft, 'life', { ...undated, period: input.life ?? '/' })
  const actor = evidence === null ? null : mergeDetails(draft, { id, ...evidence }, input.actor)
  draft.refuseProblems()
  if (actor === null) return id
  await refuseSameActor(draft.records, actor, input.notTheSameAs ?? [])
  draft.put(storeRecord(actor))
  if (typeof seat === 'string')
    await stateFact(draft, 'seat', { relationship: 'SEATED_IN', from: id, to: seat }, undated)
  await stateFacts(draft, 'areas', 'SERVES', id, areas, undated)
  await stateFacts(draft, 'seeks', 'SEEKS', id, seeks, undated)
  await stateFacts(draft, 'themes', 'ABOUT', id, themes, undated)
  for (const [place, tie] of ties.entries()) await putActorTie(draft, `ties.${place}`, id, tie, undated)
  for (const [place, service] of services.entries()) {
    await offerNewService(draft, `services.${place}`, id, service, undated)
  }
  if (contact !== null && contact !== undefined) putContact(draft, 'contact', id, contact)
  return id
}

async function putActorTie(
  draft: Draft,
  field: string,
  id: string,
  tie: ActorTieInput,
  undated: Stating,
): Promise<void> {
  const own = tie.source === null || tie.source === undefined ? undefined : cite(draft, `${field}.source`, tie.source)
  const [from, to] = tie.reversed === true ? [tie.other, id] : [id, tie.other]
  await stateTie(
    draft,
    field,
    {
      kind: tie.kind,
      from,
      to,
      role: tie.role ?? null,
      invitedBy: tie.invitedBy ?? null,
      note: trimmed(tie.note),
    },
    {
      period: tie.period ?? '/',
      certainty: tie.certainty ?? 'STATED',
      sources: own === undefined || own === null ? undated.sources : [own],
    },
  )
}

async function offerNewService(
  draft: Draft,
  field: string,
  id: string,
  service: ActorServiceInput,
  undated: Stating,
): Promise<void> {
  const made = await putNewService(draft, field, service, undated)
  if (made === null) return
  const stating = { ...undated, period: service.period ?? '/' }
  await stateFact(draft, field, { relationship: 'OFFERS', from: id, to: made }, stating)
}
