import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { launchBrowser } from '../support/browser.ts'
import { readCanvasIds, waitForPicture } from '../support/journey.ts'
import { JOURNEYS_HOME } from '../support/journeys-home.ts'
import { type Product, startProduct } from '../support/product.ts'
import { DESKTOP, openWatchedPage } from '../support/watched-page.ts'

const runFile = z.object({ database: z.object({ pid: z.int().positive() }) })

let product: Product
let browser: Browser

beforeAll(async () => {
  // A database of its own: this journey kills it.
  const starting = startProduct({ TRAMA_HOME: JOURNEYS_HOME, PORT: '0' })
  const launching = launchBrowser()
  product = await starting
  browser = await launching
})

afterAll(async () => {
  await browser.close()
  await product.stop()
})

function readDatabasePid(): number {
  return runFile.parse(JSON.parse(readFileSync(path.join(JOURNEYS_HOME, 'run.json'), 'utf8'))).database.pid
}

test('when the database is killed the page says so, keeps its picture, and heals by itself', async () => {
  const watched = await openWatchedPage(browser, product.address, DESKTOP)
  const { page } = watched
  page.setDefaultTimeout(60_000)
  await page.goto('/rete', { waitUntil: 'networkidle' })
  await waitForPicture(page)
  const before = await readCanvasIds(page)
  process.kill(readDatabasePid(), 'SIGKILL')

  const unavailable = await fetch(`${product.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ actors(first: 1) { totalCount } }' }),
  })
  expect(unavailable.status).toBe(503)
  expect(await unavailable.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] })

  const banner = page.getByText('La base dati non risponde', { exact: false }).first()
  await banner.waitFor()
  expect(await readCanvasIds(page)).toEqual(before)

  await banner.waitFor({ state: 'hidden' })
  await page.getByRole('link', { name: 'Consorzio Pinerolo Energia' }).first().click()
  await page.getByRole('link', { name: 'Apri la scheda' }).click()
  await page.locator('h1', { hasText: 'Consorzio Pinerolo Energia' }).waitFor()
  // 503 while it is away; 504 where it is back but has to plan anew what the page asks beside the heading.
  expect(watched.faults.filter((fault) => !/status of 50[34]/u.test(fault))).toEqual([])
  await watched.close()
})
