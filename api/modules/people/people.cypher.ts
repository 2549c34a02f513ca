import { z } from 'zod'
import { ACCOUNT_ROLES, ACCOUNT_STATUSES, TOKEN_SCOPES } from '#graph-schema/model/account.ts'

export const LIST_ACCOUNTS = `CYPHER 5
MATCH (account:Account)
OPTIONAL MATCH (credential:Credential {accountId: account.id})
WITH account, count(credential) > 0 AS hasPassword
OPTIONAL MATCH (session:Session {accountId: account.id})
RETURN account.id, account.version, account.name, account.email, account.role, account.status,
  coalesce(account.demo, false), hasPassword, max(session.seenAt)
ORDER BY toLower(account.name), account.id
LIMIT 2000`

export const accountRow = z.tuple([
  z.string(),
  z.number(),
  z.string(),
  z.string(),
  z.enum(ACCOUNT_ROLES),
  z.enum(ACCOUNT_STATUSES),
  z.boolean(),
  z.boolean(),
  z.number().nullable(),
])

export const LIST_ADMINISTRATORS = `CYPHER 5
MATCH (account:Account {role: 'ADMIN', status: 'ACTIVE'})
RETURN account.name
ORDER BY toLower(account.name)
LIMIT 20`

/** Tokens of one account, or of everybody where none is named. */
export const LIST_TOKENS = `CYPHER 5
MATCH (token:ApiToken)
WHERE $accountId IS NULL OR token.accountId = $accountId
MATCH (account:Account {id: token.accountId})
RETURN token.id, token.version, token.name, token.start, token.role, token.scopes, account.id, account.name,
  token.createdAt, token.expiresAt, token.usedAt, token.revokedAt
ORDER BY token.createdAt DESC, token.id
LIMIT 2000`

export const tokenRow = z.tuple([
  z.string(),
  z.number(),
  z.string(),
  z.string(),
  z.enum(ACCOUNT_ROLES),
  z.array(z.enum(TOKEN_SCOPES)),
  z.string(),
  z.string(),
  z.number(),
  z.number(),
  z.number().nullable(),
  z.number().nullable(),
])

/** Another account of this e-mail. */
export const FIND_SAME_EMAIL = `CYPHER 5
MATCH (account:Account {email: $email})
WHERE account.id <> $id
RETURN account.id`

/** Administrators who may come in, but for one account. */
export const COUNT_OTHER_ADMINS = `CYPHER 5
MATCH (account:Account {role: 'ADMIN', status: 'ACTIVE'})
WHERE account.id <> $id
RETURN count(account)`

export const END_SESSIONS = `CYPHER 5
MATCH (session:Session {accountId: $id})
DELETE session
RETURN count(*)`

/** Tokens of an account in force. */
export const COUNT_TOKENS = `CYPHER 5
MATCH (token:ApiToken {accountId: $id})
WHERE token.revokedAt IS NULL AND token.expiresAt > $now
RETURN count(token)`

export const idRow = z.tuple([z.string()])
export const countRow = z.tuple([z.number()])
