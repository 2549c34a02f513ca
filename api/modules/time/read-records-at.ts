import type { Presence } from '#graph-schema/model/presence.ts'
import { hasForm } from '#graph-schema/model/stored-record.ts'
import { fillRow, namedByRow, plansOfEnds, type RecordsAtHand } from '../../read/fill-row.ts'
import type { RowPlan } from '../../read/plan.ts'
import type { RowValues } from '../../read/shape.ts'
import { readerIn } from '../../write/read-records.ts'
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

/** Fills the rows of one or two plans – of entities, of ties – from records as a state has them, by their ids. */
export async function fillRowsAt(
  reading: Reading,
  state: RecordState,
  asked: readonly { readonly plan: RowPlan; readonly ids: readonly string[] }[],
  presenceOf: (id: string) => Presence | null,
): Promise<ReadonlyMap<string, RowValues>[]> {
  const records = await readRecordsAt(
    reading,
    state,
    asked.flatMap(({ ids }) => ids),
  )
  const load = async (ids: readonly string[]) => {
    const missing = ids.filter((id) => !records.has(id))
    for (const [id, record] of await readRecordsAt(reading, state, missing)) records.set(id, record)
  }
  const rowsOf = asked.map(({ plan, ids }) => ({ plan, ids }))
  await load(rowsOf.flatMap(({ plan, ids }) => namedBy(records, plan, ids)))
  // Ends cite sources in turn.
  await load(
    rowsOf.flatMap(({ plan, ids }) => {
      const ends = namedBy(records, plan, ids)
      return plansOfEnds(plan).flatMap((each) => namedBy(records, each, ends))
    }),
  )
  const atHand: RecordsAtHand = { get: (id) => records.get(id), presenceOf }
  return asked.map(
    ({ plan, ids }) =>
      new Map(
        ids.flatMap((id): [string, RowValues][] => {
          const record = records.get(id)
          return record === undefined ? [] : [[id, fillRow(plan, record, atHand)]]
        }),
      ),
  )
}

function namedBy(records: ReadonlyMap<string, GraphStored>, plan: RowPlan, ids: readonly string[]): string[] {
  return ids.flatMap((id) => {
    const record = records.get(id)
    return record === undefined ? [] : namedByRow(plan, record)
  })
}
