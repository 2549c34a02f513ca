import type { ImportRecord } from './import-item.ts'
import type { PlanQuestion } from './plan/plan-types.ts'

/** What an import asks the planner. */
export function questionOf(record: ImportRecord, today: string): PlanQuestion {
  const { id, columns, rows, fixes, decisions, results, sourceId, sourceTitle, sourceDate, kind, pactId } = record
  return {
    slug: id.slice(id.indexOf(':') + 1),
    columns,
    rows: rows.rows,
    fixes: new Map(Object.entries(fixes).map(([row, texts]) => [Number(row), new Map(Object.entries(texts))])),
    decisions: new Map(Object.entries(decisions).map(([row, decision]) => [Number(row), decision])),
    recorded: new Map(results.map((result) => [result.row, result])),
    source: { id: sourceId, title: sourceTitle, date: sourceDate },
    kind,
    pactId,
    today,
  }
}
