import type { EntityType } from '#graph-schema/model/entity.ts'
import type { EntityRecord } from '#graph-schema/model/records.ts'
import { readStoredEntity, storeRecord } from '#graph-schema/model/stored-record.ts'
import type { CitationInput } from '../generated/schema.ts'
import { type CitationGiven, cite, citedIds, deriveIn, type Stating, sourcesOf } from './cite.ts'
import type { Draft } from './draft.ts'
import { checkAround, endAround, endedStating, isOpen, keptStating, readEndDate } from './end-record.ts'
import { conflict, notFound } from './outcome.ts'

/** Begins an act that states new facts from one source: what all of them state, undated. @throws Refused without one. */
export async function beginStating(draft: Draft, source: CitationInput): Promise<Stating> {
  await draft.load(citedIds([source]))
  const citation = cite(draft, 'source', source)
  draft.refuseProblems()
  return { period: '/', certainty: 'STATED', sources: citation === null ? [] : [citation] }
}

interface Asked {
  readonly id: string
  readonly version: number
  readonly source?: CitationGiven
}

/**
 * Begins an act that changes an entity of one of these types, in the version that was read.
 * @throws Refused when it is not there, stale, or its source is not one.
 */
export async function beginChange<Type extends EntityType>(draft: Draft, asked: Asked, types: readonly Type[]) {
  const stored = await draft.expect('ENTITY', asked)
  const entity = readStoredEntity(stored)
  if (!isOfType(entity, types)) throw notFound('id', asked.id)
  const { source } = asked
  await draft.load([...sourcesOf([entity]), ...citedIds([source])])
  const citation = source === null || source === undefined ? null : cite(draft, 'source', source)
  draft.refuseProblems()
  return { entity, citation }
}

function isOfType<Type extends EntityType>(
  entity: EntityRecord,
  types: readonly Type[],
): entity is Extract<EntityRecord, { type: Type }> {
  return types.some((type) => type === entity.type)
}

/** The evidence of an entity whose life may have been put right; null, with the problem noted, when it cannot be. */
export function lifeOf(draft: Draft, entity: EntityRecord, life: string | null | undefined, citation: string | null) {
  const kept = keptStating(entity, citation)
  if (life === null || life === undefined || life === entity.period) return deriveIn(draft, 'life', kept)
  return deriveIn(draft, 'life', { ...kept, period: life, dateStatus: null, attested: [] })
}

/** Ends an entity from a day, and with it what is open round it. @throws Refused when it has ended already. */
export async function endEntity(
  draft: Draft,
  entity: EntityRecord,
  given: { readonly on: string; readonly endTies: boolean; readonly citation: string | null },
): Promise<void> {
  if (!isOpen(entity)) throw conflict('ENDED', `it has ended already (${entity.period})`, [entity.id])
  const on = readEndDate(draft, 'on', given.on)
  draft.refuseProblems()
  if (on === null) return
  await endAround(draft, entity.id, on, given.endTies)
  const evidence = deriveIn(draft, 'on', endedStating(entity, on, given.citation))
  draft.refuseProblems()
  if (evidence !== null) draft.put(storeRecord({ ...entity, ...evidence }))
  await checkAround(draft, 'on', entity.id)
}
