import { hasForm } from '#graph-schema/model/stored-record.ts'
import { fillRow, type RecordsAtHand } from '../../read/fill-row.ts'
import type { RowPlan } from '../../read/plan.ts'
import type { RowValues } from '../../read/shape.ts'
import { readerIn } from '../../write/read-records.ts'
import { type DatedState, findRelated } from './find-related.ts'
import { presenceIn } from './presence-in.ts'
import type { Reading } from './read-state.ts'
import type { RecordState } from './record-state.ts'
import type { GraphStored } from './timed-records.ts'

/** Records that one statement reads. */
const READ_AT_ONCE = 2_000

/** Whole records as a state has them: what was touched since as it was then, everything else as it is on record. */
export async function readRecordsAt(
  { database, caller }: Reading,
  state: RecordState,
  ids: Iterable<string>,
): Promise<Map<string, GraphStored>> {
  const found = new Map<string, GraphStored>()
  const missing: string[] = []
  for (const id of new Set(ids)) {
    const rewound = state.rewound.get(id)
    if (rewound === undefined) missing.push(id)
    else if (rewound.record !== null && !hasForm(rewound.record, 'ITEM')) found.set(id, rewound.record)
  }
  const reader = readerIn((text, parameters) => database.read({ operation: 'readRecords', text, parameters }, caller))
  for (let start = 0; start < missing.length; start += READ_AT_ONCE) {
    const records = await reader.read(missing.slice(start, start + READ_AT_ONCE))
    for (const [id, record] of records) if (!hasForm(record, 'ITEM')) found.set(id, record)
  }
  return found
}

/** Rows asked of records: of entities, or of ties. */
export interface AskedRows {
  readonly plan: RowPlan
  readonly ids: readonly string[]
}

/**
 * Fills rows from records as a state has them, by their ids. What the rows lead to is found while they are filled, and
 * read in one go for all of them: a step of the way is a round.
 */
export async function fillRowsAt(
  reading: Reading,
  state: RecordState,
  asked: readonly AskedRows[],
  dated: DatedState,
): Promise<ReadonlyMap<string, RowValues>[]> {
  const records = await readRecordsAt(
    reading,
    state,
    asked.flatMap(({ ids }) => ids),
  )
  const sought = new Set(records.keys())
  for (;;) {
    const missing = new Set<string>()
    const atHand: RecordsAtHand = {
      get(id) {
        const record = records.get(id)
        if (record === undefined && !sought.has(id)) missing.add(id)
        return record
      },
      presenceOf: (id) => (dated.day === null ? null : presenceIn(state, id, dated.day)),
      relatedTo: (id, source) => findRelated(state, dated, source, id),
      tiesAttested: (id) => state.tiesOf(id).flatMap((tie) => tie.lastAttested ?? []),
    }
    const rows = asked.map(({ plan, ids }) => fillAll(plan, ids, atHand))
    if (missing.size === 0) return rows
    for (const id of missing) sought.add(id)
    for (const [id, record] of await readRecordsAt(reading, state, missing)) records.set(id, record)
  }
}

function fillAll(plan: RowPlan, ids: readonly string[], atHand: RecordsAtHand): ReadonlyMap<string, RowValues> {
  return new Map(
    ids.flatMap((id): [string, RowValues][] => {
      const record = atHand.get(id)
      return record === undefined ? [] : [[id, fillRow(plan, record, atHand)]]
    }),
  )
}
