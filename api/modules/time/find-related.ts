import { ENTITIES, ENTITY_TYPES } from '#graph-schema/model/entity.ts'
import { LIMITS } from '#graph-schema/model/limits.ts'
import type { PeriodBounds } from '#graph-schema/model/period.ts'
import { type Presence, presenceOn } from '#graph-schema/model/presence.ts'
import type { RelatedSource } from '../../read/fields.ts'
import { presenceIn } from './presence-in.ts'
import type { RecordState } from './record-state.ts'
import type { TimedEntity, TimedFact } from './timed-records.ts'

/** The day that an answer is about, and the least presence that its lists keep; no day where everything is asked. */
export interface DatedState {
  readonly day: number | null
  readonly minimum: Presence
}

/** An answer to which no day was asked. */
export const NO_DAY: DatedState = { day: null, minimum: 'ABSENT' }

interface Found {
  readonly entity: TimedEntity
  /** The fact that led to it. */
  readonly fact: TimedFact
}

/** Entities that one leads to over territorial facts, as the statements of the compiler find and order them. */
export function findRelated(state: RecordState, dated: DatedState, source: RelatedSource, id: string): string[] {
  const start = state.entities.get(id)
  if (start === undefined || !isKept(start.bounds, 'POSSIBLE', dated)) return []
  const found = walk(state, dated, source, id, 1).filter(
    ({ entity }) =>
      (source.label === null || labelOf(entity.id) === source.label) && isEntityKept(state, entity, dated),
  )
  if (source.size === 'one')
    return found
      .sort((a, b) => compareFacts(a.fact, b.fact, dated))
      .slice(0, 1)
      .map(idOf)
  const key = ({ entity }: Found) => (source.orderBy === 'code' ? (entity.code ?? '') : entity.nameKey)
  const ordered = found.sort((a, b) => compare(key(a), key(b)) || compare(idOf(a), idOf(b)))
  return [...new Set(ordered.map(idOf))].slice(0, LIMITS.first)
}

function walk(state: RecordState, dated: DatedState, source: RelatedSource, id: string, step: number): Found[] {
  const facts = source.direction === 'out' ? state.factsFrom(id) : state.factsTo(id)
  return facts.flatMap((fact): Found[] => {
    if (!source.over.some((relationship) => relationship === fact.relationship)) return []
    const entity = state.entities.get(source.direction === 'out' ? fact.to : fact.from)
    if (entity === undefined || !isKept(fact.bounds, dated.minimum, dated)) return []
    if (!isKept(entity.bounds, 'POSSIBLE', dated)) return []
    const further = step < source.steps ? walk(state, dated, source, entity.id, step + 1) : []
    return [{ entity, fact }, ...further]
  })
}

function idOf({ entity }: Found): string {
  return entity.id
}

function labelOf(id: string): string | undefined {
  const type = ENTITY_TYPES.find((each) => id.startsWith(`${ENTITIES[each].idPrefix}:`))
  return type === undefined ? undefined : ENTITIES[type].label
}

/** Whether something holds by its own bounds, as far as is asked; always where no day is. */
function isKept(bounds: PeriodBounds, least: Presence, { day, minimum }: DatedState): boolean {
  if (day === null || minimum === 'ABSENT') return true
  const presence = presenceOn(bounds, day)
  return least === 'SURE' ? presence === 'SURE' : presence !== 'ABSENT'
}

function isEntityKept(state: RecordState, { id }: TimedEntity, { day, minimum }: DatedState): boolean {
  if (day === null || minimum === 'ABSENT') return true
  const presence = presenceIn(state, id, day)
  return minimum === 'SURE' ? presence === 'SURE' : presence !== 'ABSENT'
}

/** The surest on the day first, then the one that began last. */
function compareFacts(a: TimedFact, b: TimedFact, { day }: DatedState): number {
  const surely = ({ bounds }: TimedFact) => (day !== null && presenceOn(bounds, day) === 'SURE' ? 1 : 0)
  return surely(b) - surely(a) || compare(b.bounds.startEarliest, a.bounds.startEarliest) || compare(a.id, b.id)
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0
}
