import type { Database } from '../database/run.ts'
import { Attempts } from './attempts.ts'
import type { Passwords } from './passwords.ts'
import { Sessions } from './sessions.ts'
import { ApiTokens } from './tokens.ts'

const QUARTER_HOUR = 900

/** Everything that decides who somebody is: one for a process. */
export interface Access {
  readonly database: Database
  readonly passwords: Passwords
  readonly sessions: Sessions
  readonly tokens: ApiTokens
  readonly attempts: {
    /** Passwords tried for one account, whether or not it exists. */
    readonly account: Attempts
    /** Passwords tried from one address. */
    readonly address: Attempts
    /** One-time links opened from one address, and visits to a provider begun. */
    readonly link: Attempts
    /** Tokens from one address that were worth nothing. */
    readonly token: Attempts
  }
  /** The clock, ms since 1970. */
  readonly now: () => number
}

/** What makes an {@link Access}. */
export interface AccessParts {
  readonly database: Database
  readonly passwords: Passwords
  /** How many processes share the limits. */
  readonly replicas: number
  readonly now: () => number
}

/** Puts together who is let in, and how often somebody may try. */
export function createAccess({ database, passwords, replicas, now }: AccessParts): Access {
  const limit = (most: number, seconds: number, message: string) =>
    new Attempts({ most, seconds, message }, replicas, now)
  return {
    database,
    passwords,
    sessions: new Sessions(database, now),
    tokens: new ApiTokens(database, now),
    attempts: {
      account: limit(10, QUARTER_HOUR, 'too many passwords were tried for this e-mail'),
      address: limit(50, QUARTER_HOUR, 'too many passwords were tried from this address'),
      link: limit(60, QUARTER_HOUR, 'too many links were tried from this address'),
      token: limit(60, QUARTER_HOUR, 'too many tokens that are none came from this address'),
    },
    now,
  }
}
