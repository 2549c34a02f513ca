/**
 * What all journeys of a run share: the whole product, started as a user starts it on the database of the run, and one
 * browser. Vitest's global set-up of the journeys, after that of the database; journeys run before the files that wipe it.
 */
import type { BrowserServer } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import type { DatabaseConnection } from '#api/database/driver.ts'
import { launchBrowserServer } from './browser.ts'
import { JOURNEYS_HOME } from './journeys-home.ts'
import { type Product, startProduct } from './product.ts'
import { type Shared, share } from './share.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the product of this run answers, without a slash at the end. */
    productAddress: string
    /** Where the browser of this run can be driven from. */
    browserEndpoint: string
  }
}

interface RunStage {
  readonly product: Product
  readonly browser: BrowserServer
}

declare global {
  /** The run's product and browser. */
  var tramaStage: Shared<RunStage> | undefined
}

async function openStage({ uri, user, password, database }: DatabaseConnection): Promise<RunStage> {
  const starting = startProduct({
    TRAMA_HOME: JOURNEYS_HOME,
    PORT: '0',
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
  })
  const browser = await launchBrowserServer()
  return { product: await starting, browser }
}

async function closeStage({ product, browser }: RunStage): Promise<void> {
  await browser.close()
  await product.stop()
}

/** Starts both for the first project that wants them, and gives what ends them after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { database } = project.getProvidedContext()
  globalThis.tramaStage ??= share(() => openStage(database), closeStage)
  const shared = globalThis.tramaStage
  const { product, browser } = await shared.join()
  project.provide('productAddress', product.address)
  project.provide('browserEndpoint', browser.wsEndpoint())
  return () => shared.leave()
}
