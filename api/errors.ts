/** Machine-readable names of failures, sent as `extensions.code`; what has none of them is INTERNAL. */
type FailureCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'BAD_USER_INPUT'
  | 'COST_EXCEEDED'
  | 'RATE_LIMITED'
  | 'TIMEOUT'
  | 'UNAVAILABLE'

interface FailureFacts {
  readonly code: FailureCode
  /** HTTP status of an answer that holds nothing but this failure. */
  readonly status: number
  /** Seconds after which asking again makes sense; null where it does not. */
  readonly retryAfter?: number | null
  /** Further facts a client may need, sent beside the code. */
  readonly details?: Readonly<Record<string, string | number>>
}

/**
 * A failure that may be told to whoever asked: its message names the cause in the words of the API, never a statement,
 * a stack or a message of the driver. Whatever is not a Failure is masked as INTERNAL.
 */
export class Failure extends Error {
  readonly code: FailureCode
  readonly status: number
  readonly retryAfter: number | null
  readonly details: Readonly<Record<string, string | number>>

  constructor(message: string, facts: FailureFacts, cause?: unknown) {
    super(message, { cause })
    this.name = new.target.name
    this.code = facts.code
    this.status = facts.status
    this.retryAfter = facts.retryAfter ?? null
    this.details = facts.details ?? {}
  }

  /** What GraphQL sends beside the message, and the HTTP head that Apollo takes out of it. */
  get extensions(): Readonly<Record<string, unknown>> {
    const headers = new Map(this.retryAfter === null ? [] : [['retry-after', String(this.retryAfter)]])
    return { ...this.details, code: this.code, http: { status: this.status, headers } }
  }
}

/** An argument that cannot be answered; `field` is the path of the argument, for instance `actors.first`. */
export class BadInput extends Failure {
  constructor(field: string, problem: string) {
    super(`${field}: ${problem}`, { code: 'BAD_USER_INPUT', status: 400, details: { field } })
  }
}

/** An id that is on record nowhere; `value` is the id, cut where it is long. */
export class UnknownId extends Failure {
  constructor(field: string, value: string, problem: string) {
    super(`${field}: ${problem}`, {
      code: 'BAD_USER_INPUT',
      status: 400,
      details: { field, value, reason: 'UNKNOWN_ID' },
    })
  }
}

/** The viewer's role may not ask this field. */
export class Forbidden extends Failure {
  constructor(field: string) {
    super(`your role may not ask "${field}"`, { code: 'FORBIDDEN', status: 403, details: { field } })
  }
}

/** Why nobody could be found behind a request, for a client to act on. */
export type UnauthenticatedReason =
  | 'WRONG_CREDENTIALS'
  | 'SESSION_ENDED'
  | 'SESSION_EXPIRED'
  | 'TOKEN_UNKNOWN'
  | 'TOKEN_REVOKED'
  | 'TOKEN_EXPIRED'
  | 'ACCOUNT_DISABLED'
  | 'LINK_ENDED'

/** Who sends the request cannot be told, or may not come in. */
export class Unauthenticated extends Failure {
  readonly reason: UnauthenticatedReason

  constructor(reason: UnauthenticatedReason, message: string) {
    super(message, { code: 'UNAUTHENTICATED', status: 401, details: { reason } })
    this.reason = reason
  }
}

/** Why a request is turned away whoever sends it. */
export type RefusedReason = 'FOREIGN_ORIGIN' | 'NOT_ENCRYPTED' | 'READS_ONLY'

/** A request that is turned away for the way it came, not for who sends it. */
export class Refused extends Failure {
  constructor(reason: RefusedReason, message: string) {
    super(message, { code: 'FORBIDDEN', status: 403, details: { reason } })
  }
}

/** A request that costs more than its viewer may spend at once; says what it costs and which list to shrink. */
export class CostExceeded extends Failure {
  constructor(facts: { requested: number; allowed: number; largest: string }) {
    super(
      `this request may return ${facts.requested} entities and ties, ${facts.allowed} are allowed; ask for fewer in "${facts.largest}"`,
      { code: 'COST_EXCEEDED', status: 400, details: facts },
    )
  }
}

/** Too much in too little time; `retryAfter` is in seconds. */
export class RateLimited extends Failure {
  constructor(message: string, retryAfter: number) {
    super(message, { code: 'RATE_LIMITED', status: 429, retryAfter })
  }
}

/** The database took longer than the time a request has. */
export class TimedOut extends Failure {
  constructor(cause?: unknown) {
    super('the answer took too long; narrow the question', { code: 'TIMEOUT', status: 504 }, cause)
  }
}

/** The database cannot be reached or is out of room for now. */
export class Unavailable extends Failure {
  constructor(cause?: unknown) {
    super('the database does not answer; try again shortly', { code: 'UNAVAILABLE', status: 503, retryAfter: 2 }, cause)
  }
}

/**
 * Something that keeps Trama from starting and that its operator can mend: a missing Java, a data folder in use, a
 * wrong setting. The message is what the operator reads, in Italian and without a stack; the process exits with 1.
 */
export class StartError extends Error {
  override readonly name = 'StartError'
}
