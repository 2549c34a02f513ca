import { boundTie, type Span, spanOf, spanOfEntity } from '#graph-schema/model/band.ts'
import type { PeriodBounds } from '#graph-schema/model/period.ts'
import type { StoredRecord } from '#graph-schema/model/stored-record.ts'
import type { TimedEntity, TimedFact, TimedTie } from './timed-records.ts'

/** What was on record of one thing, and when it was touched since. */
export interface Rewound {
  /** As it stood at the instant; null where it was not on record. */
  readonly record: StoredRecord | null
  /** ISO instants of what was recorded of it since, the first first. */
  readonly touchedAt: readonly string[]
}

/** The network on record at some instant, in memory. */
export interface RecordFacts {
  readonly entities: ReadonlyMap<string, TimedEntity>
  readonly ties: ReadonlyMap<string, TimedTie>
  readonly facts: ReadonlyMap<string, TimedFact>
  /** What has been recorded since the instant, taken back; empty for what is on record now. */
  readonly rewound: ReadonlyMap<string, Rewound>
}

const NO_TIES: readonly TimedTie[] = []
const NO_FACTS: readonly TimedFact[] = []

/** The same, with what follows from it: worked out when it is first asked for, and kept. */
export class RecordState {
  readonly entities: RecordFacts['entities']
  readonly ties: RecordFacts['ties']
  readonly facts: RecordFacts['facts']
  readonly rewound: RecordFacts['rewound']
  #tiesOf: ReadonlyMap<string, readonly TimedTie[]> | null = null
  #factsFrom: ReadonlyMap<string, readonly TimedFact[]> | null = null
  #factsTo: ReadonlyMap<string, readonly TimedFact[]> | null = null
  readonly #tieBounds = new Map<string, PeriodBounds>()
  readonly #spans = new Map<string, Span>()

  constructor({ entities, ties, facts, rewound }: RecordFacts) {
    this.entities = entities
    this.ties = ties
    this.facts = facts
    this.rewound = rewound
  }

  /** Ties that touch an entity. */
  tiesOf(id: string): readonly TimedTie[] {
    this.#tiesOf ??= gather(this.ties.values(), ({ from, to }) => (from === to ? [from] : [from, to]))
    return this.#tiesOf.get(id) ?? NO_TIES
  }

  /** Territorial facts that start from an entity. */
  factsFrom(id: string): readonly TimedFact[] {
    this.#factsFrom ??= gather(this.facts.values(), ({ from }) => [from])
    return this.#factsFrom.get(id) ?? NO_FACTS
  }

  /** Territorial facts that lead to an entity. */
  factsTo(id: string): readonly TimedFact[] {
    this.#factsTo ??= gather(this.facts.values(), ({ to }) => [to])
    return this.#factsTo.get(id) ?? NO_FACTS
  }

  /** Bounds of a tie once its ends are considered; null where an end is not on record. */
  tieBounds(tie: TimedTie): PeriodBounds | null {
    const known = this.#tieBounds.get(tie.id)
    if (known !== undefined) return known
    const [from, to] = [this.entities.get(tie.from), this.entities.get(tie.to)]
    if (from === undefined || to === undefined) return null
    const bounds = boundTie(tie.bounds, from.bounds, to.bounds)
    this.#tieBounds.set(tie.id, bounds)
    return bounds
  }

  /** The days of an entity, which any of its ties makes sure. */
  entitySpan(entity: TimedEntity): Span {
    const known = this.#spans.get(entity.id)
    if (known !== undefined) return known
    const ties = this.tiesOf(entity.id).flatMap((tie) => {
      const bounds = this.tieBounds(tie)
      return bounds === null ? [] : [spanOf(bounds)]
    })
    const span = spanOfEntity(entity.bounds, ties)
    this.#spans.set(entity.id, span)
    return span
  }
}

function gather<Item>(items: Iterable<Item>, keysOf: (item: Item) => readonly string[]): Map<string, Item[]> {
  const gathered = new Map<string, Item[]>()
  for (const item of items) {
    for (const key of keysOf(item)) {
      const before = gathered.get(key)
      if (before === undefined) gathered.set(key, [item])
      else before.push(item)
    }
  }
  return gathered
}
