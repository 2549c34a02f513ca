import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'

export interface Screen {
  readonly width: number
  readonly height: number
}

export const DESKTOP: Screen = { width: 1366, height: 768 }
export const PHONE: Screen = { width: 390, height: 844 }

/** A page that remembers what no page of the product may do. */
export interface WatchedPage {
  readonly page: Page
  /** Console errors, uncaught errors and requests to another host so far. */
  readonly faults: readonly string[]
  close(): Promise<void>
}

/** What a browser keeps for the product, by name. */
export type Remembered = readonly { readonly name: string; readonly value: string }[]

/** Opens an empty page in a context of its own, so that nothing is remembered from another journey but what is told. */
export async function openWatchedPage(
  browser: Browser,
  address: string,
  screen: Screen,
  remembered: Remembered = [],
): Promise<WatchedPage> {
  const context = await browser.newContext({
    storageState: { cookies: [], origins: [{ origin: address, localStorage: [...remembered] }] },
    viewport: { width: screen.width, height: screen.height },
    colorScheme: 'light',
    locale: 'it-IT',
    timezoneId: 'Europe/Rome',
    reducedMotion: 'reduce',
    baseURL: address,
  })
  const page = await context.newPage()
  const faults: string[] = []
  const { host } = new URL(address)
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.host !== host) faults.push(`foreign request: ${request.url()}`)
  })
  return { page, faults, close: () => context.close() }
}

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** The rules whose verdict depends on the theme. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/** Axe need not describe what is right. */
const ONLY_VIOLATIONS: Parameters<AxeBuilder['options']>[0] = { resultTypes: ['violations'] }

/** What axe finds on the page as it stands, one line a violation: rule, then the places. */
export function findAxeViolations(page: Page): Promise<string[]> {
  return listViolations(new AxeBuilder({ page }).options(ONLY_VIOLATIONS).withTags(STANDARDS))
}

/** What axe finds in the colours of the page as it stands. */
export function findColourViolations(page: Page): Promise<string[]> {
  return listViolations(new AxeBuilder({ page }).options(ONLY_VIOLATIONS).withRules(COLOUR_RULES))
}

/**
 * In one go inside the page. Axe's other way serves frames of other hosts, of which the product has none, and takes twice
 * as long: it puts the findings together in an empty page that it opens for that.
 */
async function listViolations(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.setLegacyMode().analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
}

/** True when the page is wider than the screen: it would scroll sideways. */
export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
}
