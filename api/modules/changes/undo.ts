import { z } from 'zod'
import { decodeRows } from '../../database/decode.ts'
import type { Draft } from '../../write/draft.ts'
import type { Kept } from '../../write/in-the-way.ts'
import { putBack } from '../../write/put-back.ts'
import type { RecordReader } from '../../write/read-records.ts'
import { readStoredChanges } from '../../write/stored-change.ts'

/** A record that an undo leaves as it is, with who wrote it last and when. */
export interface KeptRecord extends Kept {
  /** Name of the account; null where nobody had signed in, or the account has been erased. */
  readonly by: string | null
  /** ISO instant. */
  readonly at: string | null
}

const READ_BATCH = `CYPHER 5
MATCH (c:Change {batch: $batch})
WHERE c.action <> $undo
RETURN properties(c)
ORDER BY c.seq`

/**
 * Puts into a draft what was before the changes of one batch – an import –, except what must stay: records that
 * somebody has edited since, and whatever those need (the ends of an edited tie, a source that is cited). These are
 * given back, each with the reason, who wrote it last and when.
 *
 * For the plan of an act: `act(context, 'undoImport', input, async (draft) => { const kept = await undoBatch(draft, id,
 * 'undoImport'); … })`. It writes nothing itself; the item of the import is not touched, put its new state into the
 * same draft. The act's own change carries `batch` too, so `undo` names the action that is not to be undone.
 */
export async function undoBatch(draft: Draft, batch: string, undo: string): Promise<KeptRecord[]> {
  const changes = readStoredChanges('readBatch', await draft.records.run(READ_BATCH, { batch, undo }))
  const sides = changes.map(({ before, after }) => ({ before: omit(before, batch), after: omit(after, batch) }))
  const kept = await putBack(draft, sides)
  return tellWriters(draft.records, kept)
}

function omit<Value>(states: ReadonlyMap<string, Value>, id: string): ReadonlyMap<string, Value> {
  return new Map([...states].filter(([one]) => one !== id))
}

/** A record's state stands in a change under its id; names of records occur nowhere else as `"…":`. */
const LAST_WRITERS = `CYPHER 5
UNWIND $ids AS id
CALL (id) {
  MATCH (c:Change)
  WHERE id IN c.subjectIds AND c.after CONTAINS '"' + id + '":'
  RETURN c ORDER BY c.seq DESC LIMIT 1
}
OPTIONAL MATCH (account:Account {id: c.userId})
RETURN id, account.name, c.at`

const writerRow = z.tuple([z.string(), z.string().nullable(), z.string()])

async function tellWriters(records: RecordReader, kept: readonly Kept[]): Promise<KeptRecord[]> {
  if (kept.length === 0) return []
  const rows = await records.run(LAST_WRITERS, { ids: kept.map(({ id }) => id) })
  const writers = new Map(decodeRows('lastWriters', rows, writerRow).map(([id, by, at]) => [id, { by, at }]))
  return kept.map((one) => ({ ...one, by: writers.get(one.id)?.by ?? null, at: writers.get(one.id)?.at ?? null }))
}
