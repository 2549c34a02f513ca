import { z } from 'zod'
import type { Statement } from '../../database/run.ts'

const WITH_OWNER = `OPTIONAL MATCH (a:Account {id: i.ownerId})
RETURN properties(i), a.name`

export const importRow = z.tuple([z.record(z.string(), z.unknown()), z.string().nullable()])

export function readOneImport(id: string): Statement {
  return {
    operation: 'readImport',
    text: `CYPHER 5\nMATCH (i:Import {id: $id})\n${WITH_OWNER}`,
    parameters: { id },
  }
}

/** The latest imports, without their rows. */
export function listImports(first: number): Statement {
  return {
    operation: 'listImports',
    text: `CYPHER 5
MATCH (i:Import)
WITH i ORDER BY i.uploadedAt DESC, i.id DESC LIMIT $first
OPTIONAL MATCH (a:Account {id: i.ownerId})
RETURN i { .*, rows: $noRows, results: null, fixes: '{}', decisions: '{}' }, a.name
ORDER BY i.uploadedAt DESC, i.id DESC`,
    parameters: { first, noRows: JSON.stringify({ columns: [], rows: [] }) },
  }
}

export const CREATE_IMPORT = `CYPHER 5
CREATE (i:Item:Import)
SET i = $properties`

/** Changes a draft that nobody else has changed since it was read. */
export const CHANGE_IMPORT = `CYPHER 5
MATCH (i:Import {id: $id})
WHERE i.version = $version
SET i += $change, i.version = i.version + 1
RETURN count(i)`

export const DELETE_IMPORT = `CYPHER 5
MATCH (i:Import {id: $id})
WHERE i.status IN ['UPLOADED', 'PREVIEWED']
DELETE i
RETURN count(*)`

/** Notes that recording was begun: if the import is not on record afterwards, it did not go through. */
export function noteAttempt(id: string, at: string): Statement {
  return {
    operation: 'noteImportAttempt',
    text: `CYPHER 5
MATCH (i:Import {id: $id})
WHERE i.status IN ['PREVIEWED', 'RECORDED_IN_PART']
SET i.attemptedAt = $at
RETURN count(i)`,
    parameters: { id, at },
  }
}

export const REMEMBER_COLUMNS = `CYPHER 5
MERGE (m:ImportMapping {key: $key})
SET m.ownerId = $ownerId, m.columns = $columns`

export function readRememberedColumns(key: string): Statement {
  return {
    operation: 'readRememberedColumns',
    text: 'CYPHER 5\nMATCH (m:ImportMapping {key: $key})\nRETURN m.columns',
    parameters: { key },
  }
}

export const rememberedRow = z.tuple([z.string()])
export const countRow = z.tuple([z.number()])
