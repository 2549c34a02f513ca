import { decodeRows } from '../../database/decode.ts'
import type { Database } from '../../database/run.ts'
import { BadInput } from '../../errors.ts'
import { type Reading, readPresentState, rewindState } from './read-state.ts'
import { LAST_CHANGE, lastRow } from './record-state.cypher.ts'
import type { RecordState } from './record-state.ts'

/** Since when and until when the record knows, ISO instants. */
export interface Known {
  readonly first: string
  readonly last: string
}

interface Kept {
  readonly seq: number
  readonly present: Promise<RecordState>
  readonly span: Promise<Known>
  /** By instant, the least recently asked first. */
  readonly rewound: Map<string, Promise<RecordState>>
}

/** States of one database kept beside the present one. */
const MOST_REWOUND = 4

const kept = new WeakMap<Database, Kept>()

/** What is kept under the number of the last change: read before the data, so that it may be newer, never older. */
async function keptOf(reading: Reading): Promise<Kept> {
  const seq = await reading.database.changeSeq(reading.caller)
  const before = kept.get(reading.database)
  if (before?.seq === seq) return before
  const present = readPresentState(reading)
  const fresh: Kept = { seq, present, span: readSpan(reading, present), rewound: new Map() }
  kept.set(reading.database, fresh)
  // Whoever waits for it is told; the next one asks again.
  for (const pending of [fresh.present, fresh.span]) {
    pending.catch(() => {
      if (kept.get(reading.database) === fresh) kept.delete(reading.database)
    })
  }
  return fresh
}

async function readSpan({ database, caller }: Reading, reading: Promise<RecordState>): Promise<Known> {
  const present = await reading
  const statement = { operation: 'recordSpan', text: LAST_CHANGE, parameters: {} }
  const [change] = decodeRows('recordSpan', await database.read(statement, caller), lastRow)
  let [first, last]: [string | null, string | null] = [null, change?.[0] ?? null]
  for (const records of [present.entities, present.ties, present.facts]) {
    for (const { recordedAt } of records.values()) {
      if (first === null || recordedAt < first) first = recordedAt
      if (last === null || recordedAt > last) last = recordedAt
    }
  }
  const now = new Date().toISOString()
  return { first: first ?? last ?? now, last: last ?? now }
}

/** Since when and until when the record knows. */
export async function readRecordSpan(reading: Reading): Promise<Known> {
  return (await keptOf(reading)).span
}

/**
 * The network as it was on record just before an instant; now where there is none, or nothing has been recorded since.
 * @throws BadInput when the instant is before anything was on record.
 */
export async function readStateBefore(reading: Reading, field: string, instant: string | null): Promise<RecordState> {
  const known = await keptOf(reading)
  if (instant === null) return known.present
  const { first, last } = await known.span
  const at = new Date(instant).toISOString()
  if (at < first) {
    throw new BadInput(
      `${field}.recordedBefore`,
      `${at} is before anything was on record; ask ${first} or later, or leave it out to ask what is known now`,
    )
  }
  return at > last ? known.present : rewoundTo(reading, known, at)
}

/** As {@link readStateBefore}, an instant before anything was on record meaning the first of all. */
export async function readStateFrom(reading: Reading, instant: string): Promise<RecordState> {
  const known = await keptOf(reading)
  const { first, last } = await known.span
  const at = instant < first ? first : instant
  return at > last ? known.present : rewoundTo(reading, known, at)
}

async function rewoundTo(reading: Reading, { present, rewound }: Kept, at: string): Promise<RecordState> {
  const before = rewound.get(at)
  if (before !== undefined) {
    rewound.delete(at)
    rewound.set(at, before)
    return before
  }
  const state = present.then((now) => rewindState(reading, now, at))
  rewound.set(at, state)
  state.catch(() => rewound.delete(at))
  const [oldest] = rewound.keys()
  if (rewound.size > MOST_REWOUND && oldest !== undefined) rewound.delete(oldest)
  return state
}
