import { entityTypeOf } from '#graph-schema/model/ids.ts'
import type { PeriodBounds } from '#graph-schema/model/period.ts'
import { presenceOn, tiePresenceOn } from '#graph-schema/model/presence.ts'
import { todayInRome } from '#graph-schema/model/rome-day.ts'
import type { TerritorialRelationship } from '#graph-schema/model/tie.ts'
import type { RecordState } from '../time/record-state.ts'
import type { TimedEntity, TimedFact, TimedTie } from '../time/timed-records.ts'

/** How a fact holds where it does: surely or possibly. Everything on record counts as sure when no day is asked. */
export type Held = 'SURE' | 'POSSIBLE'

/** A territorial fact that holds, and how. */
export interface HeldFact {
  readonly fact: TimedFact
  readonly held: Held
}

/** How a way of several facts holds: as its weakest. */
export function weakest(...all: readonly Held[]): Held {
  return all.includes('POSSIBLE') ? 'POSSIBLE' : 'SURE'
}

/** Facts by which somebody serves a need somewhere. */
const SERVING: ReadonlySet<string> = new Set(['OFFERS', 'MEETS', 'SERVES'] satisfies TerritorialRelationship[])

/**
 * A record on one day, of some sets of facts or of all. Where the day is null it is everything on record, by the
 * micro-areas of today – areas that have ended would stand beside those that took their comuni – and without services
 * that are over: nobody serves by them any more.
 */
export class DayView {
  readonly state: RecordState
  readonly day: number | null
  readonly sets: readonly string[] | null
  readonly today: number
  /** Whether services that are over are told too, where no day is asked. */
  readonly withPast: boolean

  constructor(
    state: RecordState,
    day: number | null,
    sets: readonly string[] | null,
    today = todayInRome(),
    withPast = false,
  ) {
    this.state = state
    this.day = day
    this.sets = sets
    this.today = today
    this.withPast = withPast
  }

  /** The same, with services that are over where no day is asked. */
  get past(): DayView {
    return new DayView(this.state, this.day, this.sets, this.today, true)
  }

  /** An entity that is on record and there that day. */
  entity(id: string): TimedEntity | null {
    const found = this.state.entities.get(id)
    return found === undefined || !this.isThere(found) ? null : found
  }

  isThere({ id, bounds }: TimedEntity): boolean {
    const day = this.day ?? (entityTypeOf(id) === 'MICRO_AREA' ? this.today : null)
    return day === null || presenceOn(bounds, day) !== 'ABSENT'
  }

  /** Facts of these sets that lead from an entity. */
  from(id: string, relationship: TerritorialRelationship): HeldFact[] {
    return this.#holding(this.state.factsFrom(id), relationship, this.sets)
  }

  /** Facts of these sets that lead to an entity. */
  to(id: string, relationship: TerritorialRelationship): HeldFact[] {
    return this.#holding(this.state.factsTo(id), relationship, this.sets)
  }

  /** Whether a fact of these sets leads from an entity on any day at all. */
  everFrom(id: string, relationship: TerritorialRelationship): boolean {
    return this.state.factsFrom(id).some((fact) => fact.relationship === relationship && isIn(fact, this.sets))
  }

  /** Micro-areas that a comune is part of: the ground that all sets stand on. */
  areasOf(municipality: string): HeldFact[] {
    return this.#holding(this.state.factsFrom(municipality), 'PART_OF_AREA', null)
  }

  /** Comuni that are part of a micro-area. */
  municipalitiesOf(area: string): HeldFact[] {
    return this.#holding(this.state.factsTo(area), 'PART_OF_AREA', null)
  }

  /** How a tie of the network holds; null where it does not, or is of none of the sets. */
  tieHeld(tie: TimedTie): Held | null {
    if (!isIn(tie, this.sets)) return null
    const bounds = this.state.tieBounds(tie)
    if (bounds === null) return null
    if (this.day === null) return 'SURE'
    if (bounds.startLatest <= this.day && this.day < bounds.endEarliest) return 'SURE'
    return bounds.startEarliest <= this.day && this.day < bounds.endLatest ? 'POSSIBLE' : null
  }

  #holding(
    facts: readonly TimedFact[],
    relationship: TerritorialRelationship,
    sets: readonly string[] | null,
  ): HeldFact[] {
    return facts.flatMap((fact) => {
      if (fact.relationship !== relationship || !isIn(fact, sets)) return []
      const held = this.#factHeld(fact)
      return held === null ? [] : [{ fact, held }]
    })
  }

  #factHeld({ from, to, bounds, relationship }: TimedFact): Held | null {
    const [start, end] = [this.state.entities.get(from), this.state.entities.get(to)]
    if (start === undefined || end === undefined) return null
    if (this.day === null) {
      const isPast = relationship === 'PART_OF_AREA' && presenceOn(bounds, this.today) === 'ABSENT'
      const isOver = !this.withPast && SERVING.has(relationship) && this.#isOver(bounds, start.bounds, end.bounds)
      return isPast || isOver || !this.isThere(end) ? null : 'SURE'
    }
    const presence = tiePresenceOn(bounds, start.bounds, end.bounds, this.day)
    return presence === 'ABSENT' ? null : presence
  }

  #isOver(...all: readonly PeriodBounds[]): boolean {
    return all.some(({ endLatest }) => endLatest <= this.today)
  }
}

function isIn({ sets }: { readonly sets: readonly string[] }, asked: readonly string[] | null): boolean {
  return asked === null || sets.some((set) => asked.includes(set))
}
