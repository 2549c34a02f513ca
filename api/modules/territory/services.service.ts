import { deriveSearchFields } from '#graph-schema/model/derive-record.ts'
import { makeEntityId } from '#graph-schema/model/ids.ts'
import { serviceRecord } from '#graph-schema/model/records.ts'
import { readStoredFact, storeRecord } from '#graph-schema/model/stored-record.ts'
import type { RequestContext } from '../../context.ts'
import type { ActorServiceInput, OfferServiceInput, WithdrawServiceInput } from '../../generated/schema.ts'
import { cite, citedIds, deriveIn, type Stating } from '../../write/cite.ts'
import type { Draft } from '../../write/draft.ts'
import { endRelationship, isOpen, readEndDate } from '../../write/end-record.ts'
import { makeSlug } from '../../write/make-slug.ts'
import { stateFact } from '../../write/new-records.ts'
import { duplicate, notFound, type Outcome, problem } from '../../write/outcome.ts'
import { putParsed, trimmed } from '../../write/put-record.ts'
import { act } from '../act.ts'
import { endUnoffered, stateWhile } from './life-of-service.ts'

/**
 * Puts a new service with the needs it meets and the areas it serves, all for as long as it is offered; its id, or null
 * with the problems noted.
 */
export async function putNewService(
  draft: Draft,
  field: string,
  given: ActorServiceInput,
  undated: Stating,
): Promise<string | null> {
  const id = makeEntityId('SERVICE', makeSlug())
  const name = trimmed(given.title)
  if (name === null) {
    draft.fail(problem(`${field}.title`, 'REQUIRED', given.title, 'a service needs a title'))
    return null
  }
  const evidence = deriveIn(draft, field, { ...undated, period: given.period ?? '/' })
  if (evidence === null) return null
  const service = putParsed(draft, field, serviceRecord, {
    type: 'SERVICE',
    id,
    name,
    ...deriveSearchFields(name),
    subject: given.subject ?? null,
    summary: trimmed(given.summary),
    ...evidence,
  })
  if (service === null) return null
  draft.put(storeRecord(service))
  await stateWhile(draft, `${field}.needs`, { service, relationship: 'MEETS', ends: given.needs ?? [] }, undated)
  await stateWhile(draft, `${field}.areas`, { service, relationship: 'SERVES', ends: given.areas ?? [] }, undated)
  return id
}

/** Records that an actor offers a service, a new one or one on record. */
export function offerService(context: RequestContext, input: OfferServiceInput): Promise<Outcome> {
  return act(context, 'offerService', input, async (draft) => {
    const { actor, service, newService, source } = input
    await draft.load([actor, service, ...citedIds([source])])
    if (draft.entity(actor)?.type !== 'ACTOR') throw notFound('actor', actor)
    const citation = cite(draft, 'source', source)
    const named = typeof service === 'string'
    if (named === (newService !== null && newService !== undefined)) {
      draft.fail(problem('service', 'SERVICE', service, 'name a service on record or describe a new one, not both'))
    }
    draft.refuseProblems()
    const undated: Stating = { period: '/', certainty: 'STATED', sources: citation === null ? [] : [citation] }
    const offered = named ? service : await putNewService(draft, 'newService', newService ?? { title: '' }, undated)
    const period = (named ? input.period : newService?.period) ?? '/'
    if (offered !== null) {
      await refuseOpenOffer(draft, actor, offered)
      await stateFact(draft, 'service', { relationship: 'OFFERS', from: actor, to: offered }, { ...undated, period })
    }
    return { action: 'offerService', subjectId: actor, reason: trimmed(input.reason) }
  })
}

/** Ends an actor's offer of a service from a day; the service stays for others, and ends with its last offer. */
export function withdrawService(context: RequestContext, input: WithdrawServiceInput): Promise<Outcome> {
  return act(context, 'withdrawService', input, async (draft) => {
    const { actor, service, source } = input
    const on = readEndDate(draft, 'on', input.on)
    await draft.load([actor, ...citedIds([source])])
    const citation = source === null || source === undefined ? null : cite(draft, 'source', source)
    draft.refuseProblems()
    const offer = await findOpenOffer(draft, actor, service)
    if (offer === undefined) throw notFound('service', service)
    if (on !== null) await endRelationship(draft, 'on', offer, on, citation)
    draft.refuseProblems()
    await endUnoffered(draft, 'on', service, citation)
    return { action: 'withdrawService', subjectId: actor, reason: trimmed(input.reason) }
  })
}

async function findOpenOffer(draft: Draft, actor: string, service: string) {
  await draft.loadAround([actor])
  return draft
    .around(actor)
    .find((stored) => stored.relationship === 'OFFERS' && stored.to === service && isOpen(readStoredFact(stored)))
}

async function refuseOpenOffer(draft: Draft, actor: string, service: string): Promise<void> {
  const offer = await findOpenOffer(draft, actor, service)
  if (offer === undefined) return
  throw duplicate({ existingId: offer.id, code: 'OPEN_TIE', message: 'the actor offers this service already' })
}
