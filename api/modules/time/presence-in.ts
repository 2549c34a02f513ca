import { holdsDay } from '#graph-schema/model/day-set.ts'
import { type Presence, presenceOn } from '#graph-schema/model/presence.ts'
import type { RecordState } from './record-state.ts'

/** Presence of an entity or tie on record on a day; absent where it is not on record. */
export function presenceIn(state: RecordState, id: string, day: number): Presence {
  const tie = state.ties.get(id)
  if (tie !== undefined) {
    const bounds = state.tieBounds(tie)
    return bounds === null ? 'ABSENT' : presenceOn(bounds, day)
  }
  const entity = state.entities.get(id)
  if (entity === undefined) {
    const fact = state.facts.get(id)
    return fact === undefined ? 'ABSENT' : presenceOn(fact.bounds, day)
  }
  const { sure, possible } = state.entitySpan(entity)
  return holdsDay(sure, day) ? 'SURE' : holdsDay(possible, day) ? 'POSSIBLE' : 'ABSENT'
}
