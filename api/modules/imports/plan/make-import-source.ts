import { deriveEvidence, deriveSearchFields } from '#graph-schema/model/derive-record.ts'
import { makeEntityId } from '#graph-schema/model/ids.ts'
import { type SourceRecord, sourceRecord } from '#graph-schema/model/records.ts'
import { type StoredRecord, storeRecord } from '#graph-schema/model/stored-record.ts'
import type { PlanQuestion } from './plan-types.ts'

/** The source that stands for the file, where the import cites none on record: it belongs to the set `register`. */
export function makeImportSource({
  slug,
  source,
}: PlanQuestion): { readonly record: SourceRecord; readonly stored: StoredRecord } | null {
  if (source.id !== null) return null
  const id = makeEntityId('SOURCE', slug)
  const { title, date } = source
  const evidence = deriveEvidence(
    {
      period: date === null ? '/' : `${date}/..`,
      dateStatus: date === null ? 'UNKNOWN' : 'GIVEN',
      certainty: 'STATED',
      sources: [id],
    },
    () => ({ set: 'register', attests: date }),
  )
  const record = sourceRecord.parse({
    type: 'SOURCE',
    id,
    name: title,
    publisher: null,
    published: date,
    attests: date,
    url: null,
    licence: null,
    set: 'register',
    ...deriveSearchFields(title),
    ...evidence,
  })
  return { record, stored: storeRecord(record) }
}
