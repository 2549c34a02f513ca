import { parsePeriod } from '#graph-schema/model/period.ts'
import type { TerritorialRelationship } from '#graph-schema/model/tie.ts'
import { RecordState } from '../time/record-state.ts'
import type { TimedEntity, TimedFact, TimedTie } from '../time/timed-records.ts'

/** An actor that would meet some needs in a micro-area. */
export interface SupposedService {
  readonly actor: string
  readonly needs: readonly string[]
  readonly area: string
}

/** Two actors that would collaborate. */
export interface SupposedTie {
  readonly a: string
  readonly b: string
}

export interface Supposed {
  readonly services: readonly SupposedService[]
  readonly ties: readonly SupposedTie[]
}

const ALWAYS = { period: '../..', bounds: parsePeriod('../..'), recordedAt: '' }

/**
 * The record as it would be if some things were so: a state of its own, nothing of which is written. A service that is
 * supposed is a new one, so that nobody else offers it and it serves nowhere else.
 * @param sets of which what is supposed shall be
 */
export function suppose(state: RecordState, { services, ties }: Supposed, sets: readonly string[]): RecordState {
  const made = {
    entities: new Map(state.entities),
    ties: new Map(state.ties),
    facts: new Map(state.facts),
    rewound: state.rewound,
  }
  for (const [place, { actor, needs, area }] of services.entries()) {
    const service = makeService(`service:supposed-${place}`, sets)
    made.entities.set(service.id, service)
    const facts: readonly (readonly [TerritorialRelationship, string, string])[] = [
      ['OFFERS', actor, service.id],
      ['SERVES', service.id, area],
      ...needs.map((need) => ['MEETS', service.id, need] as const),
    ]
    for (const [relationship, from, to] of facts) {
      const id = `fact:supposed-${place}-${relationship}-${to}`
      const fact: TimedFact = { ...ALWAYS, id, relationship, from, to, sets }
      made.facts.set(id, fact)
    }
  }
  for (const [place, { a, b }] of ties.entries()) {
    const id = `tie:supposed-${place}`
    const evidence = { certainty: 'INFERRED', dateStatus: 'UNKNOWN', lastAttested: null } as const
    const tie: TimedTie = { ...ALWAYS, ...evidence, id, kind: 'COLLABORATION', from: a, to: b, sets }
    made.ties.set(id, tie)
  }
  return new RecordState(made)
}

function makeService(id: string, sets: readonly string[]): TimedEntity {
  const names = { name: id, nameKey: id, searchKeys: [], code: null, kind: null }
  return { ...ALWAYS, ...names, id, collective: false, structural: false, categories: [], sizeClass: null, sets }
}
