import type { Page } from 'playwright-core'
import { createDriver } from '#api/database/driver.ts'
import { type Database, openDatabase } from '#api/database/run.ts'
import { addPerson, type TestPerson } from '#api/testing/people.ts'
import { readTestConnection } from '#api/testing/test-run.ts'
import type { AccountRole } from '#graph-schema/model/account.ts'

/** Does something with the database of the run, as the product's own code would. */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const connection = readTestConnection()
  const driver = createDriver(connection)
  try {
    return await work(openDatabase(driver, { name: connection.database }))
  } finally {
    await driver.close()
  }
}

/** Puts somebody with an account on record, to sign in with on the page. */
export function addReader(role: AccountRole): Promise<TestPerson> {
  return withDatabase((database) =>
    addPerson(database, `${role.toLowerCase()}-${crypto.randomUUID().slice(0, 8)}`, role),
  )
}

/** Where one signs in on the way to a page: an address of the product with nothing on it that would have to load first. */
export const DOORSTEP = '/trama.svg'

/**
 * Signs somebody in without the page of signing in: a new account with a role, and the cookie that the server gives the
 * page for it. Pages opened from then on are that person's.
 * @param page one that shows the product
 */
export async function signIn(page: Page, role: AccountRole): Promise<TestPerson> {
  const person = await addReader(role)
  const status = await page.evaluate(async ({ email, password }) => {
    const answer = await fetch('/auth/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    })
    return answer.status
  }, person)
  if (status !== 200) throw new Error(`signing in was answered with ${status}`)
  return person
}
