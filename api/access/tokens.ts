import { z } from 'zod'
import {
  ACCOUNT_ROLES,
  ACCOUNT_STATUSES,
  type AccountRole,
  includesRole,
  TOKEN_SCOPES,
} from '#graph-schema/model/account.ts'
import { decodeRows } from '../database/decode.ts'
import { type Caller, type Database, OPERATOR } from '../database/run.ts'
import { Unauthenticated } from '../errors.ts'
import { hashSecret, makeSecret } from './secrets.ts'

/** What every token begins with, so that one left in a file is recognised. */
const PREFIX = 'trama_'
/** Characters of a token that are kept and shown, for its owner to tell which it is. */
const SHOWN = 12
/** The use of a token is noted at most this often, ms. */
const NOTE_USE_MS = 60_000
/** Tokens whose last note is remembered. */
const MOST_NOTED = 10_000

const FIND = `CYPHER 5
MATCH (token:ApiToken {hash: $hash})
MATCH (account:Account {id: token.accountId})
RETURN token.id, token.role, token.scopes, token.expiresAt, token.revokedAt IS NOT NULL,
  account.id, account.name, account.role, account.status`
const NOTE_USE = `CYPHER 5
MATCH (token:ApiToken {id: $id})
SET token.usedAt = $now`

const foundRow = z.tuple([
  z.string(),
  z.enum(ACCOUNT_ROLES),
  z.array(z.enum(TOKEN_SCOPES)),
  z.number(),
  z.boolean(),
  z.string(),
  z.string(),
  z.enum(ACCOUNT_ROLES),
  z.enum(ACCOUNT_STATUSES),
])

/** By what right a token asks. */
export interface TokenRight {
  readonly account: { readonly id: string; readonly name: string; readonly role: AccountRole }
  readonly mayWrite: boolean
}

/** A new token: what its owner is shown once, and what is kept. */
export function makeToken(): { readonly secret: string; readonly hash: string; readonly start: string } {
  const secret = `${PREFIX}${makeSecret()}`
  return { secret, hash: hashSecret(secret), start: secret.slice(0, SHOWN) }
}

/** API tokens: who asks with one, and when it was last used. */
export class ApiTokens {
  readonly #database: Database
  readonly #now: () => number
  readonly #noted = new Map<string, number>()

  constructor(database: Database, now: () => number = Date.now) {
    this.#database = database
    this.#now = now
  }

  /** @throws Unauthenticated saying why a token is worth nothing. */
  async find(secret: string, caller: Caller): Promise<TokenRight> {
    const parameters = { hash: hashSecret(secret) }
    const rows = await this.#database.read({ operation: 'token.find', text: FIND, parameters }, caller)
    const [row] = decodeRows('token.find', rows, foundRow)
    if (row === undefined) throw new Unauthenticated('TOKEN_UNKNOWN', 'there is no such token')
    const [id, role, scopes, expiresAt, revoked, accountId, name, accountRole, status] = row
    if (revoked) throw new Unauthenticated('TOKEN_REVOKED', 'this token was revoked; make another')
    if (this.#now() >= expiresAt) throw new Unauthenticated('TOKEN_EXPIRED', 'this token has expired; make another')
    if (status !== 'ACTIVE') {
      throw new Unauthenticated('ACCOUNT_DISABLED', 'the account of this token is disabled; ask an administrator')
    }
    this.#noteUse(id)
    // Who is given a lower role takes its tokens along.
    const least = includesRole(accountRole, role) ? role : accountRole
    return { account: { id: accountId, name, role: least }, mayWrite: scopes.includes('WRITE') }
  }

  /** Beside the answer, which does not wait for it. */
  #noteUse(id: string): void {
    const now = this.#now()
    const last = this.#noted.get(id)
    if (last !== undefined && now - last < NOTE_USE_MS) return
    this.#noted.delete(id)
    this.#noted.set(id, now)
    const [oldest] = this.#noted.keys()
    if (this.#noted.size > MOST_NOTED && oldest !== undefined) this.#noted.delete(oldest)
    const statement = { operation: 'token.noteUse', text: NOTE_USE, parameters: { id, now } }
    this.#database.note(statement, OPERATOR).catch(() => this.#noted.delete(id))
  }
}
