import type { AccountRole } from '#graph-schema/model/account.ts'
import { type Database, OPERATOR } from '../database/run.ts'
import type { Passwords } from './passwords.ts'
import { makeSecret } from './secrets.ts'

/** An account that anybody at this machine may try Trama with. */
export interface DemoAccount {
  readonly role: AccountRole
  readonly name: string
  readonly email: string
  readonly password: string
}

interface DemoPerson {
  readonly slug: string
  readonly role: AccountRole
  readonly name: string
}

const PEOPLE: readonly DemoPerson[] = [
  { slug: 'segreteria', role: 'STAFF', name: 'Segreteria di prova' },
  { slug: 'cabina', role: 'BOARD', name: 'Cabina di Regia di prova' },
  { slug: 'amministrazione', role: 'ADMIN', name: 'Amministrazione di prova' },
  { slug: 'ricerca', role: 'RESEARCHER', name: 'Ricerca di prova' },
]
const DOMAIN = 'prova.trama.test'
const PASSWORD_LENGTH = 16

const MAKE = `CYPHER 5
UNWIND $people AS person
MERGE (account:Item {id: person.id})
SET account:Account, account += person, account.status = 'ACTIVE', account.demo = true,
  account.version = coalesce(account.version, 0) + 1,
  account.recordedAt = coalesce(account.recordedAt, toString(datetime({epochMillis: $now})))
MERGE (credential:Credential {accountId: account.id})
SET credential.passwordHash = $passwordHash, credential.changedAt = $now`
const END = `CYPHER 5
MATCH (account:Account {demo: true})
OPTIONAL MATCH (kept:Session|ApiToken|SignInLink|Credential {accountId: account.id})
DELETE kept`
const REMOVE = `CYPHER 5
MATCH (account:Account {demo: true})
DELETE account`

/** Makes the demo accounts afresh, with a password nobody has seen; sessions and tokens of earlier ones end. */
export async function makeDemoAccounts(database: Database, passwords: Passwords, now: number): Promise<DemoAccount[]> {
  const password = makeSecret().slice(0, PASSWORD_LENGTH)
  const passwordHash = await passwords.hash(password)
  const people = PEOPLE.map(({ slug, role, name }) => ({
    id: `account:prova-${slug}`,
    email: `${slug}@${DOMAIN}`,
    role,
    name,
  }))
  await note(database, 'demo.end', END, {})
  await note(database, 'demo.make', MAKE, { people, passwordHash, now })
  return people.map(({ role, name, email }) => ({ role, name, email, password }))
}

/** Takes away what an earlier start, on this machine alone, left in the database. */
export async function removeDemoAccounts(database: Database): Promise<void> {
  await note(database, 'demo.end', END, {})
  await note(database, 'demo.remove', REMOVE, {})
}

function note(
  database: Database,
  operation: string,
  text: string,
  parameters: Parameters<Database['note']>[0]['parameters'],
) {
  return database.note({ operation, text, parameters }, OPERATOR)
}
