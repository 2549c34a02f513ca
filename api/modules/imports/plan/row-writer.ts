import { deriveEvidence, type SourceFacts, type StatedEvidence } from '#graph-schema/model/derive-record.ts'
import type { FieldChange, ImportField } from '#graph-schema/model/import-plan.ts'
import type { EvidenceFields } from '#graph-schema/model/record-fields.ts'
import type { StatedRow } from './plan-types.ts'
import type { WorkingRecords } from './working-records.ts'

/** What writing one row needs: the records, the sources, and a place to note what becomes of each field. */
export interface RowWriter {
  readonly records: WorkingRecords
  readonly sources: ReadonlyMap<string, SourceFacts>
  readonly stated: StatedRow
  readonly actorId: string
  /** Ids of what the row makes: `<slug>-r<row>`. */
  readonly idStem: string
  readonly note: (field: ImportField, before: string | null, after: string) => void
}

/** A writer, and the changes that it notes. */
export function makeRowWriter(facts: Omit<RowWriter, 'note'>): { writer: RowWriter; changes: FieldChange[] } {
  const changes: FieldChange[] = []
  const note: RowWriter['note'] = (field, before, after) => changes.push({ field, before, after })
  return { writer: { ...facts, note }, changes }
}

/** Evidence of something that the row makes: stated by its sources, dated where the row gives a date. */
export function newEvidence({ sources, stated }: RowWriter, date: string | null): EvidenceFields {
  return deriveEvidence(
    {
      period: date === null ? '/' : `${date}/..`,
      dateStatus: date === null ? 'UNKNOWN' : 'GIVEN',
      certainty: 'STATED',
      sources: stated.citations,
    },
    (id) => sources.get(id),
  )
}

/** Evidence of something on record that the row adds to: its own, with the row's sources and, where it gives one, its date. */
export function addedEvidence(
  { sources, stated }: RowWriter,
  held: EvidenceFields,
  date: string | null,
): EvidenceFields {
  const kept: StatedEvidence = {
    period: held.period,
    dateStatus: held.dateStatus,
    certainty: held.certainty,
    sources: [...new Set([...held.sources, ...stated.citations])],
    confirmations: held.confirmations,
  }
  const [, end = ''] = held.period.split('/')
  const dated: StatedEvidence =
    date === null
      ? kept
      : { ...kept, period: `${date}/${end === '' ? '..' : end}`, dateStatus: 'GIVEN', certainty: 'STATED' }
  return deriveEvidence(dated, (id) => sources.get(id))
}
