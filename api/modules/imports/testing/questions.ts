import type { ImportField } from '#graph-schema/model/import-plan.ts'
import type { PlanQuestion } from '../plan/plan-types.ts'

/** A question about a table whose columns are called as their fields; rows are counted from 2, as under a header. */
export function askToImport(
  fields: readonly ImportField[],
  rows: readonly (readonly string[])[],
  more: Partial<PlanQuestion> = {},
): PlanQuestion {
  return {
    slug: 'i1',
    columns: fields.map((field) => ({ column: field, field })),
    rows: rows.map((cells, at) => ({ row: at + 2, cells, surplus: 0 })),
    fixes: new Map(),
    decisions: new Map(),
    recorded: new Map(),
    source: { id: null, title: 'elenco.csv', date: '2026-11-20' },
    kind: null,
    pactId: null,
    today: '2026-11-29',
    ...more,
  }
}
