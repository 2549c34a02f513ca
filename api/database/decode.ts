import type { z } from 'zod'
import type { Row } from './run.ts'

/** A row that is not what its statement promises: a fault of ours or data written by someone else. */
export class UnexpectedRow extends Error {
  override readonly name = 'UnexpectedRow'
}

/**
 * Reads rows by a parser of one row.
 * @throws UnexpectedRow naming the operation and what was wrong, never the values.
 */
export function decodeRows<T>(operation: string, rows: readonly Row[], row: z.ZodType<T>): T[] {
  return rows.map((values) => decode(operation, values, row))
}

/** As {@link decodeRows}, for a statement that always answers with one row. */
export function decodeOnly<T>(operation: string, rows: readonly Row[], row: z.ZodType<T>): T {
  const [first] = rows
  if (first === undefined || rows.length > 1) {
    throw new UnexpectedRow(`${operation} answered with ${rows.length} rows instead of one`)
  }
  return decode(operation, first, row)
}

function decode<T>(operation: string, values: Row, row: z.ZodType<T>): T {
  const result = row.safeParse(values)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new UnexpectedRow(`${operation} answered with an unexpected row: ${issue?.path.join('.')} ${issue?.message}`)
}
