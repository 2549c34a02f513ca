import neo4j, { Neo4jError } from 'neo4j-driver'
import { type Failure, TimedOut, Unavailable } from '../errors.ts'

/** Transient by name, but asking again at once only fills the memory again. */
const OUT_OF_MEMORY = [
  'Neo.TransientError.General.OutOfMemoryError',
  'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
  'Neo.TransientError.General.TransactionOutOfMemoryError',
]

const TIMED_OUT = [
  'Neo.ClientError.Transaction.TransactionTimedOut',
  'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
  'Neo.TransientError.Transaction.LockClientStopped',
  'Neo.TransientError.Transaction.LockAcquisitionTimeout',
]

const UNREACHABLE = [
  neo4j.error.SERVICE_UNAVAILABLE,
  neo4j.error.SESSION_EXPIRED,
  'Neo.TransientError.General.DatabaseUnavailable',
  'Neo.TransientError.Database.DatabaseUnavailable',
  'Neo.ClientError.Database.DatabaseNotFound',
  'Neo.ClientError.Security.Unauthorized',
  'Neo.ClientError.Security.AuthenticationRateLimit',
]

/** Whether the same read may succeed when it is asked again at once. */
export function isWorthRetrying(error: unknown): boolean {
  if (!(error instanceof Neo4jError)) return false
  return neo4j.isRetryableError(error) && !OUT_OF_MEMORY.includes(error.code) && !TIMED_OUT.includes(error.code)
}

/** The failure that an error of the driver stands for; null when it is a fault of ours. */
export function failureOf(error: unknown): Failure | null {
  if (!(error instanceof Neo4jError)) return null
  if (TIMED_OUT.includes(error.code)) return new TimedOut(error)
  if (OUT_OF_MEMORY.includes(error.code) || UNREACHABLE.includes(error.code)) return new Unavailable(error)
  return neo4j.isRetryableError(error) || /acquisition|pool/iu.test(error.message) ? new Unavailable(error) : null
}
