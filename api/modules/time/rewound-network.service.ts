import { holdsDay } from '#graph-schema/model/day-set.ts'
import { type Ask, temporalOf } from '../../read/ask.ts'
import { type Arguments, readDay, readText } from '../../read/inputs.ts'
import type { RowValues } from '../../read/shape.ts'
import { readStateBefore } from './keep-states.ts'
import { readStateFilter } from './read-filter.ts'
import { type AskedRows, fillRowsAt } from './read-records-at.ts'
import type { RecordState } from './record-state.ts'
import { type Sliced, sliceState, sliceWhole } from './slice-state.ts'
import type { TimedEntity, TimedTie } from './timed-records.ts'

/** A filtered network as it was on record just before an instant. */
export interface RewoundNetwork {
  /** The most tied first, then by name. */
  readonly entities: readonly TimedEntity[]
  /** By id. */
  readonly ties: readonly TimedTie[]
  /** Rows of a plan of entities and of one of ties, by ids. */
  readonly fill: (asked: readonly AskedRows[]) => Promise<ReadonlyMap<string, RowValues>[]>
}

/**
 * The network that `filter`, `asOf` and `presence` ask of the record as `recordedBefore` has it; null where that is not
 * asked.
 * @throws BadInput when the instant is before anything was on record.
 */
export async function readRewoundNetwork(
  { database, caller, info }: Pick<Ask, 'database' | 'caller' | 'info'>,
  values: Arguments,
): Promise<RewoundNetwork | null> {
  const instant = readText(values, 'recordedBefore')
  if (instant === null) return null
  const reading = { database, caller }
  const state = await readStateBefore(reading, info.fieldName, instant)
  const day = readDay(values, 'asOf')
  const { entities, ties } = takeSlice(state, values, day)
  return {
    entities: orderByTies(entities, ties),
    ties: ties.sort((a, b) => compare(a.id, b.id)),
    fill: (asked) => fillRowsAt(reading, state, asked, { day, minimum: temporalOf(values).minimum }),
  }
}

function takeSlice(state: RecordState, values: Arguments, day: number | null) {
  const filter = readStateFilter(values)
  const { minimum } = temporalOf(values)
  if (day === null || minimum === 'ABSENT') {
    const whole = sliceWhole(state, filter)
    return {
      entities: [...state.entities.values()].filter(({ id }) => whole.entities.has(id)),
      ties: [...state.ties.values()].filter(({ id }) => whole.ties.has(id)),
    }
  }
  const slice = sliceState(state, filter)
  const which = minimum === 'SURE' ? 'sure' : 'possible'
  const holding = <Item>(items: Iterable<Sliced<Item>>) =>
    [...items].flatMap(({ item, span }) => (holdsDay(span[which], day) ? [item] : []))
  return { entities: holding(slice.entities.values()), ties: holding(slice.ties.values()) }
}

function orderByTies(entities: readonly TimedEntity[], ties: readonly TimedTie[]): TimedEntity[] {
  const degrees = new Map<string, number>()
  for (const { from, to } of ties) for (const end of [from, to]) degrees.set(end, (degrees.get(end) ?? 0) + 1)
  const degree = ({ id }: TimedEntity) => degrees.get(id) ?? 0
  return [...entities].sort((a, b) => degree(b) - degree(a) || compare(a.nameKey, b.nameKey) || compare(a.id, b.id))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
