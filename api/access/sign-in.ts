import { accountEmail } from '#graph-schema/model/account.ts'
import { Unauthenticated } from '../errors.ts'
import type { Access } from './access.ts'
import { findAccount } from './accounts.ts'
import { hashSecret } from './secrets.ts'

/** What somebody typed, and from where. */
export interface Credentials {
  readonly email: string
  readonly password: string
  readonly address: string
}

/**
 * The account of an e-mail and its password.
 * @returns its id
 * @throws Unauthenticated, the same and after the same time for an unknown e-mail and a wrong password; RateLimited
 * after too many attempts
 */
export async function checkCredentials(access: Access, { email, password, address }: Credentials): Promise<string> {
  const known = accountEmail.safeParse(email)
  const key = hashSecret(known.success ? known.data : email)
  const { attempts } = access
  attempts.address.take(address)
  attempts.account.take(key)
  const account = known.success ? await findAccount(access.database, known.data) : null
  const matches = await access.passwords.matches(password, account?.passwordHash ?? null)
  if (account === null || !matches) {
    throw new Unauthenticated('WRONG_CREDENTIALS', 'no account has this e-mail and this password')
  }
  attempts.address.giveBack(address)
  attempts.account.forget(key)
  if (account.status !== 'ACTIVE') {
    throw new Unauthenticated('ACCOUNT_DISABLED', 'this account is disabled; ask an administrator')
  }
  return account.id
}
