import { z } from 'zod'
import { ACCOUNT_ROLES, ACCOUNT_STATUSES } from '#graph-schema/model/account.ts'

/** Statements about `:Session`. Times are ms since 1970; of the cookie only a hash is kept. */
export const SESSION_STATEMENTS = {
  open: `CYPHER 5
MATCH (account:Account {id: $accountId, status: 'ACTIVE'})
CREATE (session:Session {
  hash: $hash, id: $id, accountId: account.id, way: $way, agent: $agent, createdAt: $now, seenAt: $now
})
RETURN session.id`,
  find: `CYPHER 5
MATCH (session:Session {hash: $hash})
MATCH (account:Account {id: session.accountId})
RETURN session.id, session.createdAt, session.seenAt, account.id, account.name, account.email, account.role, account.status`,
  touch: `CYPHER 5
MATCH (session:Session {hash: $hash})
SET session.seenAt = $now
RETURN session.seenAt`,
  end: `CYPHER 5
MATCH (session:Session {hash: $hash})
DELETE session`,
  endOne: `CYPHER 5
MATCH (session:Session {accountId: $accountId, id: $id})
DELETE session
RETURN $id`,
  endAll: `CYPHER 5
MATCH (session:Session {accountId: $accountId})
DELETE session
RETURN count(*)`,
  list: `CYPHER 5
MATCH (session:Session {accountId: $accountId})
WHERE session.seenAt > $idleSince AND session.createdAt > $openedSince
RETURN session.id, session.way, session.agent, session.createdAt, session.seenAt
ORDER BY session.seenAt DESC, session.id
LIMIT 200`,
  sweep: `CYPHER 5
MATCH (session:Session)
WHERE session.seenAt < $before
DELETE session`,
} as const

/** A session and the account that opened it. */
export const sessionRow = z.tuple([
  z.string(),
  z.number(),
  z.number(),
  z.string(),
  z.string(),
  z.string(),
  z.enum(ACCOUNT_ROLES),
  z.enum(ACCOUNT_STATUSES),
])

/** How a session was opened. */
const SIGN_IN_WAYS = ['PASSWORD', 'OIDC', 'LINK'] as const
export type SignInWay = (typeof SIGN_IN_WAYS)[number]

export const sessionListRow = z.tuple([z.string(), z.enum(SIGN_IN_WAYS), z.string(), z.number(), z.number()])
