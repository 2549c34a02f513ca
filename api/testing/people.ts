import { randomUUID } from 'node:crypto'
import type { AccountRole, AccountStatus } from '#graph-schema/model/account.ts'
import { storeItem } from '#graph-schema/model/stored-record.ts'
import { setPassword } from '../access/accounts.ts'
import { Passwords } from '../access/passwords.ts'
import { makeId } from '../access/secrets.ts'
import { type Database, OPERATOR } from '../database/run.ts'
import { TYPE_KEY } from '../read/shape.ts'
import { perform } from '../write/perform.ts'

/** Passwords that cost next to nothing: a test is no attack. */
export const CHEAP_PASSWORDS = new Passwords({ log2N: 10, r: 8, p: 1 })

/** Somebody with an account. */
export interface TestPerson {
  readonly accountId: string
  readonly name: string
  readonly email: string
  readonly password: string
}

/** Puts an account on record, as an administrator would. */
export async function addPerson(
  database: Database,
  slug: string,
  role: AccountRole,
  status: AccountStatus = 'ACTIVE',
): Promise<TestPerson> {
  const person = {
    accountId: makeId('account'),
    name: slug,
    email: `${slug}@example.org`,
    password: `${slug} walks by the river`,
  }
  const { accountId, name, email, password } = person
  const by = { accountId: null, role: 'ADMIN' }
  const act = { field: 'createAccount', requestId: randomUUID(), input: { slug } }
  const outcome = await perform({ database, caller: OPERATOR, by }, act, async () => ({
    action: 'createAccount',
    subjectId: accountId,
    writes: [{ before: null, after: storeItem('ACCOUNT', accountId, { name, email, role, status, demo: false }) }],
  }))
  if (outcome[TYPE_KEY] !== 'Recorded') throw new Error(`${slug} could not be put on record`)
  const passwordHash = await CHEAP_PASSWORDS.hash(password)
  await setPassword(database, { accountId, passwordHash, now: Date.now() })
  return person
}
