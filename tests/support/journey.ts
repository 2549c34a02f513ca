import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { findAxeViolations, openWatchedPage, type Remembered, type Screen, scrollsSideways } from './watched-page.ts'

/** How long a step of a journey may take, ms. */
const PATIENCE_MS = 60_000

type Visit = (where: string, screen: Screen, journey: (page: Page) => Promise<void>) => Promise<void>

export interface Stage {
  /**
   * Opens a path of the product on a screen, waits for the network to be quiet, runs the journey, and closes the page.
   * Fails on a console error, an uncaught error or a request to another host. The browser is that of somebody who has
   * been here before: it remembers the pictures that former visits have laid out, and nothing else.
   */
  readonly visit: Visit
  /** The same in a browser that has never been here. */
  readonly visitAnew: Visit
}

/** Laying out a picture takes seconds of a whole core, behind the page; it is done once. */
let arrangements: Remembered = []

function readArrangements(page: Page): Promise<Remembered> {
  return page.evaluate(() =>
    Object.entries(localStorage).flatMap(([name, value]) =>
      name.startsWith('trama.layout') ? [{ name, value: String(value) }] : [],
    ),
  )
}

/** Drives the browser of this run on the product of this run, for all journeys of a file. */
export function prepareStage(): Stage {
  let browser: Browser | undefined
  beforeAll(async () => {
    browser = await chromium.connect(inject('browserEndpoint'))
  })
  afterAll(async () => {
    await browser?.close()
  })
  const visitWith = async (remembered: Remembered, ...[where, screen, journey]: Parameters<Visit>): Promise<void> => {
    if (browser === undefined) throw new Error('the browser has not started')
    const watched = await openWatchedPage(browser, inject('productAddress'), screen, remembered)
    watched.page.setDefaultTimeout(PATIENCE_MS)
    try {
      await watched.page.goto(where, { waitUntil: 'networkidle' })
      await journey(watched.page)
      arrangements = await readArrangements(watched.page)
    } catch (error) {
      // What the page complained of says more than the step that then failed.
      expect(watched.faults).toEqual([])
      throw error
    } finally {
      await watched.close()
    }
    expect(watched.faults).toEqual([])
  }
  return {
    visit: (...visit) => visitWith(arrangements, ...visit),
    visitAnew: (...visit) => visitWith([], ...visit),
  }
}

/** What every page must be, as it stands: clean for axe, no wider than its screen, one heading of the first level. */
export async function expectSoundPage(page: Page): Promise<void> {
  expect(await findAxeViolations(page)).toEqual([])
  expect(await scrollsSideways(page)).toBe(false)
  expect(await page.locator('h1').count()).toBe(1)
}

/** Waits until the first layout is drawn. */
export async function waitForPicture(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const holder: unknown = document.querySelector('.network-canvas-drawing')
    const registry = holder as { _cyreg?: { cy?: { nodes(): { length: number } } } } | null
    return (registry?._cyreg?.cy?.nodes().length ?? 0) > 0
  })
}

/** Ids of the vertices and ties that the picture shows, read from the canvas itself. */
export function readCanvasIds(page: Page): Promise<{ vertices: string[]; faded: string[] }> {
  return page.evaluate(() => {
    interface Element {
      id(): string
      visible(): boolean
      hasClass(name: string): boolean
    }
    const holder: unknown = document.querySelector('.network-canvas-drawing')
    const registry = holder as { _cyreg: { cy: { nodes(): { toArray(): Element[] } } } }
    const shown = registry._cyreg.cy
      .nodes()
      .toArray()
      .filter((element) => element.visible())
    return {
      vertices: shown.map((element) => element.id()).sort(),
      faded: shown
        .filter((element) => element.hasClass('faded'))
        .map((element) => element.id())
        .sort(),
    }
  })
}

/** A vertex in the plane of the picture, px. */
export interface PlacedVertex {
  readonly id: string
  readonly x: number
  readonly y: number
}

/** Where the vertices stand, ordered by id, read from the canvas itself. */
export function readPlaces(page: Page): Promise<readonly PlacedVertex[]> {
  return page.evaluate(() => {
    interface Element {
      id(): string
      position(): { x: number; y: number }
    }
    const holder: unknown = document.querySelector('.network-canvas-drawing')
    const registry = holder as { _cyreg: { cy: { nodes(): { toArray(): Element[] } } } }
    return registry._cyreg.cy
      .nodes()
      .toArray()
      .map((element) => ({ id: element.id(), ...element.position() }))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
  })
}
