import type { ActorKind } from '#graph-schema/model/actor.ts'
import type { ActorCategory } from '#graph-schema/model/actor-category.ts'
import { deriveSearchFields } from '#graph-schema/model/derive-record.ts'
import { makeEntityId } from '#graph-schema/model/ids.ts'
import type { ActorRecord, EntityRecord } from '#graph-schema/model/records.ts'
import { ALWAYS, type Dating, drawActorLife, stateEvidence } from './dates.ts'
import { deriveScenarioEvidence } from './ground.ts'
import { comuneOf, nameApart } from './groups.ts'
import { ACTOR_FORMS, CATEGORIES_OF_FORMS, CATEGORIES_OF_KINDS, COMUNI } from './names.ts'
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

function categoriesOf(kind: ActorKind, form: string): readonly ActorCategory[] {
  return CATEGORIES_OF_FORMS[form] ?? CATEGORIES_OF_KINDS[kind] ?? []
}

/** The comune where an actor has its seat. */
export function seatOf({ municipalBodies }: ScenarioPlan, index: number): number {
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
    categories: municipal ? ['LOCAL_ADMINISTRATION'] : [...categoriesOf(kind, form)],
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
