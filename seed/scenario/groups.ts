import { deriveSearchFields } from '#graph-schema/model/derive-record.ts'
import { makeEntityId } from '#graph-schema/model/ids.ts'
import { type PeriodBounds, parsePeriod } from '#graph-schema/model/period.ts'
import type { RecordBatch } from '#graph-schema/model/record-batch.ts'
import type { EntityRecord, EventRecord, LocalNodeRecord, ProjectRecord } from '#graph-schema/model/records.ts'
import { type Dating, drawEventDay, drawGroupLife, stateEvidence } from './dates.ts'
import { deriveScenarioEvidence, makeFact, microAreaId, municipalityId } from './ground.ts'
import { ACTOR_WORDS, COMUNI, EVENT_FORMS, MICRO_AREAS, PROJECT_FORMS } from './names.ts'
import type { ScenarioPlan } from './plan.ts'
import { drawBelow, drawFrom, randomFor } from './random.ts'

const PACT_LIFE: Dating = { period: '2015/..', dateStatus: 'GIVEN' }
const PROJECT_KINDS = ['PROJECT', 'PROTOCOL', 'CALL', 'STUDY', 'ACTIVITY', 'AGREEMENT'] as const
const EVENT_KINDS = ['SEMINAR', 'DESK', 'SURVEY', 'MEETING'] as const

export function localNodeId(index: number): EntityRecord['id'] {
  return makeEntityId('LOCAL_NODE', `e${index + 1}`)
}

export function projectId(index: number): EntityRecord['id'] {
  return makeEntityId('PROJECT', `e${index + 1}`)
}

export function eventId(index: number): EntityRecord['id'] {
  return makeEntityId('EVENT', `e${index + 1}`)
}

/** Lives are drawn again wherever they are asked for: nothing is kept while a scenario streams by. */
export function localNodeLife({ seed }: ScenarioPlan, index: number): Dating {
  return drawGroupLife(randomFor(seed, 'local node life', index), 0.1)
}

export function projectLife({ seed }: ScenarioPlan, index: number): Dating {
  return index === 0 ? PACT_LIFE : drawGroupLife(randomFor(seed, 'project life', index), 0.3)
}

export function eventLife({ seed }: ScenarioPlan, index: number): Dating {
  return drawEventDay(randomFor(seed, 'event life', index))
}

export function boundsOf({ period }: Dating): PeriodBounds {
  return parsePeriod(period)
}

/** The `index`th pair of a word and a comune, then the same pairs with a number: no name comes twice. */
export function nameApart(form: string, index: number): string {
  const pairs = ACTOR_WORDS.length * COMUNI.length
  // A stride prime to the number of pairs spreads neighbours over words and comuni.
  const pair = (index * 7_919) % pairs
  const word = ACTOR_WORDS[pair % ACTOR_WORDS.length] ?? ''
  const round = Math.floor(index / pairs)
  return `${form} ${word} di ${COMUNI[comuneOf(index)] ?? ''}${round === 0 ? '' : ` ${round + 1}`}`
}

/** The comune in the name of the `index`th thing, and its seat. */
export function comuneOf(index: number): number {
  return Math.floor(((index * 7_919) % (ACTOR_WORDS.length * COMUNI.length)) / ACTOR_WORDS.length)
}

/** Local nodes with their areas, projects, and events with their places; `count` of each at a time. */
export function* makeGroups(plan: ScenarioPlan, count: number): Generator<RecordBatch> {
  const longest = Math.max(plan.localNodes, plan.projects, plan.events)
  for (let start = 0; start < longest; start += count) {
    const nodes = makeRange(start, Math.min(start + count, plan.localNodes), (index) => makeLocalNode(plan, index))
    const projects = makeRange(start, Math.min(start + count, plan.projects), (index) => makeProject(plan, index))
    const events = makeRange(start, Math.min(start + count, plan.events), (index) => makeEvent(plan, index))
    const covers = nodes.map(({ id }, offset) => {
      const area = microAreaId((start + offset) % MICRO_AREAS.length)
      return makeFact('COVERS', id, area, stateEvidence(localNodeLife(plan, start + offset)))
    })
    const places = events.map(({ id }, offset) => {
      const place = municipalityId(comuneOf(start + offset))
      return makeFact('TAKES_PLACE_IN', id, place, stateEvidence(eventLife(plan, start + offset)))
    })
    yield { entities: [...nodes, ...projects, ...events], ties: [], facts: [...covers, ...places] }
  }
}

function makeRange<Item>(from: number, to: number, make: (index: number) => Item): Item[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, offset) => make(from + offset))
}

function makeLocalNode(plan: ScenarioPlan, index: number): LocalNodeRecord {
  const name = nameApart('Nodo Immaginario', index)
  return {
    type: 'LOCAL_NODE',
    id: localNodeId(index),
    name,
    purpose: 'Coordinamento inventato, per esercizio.',
    ...deriveSearchFields(name),
    ...deriveScenarioEvidence(stateEvidence(localNodeLife(plan, index))),
  }
}

function makeProject(plan: ScenarioPlan, index: number): ProjectRecord {
  const random = randomFor(plan.seed, 'project', index)
  const name = index === 0 ? 'Patto di Prova' : nameApart(drawFrom(random, PROJECT_FORMS), index)
  return {
    type: 'PROJECT',
    id: projectId(index),
    name,
    acronym: null,
    aliases: [],
    kind: index === 0 ? 'PACT' : drawFrom(random, PROJECT_KINDS),
    summary: null,
    ...deriveSearchFields(name),
    ...deriveScenarioEvidence(stateEvidence(projectLife(plan, index))),
  }
}

function makeEvent(plan: ScenarioPlan, index: number): EventRecord {
  const kind = drawBelow(randomFor(plan.seed, 'event', index), EVENT_KINDS.length)
  const name = nameApart(EVENT_FORMS[kind] ?? 'Incontro di Prova', index)
  return {
    type: 'EVENT',
    id: eventId(index),
    name,
    kind: EVENT_KINDS[kind] ?? 'MEETING',
    summary: null,
    ...deriveSearchFields(name),
    ...deriveScenarioEvidence(stateEvidence(eventLife(plan, index))),
  }
}
