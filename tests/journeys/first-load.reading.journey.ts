import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { LATER_MARK } from '#client/ui/use-after-paint.ts'
import { prepareStage } from '../support/journey.ts'
import { DESKTOP, PHONE, type Screen } from '../support/watched-page.ts'

/** Biome takes `use…` for a hook of React; it is none. */
const openStage = prepareStage
const stage = openStage()

/**
 * Bytes, gzip: what a first visit may fetch of scripts and styles before its page stands, without what the page itself
 * asks for later than that.
 */
const BUDGETS: readonly { page: string; screen: Screen; path: string; stands: string; most: number }[] = [
  {
    page: 'the network as a picture',
    screen: DESKTOP,
    path: '/rete?vista=grafo',
    stands: '.network-canvas',
    most: 400_000,
  },
  { page: 'the network as a list on a phone', screen: PHONE, path: '/rete', stands: '.list-panel', most: 300_000 },
  { page: 'the first page', screen: DESKTOP, path: '/', stands: '.still-drawing > svg', most: 250_000 },
  { page: 'an actor', screen: PHONE, path: '/attori/smp', stands: 'h1', most: 270_000 },
]

test.each(BUDGETS)('$page is light at the first visit', async ({ path, screen, stands, most }) => {
  await stage.visitAnew(path, screen, async (page) => {
    await page.locator(stands).first().waitFor()
    const fetched = await page.evaluate((mark) => {
      const later = performance.getEntriesByName(mark)[0]?.startTime ?? Number.POSITIVE_INFINITY
      return performance
        .getEntriesByType('resource')
        .flatMap(({ name, startTime }) => (startTime < later ? [name] : []))
    }, LATER_MARK)
    // The worker that lays out draws nothing: the page stands without it.
    const counted = [...new Set(fetched)].filter((name) => /\.(?:js|css)$/u.test(name) && !/worker/u.test(name))
    const sizes = await Promise.all(
      counted.map(async (name) => gzipSync(await (await fetch(name)).bytes(), { level: 9 }).length),
    )
    expect(sizes.length).toBeGreaterThan(3)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(most)
  })
})
