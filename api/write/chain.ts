import { createHash } from 'node:crypto'
import { canonicalJson, type Json } from '#graph-schema/model/canonical-json.ts'
import { ITEMS } from '#graph-schema/model/items.ts'
import type { StoredRecord } from '#graph-schema/model/stored-record.ts'
import type { RecordWrite } from './apply-writes.ts'

/** Hash before the first change. */
export const FIRST_HASH = '0'.repeat(64)

/** What is hashed of a change. `before` and `after` are canonical JSON: record id → state, null where there was none. */
export interface ChangeContent {
  readonly id: string
  readonly seq: number
  /** ISO instant. */
  readonly at: string
  /** Id of the account; null where nobody had signed in. */
  readonly userId: string | null
  readonly role: string
  readonly action: string
  readonly subjectId: string
  readonly subjectIds: readonly string[]
  readonly before: string
  readonly after: string
  readonly reason: string | null
  readonly requestId: string
  /** Id of the change that this one takes back. */
  readonly reverts: string | null
  /** Id of the import that it belongs to. */
  readonly batch: string | null
}

/** SHA-256 (hex) over the canonical JSON of the content and the hash before it. */
export function hashChange(content: ChangeContent, prevHash: string): string {
  return createHash('sha256')
    .update(canonicalJson({ ...content, prevHash }))
    .digest('hex')
}

/** Both sides of the writes as canonical JSON. Personal properties of items are left out: only their
 * names stand. */
export function describeWrites(writes: readonly RecordWrite[]): { readonly before: string; readonly after: string } {
  const side = (which: 'before' | 'after') =>
    canonicalJson(
      Object.fromEntries(
        writes.map((write): [string, Json] => {
          const record = write[which]
          const id = write.after?.id ?? write.before?.id ?? ''
          return [id, record === null ? null : stateOf(record, which === 'after' ? write.before : null)]
        }),
      ),
    )
  return { before: side('before'), after: side('after') }
}

/** `personal` names what is there, `personalChanged` what of it is another than before. */
function stateOf(record: StoredRecord, before: StoredRecord | null): Json {
  if (record.form !== 'ITEM') return record
  const { personal } = ITEMS[record.type]
  const kept = Object.entries(record.properties).filter(([name]) => !personal.includes(name))
  const left = personal.filter((name) => record.properties[name] !== undefined)
  const changed = before === null ? [] : personal.filter((name) => before.properties[name] !== record.properties[name])
  return {
    ...record,
    properties: {
      ...Object.fromEntries(kept),
      personal: left,
      ...(changed.length === 0 ? {} : { personalChanged: changed }),
    },
  }
}

/** Ids that a change is about: its subject, every record written, and the ends of the relationships among them. */
export function subjectsOf(subjectId: string, writes: readonly RecordWrite[]): string[] {
  const records = writes.flatMap(({ before, after }) => [before, after].filter((record) => record !== null))
  const ends = records.flatMap((record) => (record.form === 'RELATIONSHIP' ? [record.from, record.to] : []))
  return [...new Set([subjectId, ...records.map(({ id }) => id), ...ends])]
}
