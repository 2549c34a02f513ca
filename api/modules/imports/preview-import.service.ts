import type { ImportOutcome } from '#graph-schema/model/import-plan.ts'
import { LIMITS } from '#graph-schema/model/limits.ts'
import { callerOf, type RequestContext } from '../../context.ts'
import { decodeRows } from '../../database/decode.ts'
import { BadInput } from '../../errors.ts'
import type { QueryImportArgs, QueryImportsArgs, QueryPreviewImportArgs } from '../../generated/schema.ts'
import { readerIn } from '../../write/read-records.ts'
import { findImport } from './import-access.ts'
import { type ImportRecord, readImport } from './import-item.ts'
import { importRow, listImports } from './imports.cypher.ts'
import { planImport } from './plan/plan-import.ts'
import type { ImportPlan, PlannedRow } from './plan/plan-types.ts'
import { questionOf } from './question-of.ts'
import { shapeGhosts } from './shape-ghosts.ts'
import { shapeCounts, shapeFacts, shapeImport } from './shape-import.ts'

/** Answers `imports`. */
export async function readImports(context: RequestContext, { first = 20 }: QueryImportsArgs) {
  if (first < 1 || first > LIMITS.first) throw new BadInput('imports.first', `1 to ${LIMITS.first}`)
  const rows = decodeRows('listImports', await context.database.read(listImports(first), callerOf(context)), importRow)
  return rows.map(([properties, ownerName]) =>
    shapeImport({ record: readImport(properties), ownerName }, context.viewer),
  )
}

/** Answers `import`. */
export async function readOne(context: RequestContext, { id }: QueryImportArgs) {
  const found = await findImport(context, id)
  return found === null ? null : shapeImport(found, context.viewer)
}

/** Answers `previewImport`: what would be recorded, or once it is on record what was done with each row. */
export async function previewImport(context: RequestContext, args: QueryPreviewImportArgs) {
  const { id, outcome = null, first = 100, offset = 0 } = args
  if (first < 1 || first > LIMITS.first) throw new BadInput('previewImport.first', `1 to ${LIMITS.first}`)
  if (offset < 0) throw new BadInput('previewImport.offset', 'not below 0')
  const found = await findImport(context, id)
  if (found === null || found.record.status === 'UPLOADED') return null
  const { record } = found
  const page = <Row extends { readonly outcome: ImportOutcome }>(rows: readonly Row[]) => {
    const wanted = outcome === null ? rows : rows.filter((row) => row.outcome === outcome)
    return { total: wanted.length, rows: wanted.slice(offset, offset + first) }
  }
  if (record.status !== 'PREVIEWED' && record.status !== 'RECORDED_IN_PART') {
    const { total, rows } = page(record.results)
    const counts = shapeCounts(record.counts ?? {})
    const bare = {
      cells: [],
      problems: [],
      changes: [],
      candidates: [],
      decision: null,
      isRecorded: record.undoneAt === null,
    }
    return { fingerprint: '', counts, total, rows: rows.map((row) => ({ ...bare, ...row })), ghosts: [], ghostTies: [] }
  }
  const plan = await planFor(context, record)
  const { total, rows } = page(plan.rows)
  const { fingerprint, counts } = plan
  return { fingerprint, counts: shapeCounts(counts), total, rows: rows.map(shapeRow), ...shapeGhosts(plan) }
}

/** Plans of the last imports looked at: paging through a preview does not plan anew. */
const KEPT_PLANS = 3
const PLANS = new Map<string, Promise<ImportPlan>>()

async function planFor(context: RequestContext, record: ImportRecord): Promise<ImportPlan> {
  const caller = callerOf(context)
  const today = new Date().toISOString().slice(0, 10)
  const key = `${record.id} ${record.version} ${today} ${await context.database.changeSeq(caller)}`
  const kept = PLANS.get(key)
  if (kept !== undefined) return kept
  const reader = readerIn((text, parameters) =>
    context.database.read({ operation: 'previewImport', text, parameters }, caller),
  )
  const plan = planImport(reader, questionOf(record, today))
  PLANS.set(key, plan)
  plan.catch(() => PLANS.delete(key))
  for (const old of [...PLANS.keys()].slice(0, -KEPT_PLANS)) PLANS.delete(old)
  return plan
}

function shapeRow({
  row,
  outcome,
  name,
  actorId,
  texts,
  problems,
  changes,
  candidates,
  decision,
  isRecorded,
}: PlannedRow) {
  return {
    ...{ row, outcome, name, actorId, changes, candidates, isRecorded },
    cells: [...texts].map(([field, text]) => ({ field, text })),
    problems: problems.map((one) => ({ ...one, facts: shapeFacts(one.facts) })),
    decision: decision?.kind ?? null,
  }
}
