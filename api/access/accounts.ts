import { z } from 'zod'
import { ACCOUNT_ROLES, ACCOUNT_STATUSES, type AccountRole, type AccountStatus } from '#graph-schema/model/account.ts'
import { decodeRows } from '../database/decode.ts'
import { type Database, OPERATOR } from '../database/run.ts'

const FIND = `CYPHER 5
MATCH (account:Account {email: $email})
OPTIONAL MATCH (credential:Credential {accountId: account.id})
RETURN account.id, account.name, account.role, account.status, credential.passwordHash`
const COUNT_ADMINS = `CYPHER 5
MATCH (account:Account {role: 'ADMIN', status: 'ACTIVE'})
RETURN count(account)`
const SET_PASSWORD = `CYPHER 5
MATCH (account:Account {id: $accountId})
MERGE (credential:Credential {accountId: account.id})
SET credential.passwordHash = $passwordHash, credential.changedAt = $now`

const foundRow = z.tuple([
  z.string(),
  z.string(),
  z.enum(ACCOUNT_ROLES),
  z.enum(ACCOUNT_STATUSES),
  z.string().nullable(),
])

/** An account as sign-in sees it. */
export interface FoundAccount {
  readonly id: string
  readonly name: string
  readonly role: AccountRole
  readonly status: AccountStatus
  readonly passwordHash: string | null
}

/** The account of an e-mail, in the form it is stored in; null when there is none. */
export async function findAccount(database: Database, email: string): Promise<FoundAccount | null> {
  const statement = { operation: 'account.find', text: FIND, parameters: { email } }
  const [row] = decodeRows('account.find', await database.read(statement, OPERATOR), foundRow)
  if (row === undefined) return null
  const [id, name, role, status, passwordHash] = row
  return { id, name, role, status, passwordHash }
}

/** Whether anybody can manage people. */
export async function hasAdministrator(database: Database): Promise<boolean> {
  const statement = { operation: 'account.countAdmins', text: COUNT_ADMINS, parameters: {} }
  const [row] = decodeRows('account.countAdmins', await database.read(statement, OPERATOR), z.tuple([z.number()]))
  return row !== undefined && row[0] > 0
}

/** Keeps the hash of a password beside its account, where no record of a change ever looks. */
export async function setPassword(
  database: Database,
  { accountId, passwordHash, now }: { readonly accountId: string; readonly passwordHash: string; readonly now: number },
): Promise<void> {
  const parameters = { accountId, passwordHash, now }
  await database.note({ operation: 'account.setPassword', text: SET_PASSWORD, parameters }, OPERATOR)
}
