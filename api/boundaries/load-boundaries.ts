import { z } from 'zod'
import { decodeRows } from '../database/decode.ts'
import { type Database, OPERATOR } from '../database/run.ts'
import { type Boundaries, type BoundariesChoice, readBoundaries } from './read-boundaries.ts'

const codeRow = z.tuple([z.string()])

/**
 * Reads the boundaries that the operator supplies, of the comuni on record.
 * @throws StartError that says in one sentence what is wrong with the file
 */
export async function loadBoundaries(choice: BoundariesChoice, database: Database): Promise<Boundaries> {
  const operation = 'municipalityCodes'
  const text = 'MATCH (m:Municipality) RETURN m.istatCode ORDER BY m.istatCode'
  const rows = decodeRows(operation, await database.read({ operation, text, parameters: {} }, OPERATOR), codeRow)
  const codes = rows.map(([code]) => code)
  return readBoundaries(choice, codes)
}
