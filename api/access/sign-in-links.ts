import { z } from 'zod'
import { ACCOUNT_ROLES, type AccountRole } from '#graph-schema/model/account.ts'
import { decodeRows } from '../database/decode.ts'
import { type Caller, type Database, OPERATOR, type RunInTransaction } from '../database/run.ts'
import { Unauthenticated } from '../errors.ts'
import { hashSecret, makeSecret } from './secrets.ts'

/** What a one-time link is for: the first administrator, or somebody's (first or forgotten) password. */
type LinkPurpose = 'FIRST' | 'PASSWORD'

const HOUR_MS = 3_600_000
/** How long a link can be used, ms. */
const LINK_LIFE_MS = { FIRST: 24 * HOUR_MS, PASSWORD: 72 * HOUR_MS } as const

const CREATE = `CYPHER 5
CREATE (:SignInLink {hash: $hash, purpose: $purpose, accountId: $accountId, createdAt: $now, until: $until})`
const SWEEP = `CYPHER 5
MATCH (link:SignInLink)
WHERE link.until <= $now OR link.accountId = $accountId
DELETE link`
const FIND = `CYPHER 5
MATCH (link:SignInLink {hash: $hash})
WHERE link.until > $now
OPTIONAL MATCH (account:Account {id: link.accountId, status: 'ACTIVE'})
RETURN link.purpose, link.until, account.id, account.name, account.email, account.role`
const SPEND = `CYPHER 5
MATCH (link:SignInLink {hash: $hash, purpose: 'PASSWORD'})
// Written first, so that of two at once the second waits, and then sees what the first has done.
SET link.askedAt = $now
WITH link
WHERE link.until > $now
MATCH (account:Account {id: link.accountId, status: 'ACTIVE'})
SET link.until = 0
MERGE (credential:Credential {accountId: account.id})
SET credential.passwordHash = $passwordHash, credential.changedAt = $now
WITH account
OPTIONAL MATCH (session:Session {accountId: account.id})
DELETE session
RETURN DISTINCT account.id`

const linkPurpose = z.enum(['FIRST', 'PASSWORD'])
const text = z.string().nullable()
const foundRow = z.tuple([linkPurpose, z.number(), text, text, text, z.enum(ACCOUNT_ROLES).nullable()])

/** What the page of a link tells its reader before asking for a password. */
export interface LinkFacts {
  readonly purpose: LinkPurpose
  readonly until: number
  /** Whose password is set; null for the first administrator, who is not there yet. */
  readonly account: { readonly name: string; readonly email: string; readonly role: AccountRole } | null
}

const ENDED = 'this link was used, replaced or has expired; ask an administrator for another'

interface LinkOrder {
  readonly purpose: LinkPurpose
  /** Whose password it is for; null for the first administrator. */
  readonly accountId: string | null
  readonly now: number
}

/** A link that was made: its secret, and until when it is good. */
export interface MadeLink {
  readonly code: string
  readonly until: number
}

/** Makes a link. One for an account replaces those made before it. */
export function createLink(database: Database, order: LinkOrder): Promise<MadeLink> {
  return createLinkIn(
    (text, parameters) => database.note({ operation: 'link.create', text, parameters }, OPERATOR),
    order,
  )
}

/** As {@link createLink}, inside a transaction. */
export async function createLinkIn(run: RunInTransaction, { purpose, accountId, now }: LinkOrder): Promise<MadeLink> {
  const code = makeSecret()
  const until = now + LINK_LIFE_MS[purpose]
  await run(SWEEP, { now, accountId })
  await run(CREATE, { hash: hashSecret(code), purpose, accountId, now, until })
  return { code, until }
}

/** What a link is good for. @throws Unauthenticated when for nothing any more. */
export async function readLink(database: Database, code: string, now: number, caller: Caller): Promise<LinkFacts> {
  const parameters = { hash: hashSecret(code), now }
  const rows = await database.read({ operation: 'link.find', text: FIND, parameters }, caller)
  const [row] = decodeRows('link.find', rows, foundRow)
  if (row === undefined) throw linkEnded()
  const [kind, until, id, name, email, role] = row
  if (kind === 'FIRST') return { purpose: kind, until, account: null }
  if (id === null || name === null || email === null || role === null) throw linkEnded()
  return { purpose: kind, until, account: { name, email, role } }
}

/**
 * Uses a link up: sets the password of its account, whose sessions end.
 * @returns the id of the account
 * @throws Unauthenticated when the link is good for nothing any more
 */
export async function spendLink(
  database: Database,
  { code, passwordHash, now }: { readonly code: string; readonly passwordHash: string; readonly now: number },
): Promise<string> {
  const parameters = { hash: hashSecret(code), passwordHash, now }
  const rows = await database.note({ operation: 'link.spend', text: SPEND, parameters }, OPERATOR)
  const [row] = decodeRows('link.spend', rows, z.tuple([z.string()]))
  if (row === undefined) throw linkEnded()
  return row[0]
}

/** What the reader of a link that is good for nothing is told. */
export function linkEnded(): Unauthenticated {
  return new Unauthenticated('LINK_ENDED', ENDED)
}
