/**
 * What all journeys of a run share: the whole product, started as a user starts it on the database of the run, and one
 * browser. Vitest's global set-up of the journeys, after that of the database; journeys run before the files that wipe it.
 */
import type { TestProject } from 'vitest/node'
import { launchBrowserServer } from './browser.ts'
import { JOURNEYS_HOME } from './journeys-home.ts'
import { startProduct } from './product.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the product of this run answers, without a slash at the end. */
    productAddress: string
    /** Where the browser of this run can be driven from. */
    browserEndpoint: string
  }
}

/** Starts both, and gives what ends them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const opened = globalThis.tramaTestDatabase
  if (opened === undefined) throw new Error('the database of the run is opened before its stage')
  const { connection } = await opened.opening
  const starting = startProduct({
    TRAMA_HOME: JOURNEYS_HOME,
    PORT: '0',
    NEO4J_URI: connection.uri,
    NEO4J_USER: connection.user,
    NEO4J_PASSWORD: connection.password,
    NEO4J_DATABASE: connection.database,
  })
  const browser = await launchBrowserServer()
  const product = await starting
  project.provide('productAddress', product.address)
  project.provide('browserEndpoint', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await product.stop()
  }
}
