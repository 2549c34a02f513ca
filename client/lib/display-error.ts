import { CombinedGraphQLErrors } from '@apollo/client/errors'
import { RequestFailed } from './request-failed.ts'

/** A failure as a page tells it: what it is, the code of the API, and the number the server's log knows it by. */
export interface DisplayError {
  readonly kind: 'offline' | 'unavailable' | 'refused' | 'fault'
  readonly code: string | null
  readonly requestId: string | null
}

/** Codes that mean: the question was not accepted. All others mean that something broke. */
const REFUSALS: ReadonlySet<string> = new Set([
  'BAD_USER_INPUT',
  'GRAPHQL_VALIDATION_FAILED',
  'COST_EXCEEDED',
  'RATE_LIMITED',
  'TIMEOUT',
  'FORBIDDEN',
  'UNAUTHENTICATED',
])

/** Reads any thrown or returned error. Never shows a message of the server: those are for developers. */
export function describeError(error: unknown): DisplayError {
  if (error instanceof RequestFailed) return { kind: error.kind, code: null, requestId: error.requestId }
  if (!CombinedGraphQLErrors.is(error)) return { kind: 'fault', code: null, requestId: null }
  const extensions = error.errors[0]?.extensions
  const code = textOrNull(extensions?.['code'])
  const requestId = textOrNull(extensions?.['requestId'])
  return { kind: code !== null && REFUSALS.has(code) ? 'refused' : 'fault', code, requestId }
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
