import { z } from 'zod'
import { ACCOUNT_ROLES, type AccountRole } from '#graph-schema/model/account.ts'
import { decodeRows } from '../database/decode.ts'
import { type Caller, type Database, OPERATOR } from '../database/run.ts'
import { Unauthenticated } from '../errors.ts'
import { hashSecret, makeId, makeSecret } from './secrets.ts'

/** What a one-time link is for: the first administrator, or somebody's (first or forgotten) password. */
export type LinkPurpose = 'FIRST' | 'PASSWORD'

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
const USE = `CYPHER 5
MATCH (link:SignInLink {hash: $hash})
WHERE link.until > $now
WITH link, link.purpose AS purpose, link.accountId AS accountId
DELETE link
RETURN purpose, accountId`
const LOCK = `CYPHER 5
MERGE (head:ChangeHead {id: 'head'})
SET head.seq = coalesce(head.seq, 0)
WITH head
OPTIONAL MATCH (account:Account {role: 'ADMIN', status: 'ACTIVE'})
RETURN count(account)`
const CREATE_ADMIN = `CYPHER 5
CREATE (account:Account {
  id: $accountId, email: $email, name: $name, role: 'ADMIN', status: 'ACTIVE', demo: false, version: 1, createdAt: $now
})`
const SET_PASSWORD = `CYPHER 5
MATCH (account:Account {id: $accountId, status: 'ACTIVE'})
MERGE (credential:Credential {accountId: account.id})
SET credential.passwordHash = $passwordHash, credential.changedAt = $now
WITH account
OPTIONAL MATCH (session:Session {accountId: account.id})
DELETE session
RETURN DISTINCT account.id`

const purpose = z.enum(['FIRST', 'PASSWORD'])
const text = z.string().nullable()
const foundRow = z.tuple([purpose, z.number(), text, text, text, z.enum(ACCOUNT_ROLES).nullable()])

/** What the page of a link tells its reader before asking for a password. */
export interface LinkFacts {
  readonly purpose: LinkPurpose
  readonly until: number
  /** Whose password is set; null for the first administrator, who is not there yet. */
  readonly account: { readonly name: string; readonly email: string; readonly role: AccountRole } | null
}

/** What the reader of a link gave. Name and e-mail count only for the first administrator. */
export interface LinkAnswer {
  readonly passwordHash: string
  readonly name: string
  readonly email: string
}

const ENDED = 'this link was used, replaced or has expired; ask an administrator for another'

/** Makes a link. One for an account replaces those made before it. @returns its secret, and until when it is good. */
export async function createLink(
  database: Database,
  link: { readonly purpose: LinkPurpose; readonly accountId: string | null; readonly now: number },
): Promise<{ readonly code: string; readonly until: number }> {
  const { purpose: kind, accountId, now } = link
  const code = makeSecret()
  const until = now + LINK_LIFE_MS[kind]
  await database.note({ operation: 'link.sweep', text: SWEEP, parameters: { now, accountId } }, OPERATOR)
  const parameters = { hash: hashSecret(code), purpose: kind, accountId, now, until }
  await database.note({ operation: 'link.create', text: CREATE, parameters }, OPERATOR)
  return { code, until }
}

/** What a link is good for. @throws Unauthenticated when for nothing any more. */
export async function readLink(database: Database, code: string, now: number, caller: Caller): Promise<LinkFacts> {
  const parameters = { hash: hashSecret(code), now }
  const rows = await database.read({ operation: 'link.find', text: FIND, parameters }, caller)
  const [row] = decodeRows('link.find', rows, foundRow)
  if (row === undefined) throw new Unauthenticated('LINK_ENDED', ENDED)
  const [kind, until, id, name, email, role] = row
  if (kind === 'FIRST') return { purpose: kind, until, account: null }
  if (id === null || name === null || email === null || role === null) throw new Unauthenticated('LINK_ENDED', ENDED)
  return { purpose: kind, until, account: { name, email, role } }
}

/**
 * Uses a link up: sets the password of its account, whose sessions end, or makes the first administrator.
 * @returns the id of the account
 * @throws Unauthenticated when the link is good for nothing any more
 */
export function spendLink(database: Database, code: string, answer: LinkAnswer, now: number): Promise<string> {
  return database.write('link.use', OPERATOR, async (run) => {
    const used = decodeRows('link.use', await run(USE, { hash: hashSecret(code), now }), z.tuple([purpose, text]))
    const [row] = used
    if (row === undefined) throw new Unauthenticated('LINK_ENDED', ENDED)
    const [kind, linked] = row
    const accountId = linked ?? makeId('account')
    if (kind === 'FIRST') {
      const [admins] = decodeRows('link.use', await run(LOCK, {}), z.tuple([z.number()]))
      if (admins?.[0] !== 0) throw new Unauthenticated('LINK_ENDED', 'there is an administrator already')
      await run(CREATE_ADMIN, { accountId, email: answer.email, name: answer.name, now })
    }
    const set = await run(SET_PASSWORD, { accountId, passwordHash: answer.passwordHash, now })
    if (set.length === 0) throw new Unauthenticated('LINK_ENDED', ENDED)
    return accountId
  })
}
