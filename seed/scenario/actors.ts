import type { ActorKind } from '#graph-schema/model/actor.ts'
import { SERVICE_SUBJECTS } from '#graph-schema/model/actor.ts'
import { deriveSearchFields } from '#graph-schema/model/derive-record.ts'
import { makeEntityId } from '#graph-schema/model/ids.ts'
import type { ActorRecord, EntityRecord, ServiceRecord, TerritorialFactRecord } from '#graph-schema/model/records.ts'
import { ALWAYS, type Dating, drawActorLife, stateEvidence, UNDATED } from './dates.ts'
import { areaOf, deriveScenarioEvidence, makeFact, microAreaId, municipalityId, needId } from './ground.ts'
import { comuneOf, nameApart } from './groups.ts'
import { ACTOR_FORMS, COMUNI, SERVICE_FORMS } from './names.ts'
import type { ScenarioPlan } from './plan.ts'
import { drawBelow, drawFrom, drawWeighted, randomFor } from './random.ts'

const KINDS: readonly (readonly [ActorKind, number])[] = [
  ['PUBLIC_BODY', 5],
  ['HEALTH', 5],
  ['SOCIAL_COOPERATIVE', 16],
  ['MUTUALITY', 3],
  ['CIVIL_SOCIETY', 24],
  ['UNION', 3],
  ['TRADE_ASSOCIATION', 5],
  ['BUSINESS', 22],
  ['PROFESSION', 5],
  ['KNOWLEDGE', 10],
  ['MIXED', 2],
]

export function actorId(index: number): EntityRecord['id'] {
  return makeEntityId('ACTOR', `e${index + 1}`)
}

export function actorLife({ seed, municipalBodies }: ScenarioPlan, index: number): Dating {
  return index < municipalBodies ? ALWAYS : drawActorLife(randomFor(seed, 'actor life', index))
}

/** The comune where an actor has its seat. */
function seatOf({ municipalBodies }: ScenarioPlan, index: number): number {
  return index < municipalBodies ? index : comuneOf(index)
}

export function makeActor(plan: ScenarioPlan, index: number): ActorRecord {
  const municipal = index < plan.municipalBodies
  const random = randomFor(plan.seed, 'actor', index)
  const kind = municipal ? 'PUBLIC_BODY' : drawWeighted(random, KINDS)
  const form = drawFrom(random, ACTOR_FORMS[kind])
  const seat = COMUNI[seatOf(plan, index)] ?? ''
  const name = municipal ? `Comune di ${seat}` : nameApart(form, index)
  return {
    type: 'ACTOR',
    id: actorId(index),
    name,
    ...NOTHING_MORE,
    kind,
    collective: kind === 'MIXED',
    memberEstimate: kind === 'MIXED' ? 5 + drawBelow(random, 60) : null,
    sizeClass: kind === 'BUSINESS' ? drawWeighted(random, SIZES) : null,
    categories: municipal ? ['LOCAL_ADMINISTRATION'] : [],
    seatText: seat,
    ...deriveSearchFields(name),
    ...deriveScenarioEvidence(stateEvidence(actorLife(plan, index))),
  }
}

const SIZES = [
  ['MICRO', 70],
  ['SMALL', 22],
  ['MEDIUM', 6],
  ['LARGE', 2],
] as const

const NOTHING_MORE = {
  acronym: null,
  aliases: [],
  legalForm: null,
  thirdSectorSection: null,
  ateco: null,
  taxCode: null,
  vatNumber: null,
  website: null,
  publicEmail: null,
  publicPhone: null,
  summary: null,
}

/** The seat of an actor and, of one in ten, its service: what need it meets and which areas it reaches. */
export function makeSupply(
  plan: ScenarioPlan,
  index: number,
): { readonly services: ServiceRecord[]; readonly facts: TerritorialFactRecord[] } {
  const seat = seatOf(plan, index)
  const life = stateEvidence(actorLife(plan, index))
  const facts = [makeFact('SEATED_IN', actorId(index), municipalityId(seat), life)]
  if (index % plan.actorsPerService !== 0) return { services: [], facts }
  const random = randomFor(plan.seed, 'service', index)
  const id = makeEntityId('SERVICE', `e${index / plan.actorsPerService + 1}`)
  const name = nameApart(drawFrom(random, SERVICE_FORMS), index)
  const home = areaOf(seat)
  const reached = random() < 0.3 ? [home, (home + 1) % plan.microAreas] : [home]
  const subject = drawFrom(random, SERVICE_SUBJECTS)
  const dated = stateEvidence(UNDATED)
  facts.push(makeFact('OFFERS', actorId(index), id, dated))
  // Low numbers come up oftener: some needs are met in few areas or in none.
  facts.push(makeFact('MEETS', id, needId(Math.floor(plan.needs * random() ** 2)), dated))
  facts.push(...reached.map((area) => makeFact('SERVES', id, microAreaId(area), dated)))
  const fields = { id, name, subject, summary: null, ...deriveSearchFields(name), ...deriveScenarioEvidence(dated) }
  return { services: [{ type: 'SERVICE', ...fields }], facts }
}
