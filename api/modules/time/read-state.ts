import { z } from 'zod'
import { LIMITS } from '#graph-schema/model/limits.ts'
import { formOf, type StoredRecord, storedRecord } from '#graph-schema/model/stored-record.ts'
import { TIE_KINDS, TIES } from '#graph-schema/model/tie.ts'
import { decodeOnly, decodeRows } from '../../database/decode.ts'
import type { Caller, Database } from '../../database/run.ts'
import { BadInput } from '../../errors.ts'
import {
  beforeRow,
  COUNT_RECORD,
  countRow,
  entityRow,
  READ_BEFORES,
  READ_ENTITIES,
  READ_RELATIONSHIPS,
  relationshipRow,
} from './record-state.cypher.ts'
import { RecordState, type Rewound } from './record-state.ts'
import {
  ENTITY_PROPERTIES,
  RELATIONSHIP_PROPERTIES,
  readTimedEntity,
  readTimedFact,
  readTimedTie,
  type TimedEntity,
  type TimedFact,
  type TimedTie,
} from './timed-records.ts'

export interface Reading {
  readonly database: Database
  readonly caller: Caller
}

interface Gathered {
  readonly entities: Map<string, TimedEntity>
  readonly ties: Map<string, TimedTie>
  readonly facts: Map<string, TimedFact>
}

const TIE_RELATIONSHIPS: ReadonlySet<string> = new Set(TIE_KINDS.map((kind) => TIES[kind].relationship))

/**
 * Reads the network as it is on record now.
 * @throws BadInput when it is larger than what is kept in memory.
 */
export async function readPresentState({ database, caller }: Reading): Promise<RecordState> {
  const read = (operation: string, text: string) => database.read({ operation, text, parameters: {} }, caller)
  const [entities, relationships] = decodeOnly('countRecord', await read('countRecord', COUNT_RECORD), countRow)
  if (entities > LIMITS.timedEntities || relationships > LIMITS.timedRelationships) {
    throw new BadInput(
      'recordedBefore',
      `the record is larger than what growth, differences, coverage and the record as it was are told of: ${entities} entities and ${relationships} relationships, ${LIMITS.timedEntities} and ${LIMITS.timedRelationships} at most; ask \`network\` with \`asOf\` instead`,
    )
  }
  const gathered: Gathered = { entities: new Map(), ties: new Map(), facts: new Map() }
  for (const [values] of decodeRows('readState', await read('readState', READ_ENTITIES), entityRow)) {
    const entity = readTimedEntity(nameValues(ENTITY_PROPERTIES, values))
    gathered.entities.set(entity.id, entity)
  }
  const rows = decodeRows('readState', await read('readState', READ_RELATIONSHIPS), relationshipRow)
  for (const [from, to, relationship, values] of rows) {
    putRelationship(gathered, { from, to, relationship }, nameValues(RELATIONSHIP_PROPERTIES, values))
  }
  return new RecordState({ ...gathered, rewound: new Map() })
}

function nameValues(names: readonly string[], values: readonly unknown[]): Record<string, unknown> {
  const named: Record<string, unknown> = {}
  for (const [place, name] of names.entries()) named[name] = values[place]
  return named
}

interface Relationship {
  readonly from: string
  readonly to: string
  readonly relationship: string
}

function putRelationship(gathered: Gathered, ends: Relationship, properties: Readonly<Record<string, unknown>>): void {
  if (TIE_RELATIONSHIPS.has(ends.relationship)) {
    const tie = readTimedTie(ends, properties)
    gathered.ties.set(tie.id, tie)
    return
  }
  const fact = readTimedFact(ends, ends.relationship, properties)
  gathered.facts.set(fact.id, fact)
}

/** Changes that one statement reads. */
const CHANGES_AT_ONCE = 500

/**
 * The network as it was on record just before an instant: what was recorded since is taken back. What was loaded
 * without a change counts from the instant it carries, that instant included.
 */
export async function rewindState(reading: Reading, present: RecordState, instant: string): Promise<RecordState> {
  const rewound = await readRewound(reading, instant)
  const gathered: Gathered = {
    entities: new Map(present.entities),
    ties: new Map(present.ties),
    facts: new Map(present.facts),
  }
  for (const [id, { record }] of rewound) takeBack(gathered, id, record)
  for (const records of [gathered.entities, gathered.ties, gathered.facts]) {
    for (const { id, recordedAt } of records.values()) {
      if (recordedAt <= instant || rewound.has(id)) continue
      records.delete(id)
      rewound.set(id, { record: null, touchedAt: [recordedAt] })
    }
  }
  return new RecordState({ ...gathered, rewound })
}

function takeBack(gathered: Gathered, id: string, record: StoredRecord | null): void {
  gathered.entities.delete(id)
  gathered.ties.delete(id)
  gathered.facts.delete(id)
  if (record?.form === 'ENTITY') gathered.entities.set(id, readTimedEntity(record.properties))
  if (record?.form === 'RELATIONSHIP') putRelationship(gathered, record, record.properties)
}

const states = z
  .string()
  .transform((json): unknown => JSON.parse(json))
  .pipe(z.record(z.string(), z.unknown()))

/** What each record of the graph was just before an instant, of those that were touched since. */
async function readRewound({ database, caller }: Reading, instant: string): Promise<Map<string, Rewound>> {
  const rewound = new Map<string, Rewound>()
  let after = -1
  for (;;) {
    const parameters = { instant, after, limit: CHANGES_AT_ONCE }
    const rows = await database.read({ operation: 'rewindState', text: READ_BEFORES, parameters }, caller)
    const changes = decodeRows('rewindState', rows, beforeRow)
    for (const [seq, at, json] of changes) {
      after = seq
      for (const [id, state] of Object.entries(states.parse(json))) {
        if (formOf(id) === 'ITEM' || formOf(id) === null) continue
        const known = rewound.get(id)
        // The oldest of these changes tells what was on record before all of them.
        const record = known === undefined ? storedRecord.nullable().parse(state) : known.record
        rewound.set(id, { record, touchedAt: [...(known?.touchedAt ?? []), at] })
      }
    }
    if (changes.length < CHANGES_AT_ONCE) return rewound
  }
}
