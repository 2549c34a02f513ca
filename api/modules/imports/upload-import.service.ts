import { z } from 'zod'
import type { FileProblem } from '#graph-schema/model/import-file.ts'
import { IMPORT_FIELDS, type ImportField } from '#graph-schema/model/import-plan.ts'
import type { Viewer } from '../../context.ts'
import { decodeRows } from '../../database/decode.ts'
import type { Database } from '../../database/run.ts'
import { makeSlug } from '../../write/make-slug.ts'
import { guessColumns, headersKey, knowsHeader, type RememberedColumns } from './columns/guess-columns.ts'
import { writeImport } from './import-item.ts'
import { CREATE_IMPORT, readRememberedColumns, rememberedRow } from './imports.cypher.ts'
import { FileRefused } from './read-file/file-refused.ts'
import { readFile } from './read-file/read-file.ts'

export interface UploadedFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** The sheet to read; null for the first that has rows. */
  readonly sheet: string | null
}

export type UploadAnswer = { readonly id: string } | { readonly problem: FileProblem }

/** Reads a file and keeps its table as an import under way; a file that cannot be read is told in a sentence. */
export async function uploadImport(
  { database, viewer, requestId }: { readonly database: Database; readonly viewer: Viewer; readonly requestId: string },
  { name, bytes, sheet }: UploadedFile,
): Promise<UploadAnswer> {
  const fileName =
    name
      .replace(/[\p{C}/\\]/gu, '')
      .trim()
      .slice(-120) || 'file'
  const caller = { requestId, role: viewer.role }
  try {
    const read = await readFile(bytes, { name: fileName, sheet, knows: knowsHeader })
    const key = headersKey(read.table.columns)
    const remembered = decodeRows(
      'readRememberedColumns',
      await database.read(readRememberedColumns(rememberKey(viewer, key)), caller),
      rememberedRow,
    )
    const columns = guessColumns(read.table, parseRemembered(remembered[0]?.[0] ?? null))
    const [id, at] = [`import:${makeSlug()}`, new Date().toISOString()]
    const properties = {
      id,
      version: 1,
      recordedAt: at,
      ...writeImport({
        ownerId: viewer.accountId,
        fileName,
        uploadedAt: at,
        status: 'UPLOADED',
        rowCount: read.table.rows.length,
        headersKey: key,
        rows: read.table,
        notes: read.notes,
        sheets: read.sheets,
        sheet: read.sheet,
        columns: columns.map(({ column, field, ground }) => ({ column, field, ground })),
        fixes: {},
        decisions: {},
        sourceTitle: fileName,
        sourceDate: at.slice(0, 10),
      }),
    }
    await database.write('uploadImport', caller, (run) => run(CREATE_IMPORT, { properties }))
    return { id }
  } catch (error) {
    if (error instanceof FileRefused) return { problem: error.problem }
    throw error
  }
}

/** The key under which a person's columns are remembered. */
export function rememberKey({ accountId }: Pick<Viewer, 'accountId'>, headers: string): string {
  return `${accountId ?? ''} ${headers}`
}

const remembered = z.record(z.string(), z.enum(IMPORT_FIELDS).nullable())

function parseRemembered(text: string | null): RememberedColumns | null {
  if (text === null) return null
  const parsed = remembered.safeParse(JSON.parse(text))
  return parsed.success ? new Map<string, ImportField | null>(Object.entries(parsed.data)) : null
}
