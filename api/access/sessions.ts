import type { AccountRole } from '#graph-schema/model/account.ts'
import { decodeRows } from '../database/decode.ts'
import { type Caller, type Database, OPERATOR } from '../database/run.ts'
import { Unauthenticated } from '../errors.ts'
import { hashSecret, makeId, makeSecret } from './secrets.ts'
import { SESSION_STATEMENTS, type SignInWay, sessionListRow, sessionRow } from './sessions.cypher.ts'

const MINUTE_MS = 60_000

/** How long sessions last, ms. */
export const SESSION_TIMES = {
  /** Without any request. */
  idle: 60 * MINUTE_MS,
  /** Whatever happens. */
  longest: 12 * 60 * MINUTE_MS,
  /** A session in use is noted as such at most this often. */
  touch: MINUTE_MS,
  /** An ended session is remembered this long, to tell that it expired. */
  remembered: 24 * 60 * MINUTE_MS,
} as const

/** Characters kept of what a browser calls itself. */
const LONGEST_AGENT = 200

/** Whose session it is. */
interface SessionAccount {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: AccountRole
}

/** A session in force. */
export interface OpenSession {
  readonly id: string
  readonly account: SessionAccount
  /** When it ends unless it is used again, ms since 1970. */
  readonly endsAt: number
  /** When it ends however much it is used, ms since 1970. */
  readonly latestEnd: number
}

/** What a person is shown of one of its sessions. */
export interface ListedSession {
  readonly id: string
  readonly way: SignInWay
  readonly agent: string
  readonly createdAt: number
  readonly seenAt: number
}

/** Sessions, kept in the database: every process knows them, and one that is ended is ended everywhere at once. */
export class Sessions {
  readonly #database: Database
  readonly #now: () => number

  constructor(database: Database, now: () => number = Date.now) {
    this.#database = database
    this.#now = now
  }

  /** Opens a session under a new secret; the one that the browser came with ends. @returns the cookie's value. */
  async open(
    accountId: string,
    how: { readonly way: SignInWay; readonly agent: string; readonly replaces: string | null },
  ): Promise<string> {
    const now = this.#now()
    const secret = makeSecret()
    if (how.replaces !== null) await this.end(how.replaces)
    await this.#note('sweep', { before: now - SESSION_TIMES.longest - SESSION_TIMES.remembered })
    const agent = how.agent.slice(0, LONGEST_AGENT)
    const id = makeId('session')
    const rows = await this.#note('open', { accountId, hash: hashSecret(secret), id, way: how.way, agent, now })
    if (rows.length === 0)
      throw new Unauthenticated('ACCOUNT_DISABLED', 'this account is disabled; ask an administrator')
    return secret
  }

  /**
   * The session of a cookie.
   * @param use whether asking counts as using it
   * @throws Unauthenticated saying what became of it
   */
  async find(secret: string, caller: Caller, use: boolean): Promise<OpenSession> {
    const hash = hashSecret(secret)
    const rows = await this.#database.read(this.#statement('find', { hash }), caller)
    const [row] = decodeRows('session.find', rows, sessionRow)
    if (row === undefined) {
      throw new Unauthenticated('SESSION_ENDED', 'this session was ended; sign in again')
    }
    const [id, createdAt, seenAt, accountId, name, email, role, status] = row
    const now = this.#now()
    const latestEnd = createdAt + SESSION_TIMES.longest
    if (now >= latestEnd || now >= seenAt + SESSION_TIMES.idle) {
      throw new Unauthenticated('SESSION_EXPIRED', 'this session has expired; sign in again')
    }
    if (status !== 'ACTIVE') {
      throw new Unauthenticated('ACCOUNT_DISABLED', 'this account is disabled; ask an administrator')
    }
    const touched = use && now - seenAt >= SESSION_TIMES.touch
    if (touched) await this.#note('touch', { hash, now })
    const endsAt = Math.min((touched ? now : seenAt) + SESSION_TIMES.idle, latestEnd)
    return { id, account: { id: accountId, name, email, role }, endsAt, latestEnd }
  }

  /** Ends the session of a cookie; one that is not there has ended already. */
  async end(secret: string): Promise<void> {
    await this.#note('end', { hash: hashSecret(secret) })
  }

  /** Ends one session of an account. @returns whether there was one. */
  async endOne(accountId: string, id: string): Promise<boolean> {
    return (await this.#note('endOne', { accountId, id })).length > 0
  }

  /** Ends all sessions of an account. */
  async endAll(accountId: string): Promise<void> {
    await this.#note('endAll', { accountId })
  }

  /** Sessions of an account in force, the last used first. */
  async list(accountId: string, caller: Caller): Promise<ListedSession[]> {
    const now = this.#now()
    const since = { idleSince: now - SESSION_TIMES.idle, openedSince: now - SESSION_TIMES.longest }
    const rows = await this.#database.read(this.#statement('list', { accountId, ...since }), caller)
    return decodeRows('session.list', rows, sessionListRow).map(([id, way, agent, createdAt, seenAt]) => ({
      id,
      way,
      agent,
      createdAt,
      seenAt,
    }))
  }

  #note(name: keyof typeof SESSION_STATEMENTS, parameters: Readonly<Record<string, string | number>>) {
    return this.#database.note(this.#statement(name, parameters), OPERATOR)
  }

  #statement(name: keyof typeof SESSION_STATEMENTS, parameters: Readonly<Record<string, string | number>>) {
    return { operation: `session.${name}`, text: SESSION_STATEMENTS[name], parameters }
  }
}
