import type { Browser, CDPSession, Page } from 'playwright-core'
import type { BenchGraph } from './pages/bench-graph.ts'
import type { FirstLayout } from './pages/contender.ts'
import { graphPath } from './pages-server.ts'

/** One contender with one graph, once. Times are ms. */
export interface Round {
  readonly picture: number
  readonly ready: number
  /** Work of the page's thread until everything stood still, ms of processor time: a busy machine hardly changes it. */
  readonly work: number
  readonly panFrames: number
  readonly zoomFrames: number
  /** After a collection of garbage, MB. */
  readonly heap: number
}

const MOVE_MS = 2_000
const STEPS = ['after', 'before', 'after', 'before'] as const

/** Time for what a contender puts off until the picture rests. */
const REST_MS = 1_000

/** Loads the page, draws the graph, drags it for two seconds, and zooms for two. */
export async function runRound(browser: Browser, address: string, count: number, graph: BenchGraph): Promise<Round> {
  const page = await browser.newPage({ viewport: { ...graph.canvas }, deviceScaleFactor: 1 })
  try {
    page.on('pageerror', (error) => process.stderr.write(`${address}: ${error.message}\n`))
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    await openPage(page, address, count)
    const before = await readWork(session)
    const { picture, ready } = await page.evaluate(() => window.bench.show())
    await page.waitForTimeout(REST_MS)
    const work = (await readWork(session)) - before
    const heap = await readHeap(session)
    const panFrames = await countFrames(page, () => pan(page, graph))
    await page.waitForTimeout(REST_MS)
    const zoomFrames = await countFrames(page, () => zoom(page))
    return { picture, ready, work, panFrames, zoomFrames, heap }
  } finally {
    await page.close()
  }
}

/** Steps of the slider taken by one contender. Times are ms, means of the round. */
export interface StepRound {
  readonly step: number
  /** Work of the page's thread for a step, ms of processor time. */
  readonly work: number
}

/** Loads the page, draws the graph, and goes from one day to another and back. */
export async function runStepRound(
  browser: Browser,
  address: string,
  count: number,
  { canvas }: BenchGraph,
): Promise<StepRound> {
  const page = await browser.newPage({
    ...{ viewport: { ...canvas }, deviceScaleFactor: 1 },
    // What has ended then goes in one frame: others let nothing go slowly.
    reducedMotion: 'reduce',
  })
  try {
    page.on('pageerror', (error) => process.stderr.write(`${address}: ${error.message}\n`))
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    await openPage(page, address, count)
    await page.evaluate(() => window.bench.show())
    await page.waitForTimeout(REST_MS)
    // The first day is no step: it takes away all that was never there on it.
    await page.evaluate(() => window.bench.step('before'))
    await page.waitForTimeout(REST_MS)
    const before = await readWork(session)
    let step = 0
    for (const to of STEPS) {
      step += (await page.evaluate((day) => window.bench.step(day), to)) / STEPS.length
      await page.waitForTimeout(REST_MS / 2)
    }
    return { step, work: ((await readWork(session)) - before) / STEPS.length }
  } finally {
    await page.close()
  }
}

/** A first layout of the graph by what the page brings; null where it brings none. */
export async function runLayoutRound(browser: Browser, address: string, count: number): Promise<FirstLayout | null> {
  const page = await browser.newPage()
  try {
    await openPage(page, address, count)
    return await page.evaluate(() => window.bench.layout())
  } finally {
    await page.close()
  }
}

async function openPage(page: Page, address: string, count: number): Promise<void> {
  await page.goto(address)
  await page.evaluate((path) => window.bench.load(path), graphPath(count))
}

async function countFrames(page: Page, move: () => Promise<void>): Promise<number> {
  const before = await page.evaluate(() => window.bench.frames())
  await move()
  return (await page.evaluate(() => window.bench.frames())) - before
}

/** Drags the empty plane in loops, as fast as the page takes it. */
async function pan(page: Page, { empty }: BenchGraph): Promise<void> {
  await page.mouse.move(empty.x, empty.y)
  await page.mouse.down()
  const end = performance.now() + MOVE_MS
  for (let turn = 1; performance.now() < end; turn += 1) {
    await page.mouse.move(empty.x + 150 * Math.sin(turn / 15), empty.y + 100 * Math.sin(turn / 11))
  }
  await page.mouse.up()
}

/** Turns the wheel in and out, as fast as the page takes it. */
async function zoom(page: Page): Promise<void> {
  const end = performance.now() + MOVE_MS
  for (let turn = 0; performance.now() < end; turn += 1) await page.mouse.wheel(0, turn % 20 < 10 ? -40 : 40)
}

async function readWork(session: CDPSession): Promise<number> {
  return 1_000 * (await readMetric(session, 'TaskDuration'))
}

async function readHeap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  return (await readMetric(session, 'JSHeapUsedSize')) / 1e6
}

async function readMetric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
}
