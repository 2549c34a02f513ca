import { callerOf, type RequestContext, type Viewer } from '../../context.ts'
import { decodeRows } from '../../database/decode.ts'
import type { Database } from '../../database/run.ts'
import { conflict, type ExpectedFailure, notFound } from '../../write/outcome.ts'
import { type ImportRecord, readImport } from './import-item.ts'
import { importRow, readOneImport } from './imports.cypher.ts'

export interface FoundImport {
  readonly record: ImportRecord
  readonly ownerName: string | null
}

/** Reads an import; null where there is none. */
export async function findImport(
  context: Pick<RequestContext, 'database' | 'requestId' | 'viewer'>,
  id: string,
): Promise<FoundImport | null> {
  const [row] = decodeRows('readImport', await readRows(context.database, context, id), importRow)
  return row === undefined ? null : { record: readImport(row[0]), ownerName: row[1] }
}

function readRows(database: Database, context: Pick<RequestContext, 'requestId' | 'viewer'>, id: string) {
  return database.read(readOneImport(id), { requestId: context.requestId, role: context.viewer.role })
}

/** Whether somebody may change a draft: who sent it, and administrators. */
export function mayChange({ role, accountId }: Pick<Viewer, 'role' | 'accountId'>, ownerId: string | null): boolean {
  return role === 'ADMIN' || accountId === ownerId
}

const UNDER_WAY: readonly ImportRecord['status'][] = ['UPLOADED', 'PREVIEWED', 'RECORDED_IN_PART']

/** Why a draft cannot be changed by who asks; null where it can. */
export function refuseChange(found: ImportRecord | null, id: string, viewer: Viewer): ExpectedFailure | null {
  if (found === null) return notFound('id', id).failure
  if (!UNDER_WAY.includes(found.status)) {
    return conflict('IMPORT_RECORDED', 'this import is on record; undo it instead', [id]).failure
  }
  if (mayChange(viewer, found.ownerId)) return null
  return conflict('IMPORT_OF_ANOTHER', 'only who sent the file may change it', [id]).failure
}

/** On whose behalf a request writes. */
export function writeContextOf(context: RequestContext) {
  const { database, viewer } = context
  return { database, caller: callerOf(context), by: { accountId: viewer.accountId, role: viewer.role } }
}
