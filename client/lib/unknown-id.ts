import { CombinedGraphQLErrors } from '@apollo/client/errors'

/** An id that the server refused, since nothing on record has it. */
export interface RefusedId {
  /** The argument it stood in, `paths.from` say. */
  readonly field: string
  /** The id, cut where it is long. */
  readonly id: string
}

/** Reads from an error which id is on record nowhere; null where the error is another. */
export function readUnknownId(error: unknown): RefusedId | null {
  if (!CombinedGraphQLErrors.is(error)) return null
  const { reason, field, value } = error.errors[0]?.extensions ?? {}
  return reason === 'UNKNOWN_ID' && typeof field === 'string' && typeof value === 'string' ? { field, id: value } : null
}
