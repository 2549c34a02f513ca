import type { SentenceFacts } from '#graph-schema/model/import-file.ts'
import type { ImportOutcome } from '#graph-schema/model/import-plan.ts'
import type { Viewer } from '../../context.ts'
import { TYPE_KEY } from '../../read/shape.ts'
import { type FoundImport, mayChange } from './import-access.ts'
import type { ImportRecord } from './import-item.ts'

const SAMPLES = 3

/** An import as the API gives it. */
export function shapeImport({ record, ownerName }: FoundImport, viewer: Viewer) {
  const { id, fileName, uploadedAt, status, sheets, sheet, sourceId, sourceTitle, sourceDate, kind, pactId } = record
  const { attemptedAt, committedAt, undoneAt, kept } = record
  return {
    [TYPE_KEY]: 'Import' as const,
    ...{ id, fileName, uploadedAt, status, sheets, sheet, sourceId, sourceTitle, sourceDate, kind, pactId },
    ...{ attemptedAt, committedAt, undoneAt, kept },
    uploadedBy: ownerName,
    mayChange: mayChange(viewer, record.ownerId),
    rows: record.rowCount,
    notes: record.notes.map(({ code, facts }) => ({ code, facts: shapeFacts(facts) })),
    columns: shapeColumns(record),
    recordedRows: record.undoneAt === null ? record.results.length : 0,
    counts: record.counts === null ? null : shapeCounts(record.counts),
  }
}

/** The blanks of a sentence as a list. */
export function shapeFacts(facts: SentenceFacts): { readonly name: string; readonly value: string }[] {
  return Object.entries(facts).map(([name, value]) => ({ name, value: String(value) }))
}

export function shapeCounts(counts: Readonly<Partial<Record<ImportOutcome, number>>>) {
  return {
    create: counts.CREATE ?? 0,
    update: counts.UPDATE ?? 0,
    unchanged: counts.UNCHANGED ?? 0,
    possibleDuplicate: counts.POSSIBLE_DUPLICATE ?? 0,
    refused: counts.REFUSED ?? 0,
    skipped: counts.SKIPPED ?? 0,
  }
}

function shapeColumns({ columns, rows }: ImportRecord) {
  return columns.map(({ column, field, ground }, place) => {
    const values = new Set<string>()
    for (const { cells } of rows.rows) {
      const value = cells[place] ?? ''
      if (value !== '') values.add(value.slice(0, 80))
      if (values.size === SAMPLES) break
    }
    return { column, field, ground, samples: [...values] }
  })
}
