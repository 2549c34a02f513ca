import { hasAdministrator } from './access/accounts.ts'
import { type DemoAccount, makeDemoAccounts, removeDemoAccounts } from './access/demo-accounts.ts'
import { isLoopbackName } from './access/loopback.ts'
import { Passwords } from './access/passwords.ts'
import { createLink } from './access/sign-in-links.ts'
import type { Database } from './database/run.ts'
import type { Env } from './env.ts'

/** Who can come in after a start, and what the console says of it. */
export interface PreparedPeople {
  readonly passwords: Passwords
  readonly demoAccounts: readonly DemoAccount[]
  readonly told: readonly string[]
}

/** The page of one-time links, and the parameter that holds the code. */
const LINK_PAGE = '/primo-accesso?codice='

/**
 * On a machine that nobody else reaches, with the database that came with Trama, anybody may try it: demo accounts are
 * made afresh. Everywhere else there are none, and where nobody can manage people yet a one-time link lets the first
 * administrator in.
 * @param address of this process, for the link where no other address is set
 */
export async function preparePeople(
  database: Database,
  env: Pick<Env, 'database' | 'host' | 'publicUrl' | 'trustedProxies'>,
  address: string,
): Promise<PreparedPeople> {
  const passwords = new Passwords()
  if (isForTrying(env)) {
    const demoAccounts = await makeDemoAccounts(database, passwords, Date.now())
    return { passwords, demoAccounts, told: tellDemo(demoAccounts) }
  }
  await removeDemoAccounts(database)
  if (await hasAdministrator(database)) return { passwords, demoAccounts: [], told: [] }
  const { code } = await createLink(database, { purpose: 'FIRST', accountId: null, now: Date.now() })
  const link = `${env.publicUrl ?? reachable(address)}${LINK_PAGE}${code}`
  return {
    passwords,
    demoAccounts: [],
    told: [`Nessuno amministra ancora Trama. Il primo accesso, entro 24 ore: ${link}`],
  }
}

/** Who listens on every address is opened by the machine's own, where signing in needs no encryption. */
function reachable(address: string): string {
  return address.replace('//0.0.0.0', '//127.0.0.1').replace('//[::]', '//[::1]')
}

function isForTrying({ database, host, publicUrl, trustedProxies }: Parameters<typeof preparePeople>[1]): boolean {
  return database.kind === 'embedded' && isLoopbackName(host) && publicUrl === null && trustedProxies === 0
}

function tellDemo(accounts: readonly DemoAccount[]): string[] {
  const [first] = accounts
  if (first === undefined) return []
  const emails = accounts.map(({ email }) => email).join(' · ')
  return [`Accessi di prova: ${emails}`, `  Password di tutti, fino al prossimo avvio: ${first.password}`]
}
