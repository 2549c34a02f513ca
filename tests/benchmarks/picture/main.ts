/**
 * `npm run bench:picture`: draws the same graphs at the same places with our canvas, vis-network and sigma, in rounds
 * that take turns, and writes docs/benchmarks-picture.md. Takes about a quarter of an hour.
 */
import { writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../../support/browser.ts'
import { makeGraph } from './make-graph.ts'
import { buildPages, CONTENDERS, type ContenderName, servePages } from './pages-server.ts'
import { measureQuality } from './quality.ts'
import { type LayoutResult, type Results, report } from './report.ts'
import { type Round, runLayoutRound, runRound } from './run-round.ts'

const REPORT = fileURLToPath(new URL('../../../docs/benchmarks-picture.md', import.meta.url))

/** Vertices of each graph, and how often everything is measured with it. */
const SIZES = [
  { count: 1_000, rounds: 5, layouts: 3 },
  { count: 5_000, rounds: 5, layouts: 1 },
  { count: 10_000, rounds: 3, layouts: 1 },
] as const

function say(text: string): void {
  process.stderr.write(`${text}\n`)
}

type PageOf = (contender: ContenderName) => string
type Graph = ReturnType<typeof makeGraph>

/** Rounds in which the contenders take turns, each time another one first. */
async function measurePictures(browser: Browser, pageOf: PageOf, graph: Graph, size: (typeof SIZES)[number]) {
  const found: Record<ContenderName, Round>[] = []
  for (let turn = 0; turn < size.rounds; turn += 1) {
    const rounds: Partial<Record<ContenderName, Round>> = {}
    for (let place = 0; place < CONTENDERS.length; place += 1) {
      const contender = CONTENDERS[(turn + place) % CONTENDERS.length] ?? 'ours'
      const round = await runRound(browser, pageOf(contender), size.count, graph)
      rounds[contender] = round
      say(`${size.count} ${contender}, round ${turn + 1}: ${Math.round(round.picture)} ms to the first picture`)
    }
    const { ours, vis, sigma } = rounds
    if (ours !== undefined && vis !== undefined && sigma !== undefined) found.push({ ours, vis, sigma })
  }
  return found
}

async function measureLayouts(browser: Browser, pageOf: PageOf, graph: Graph, size: (typeof SIZES)[number]) {
  const found: LayoutResult[] = []
  for (let turn = 0; turn < size.layouts; turn += 1) {
    const ours = await runLayoutRound(browser, pageOf('ours'), size.count)
    const theirs = await runLayoutRound(browser, pageOf('sigma'), size.count)
    if (ours === null || theirs === null) continue
    const judge = ({ ms, block, places }: typeof ours) => ({ ms, block, ...measureQuality(places, graph.edges) })
    found.push({ ours: judge(ours), theirs: judge(theirs) })
    say(`${size.count} first layout: ours ${Math.round(ours.ms)} ms, ForceAtlas2 ${Math.round(theirs.ms)} ms`)
  }
  return found
}

const loadBefore = loadavg()[0] ?? 0
const graphs = new Map(
  SIZES.map(({ count }) => {
    say(`making a graph of ${count} vertices …`)
    return [count, makeGraph(count)]
  }),
)
await buildPages()
const server = await servePages(graphs)
const browser = await launchBrowser({ webgl: true })
try {
  const results: Results[] = []
  for (const size of SIZES) {
    const graph = graphs.get(size.count)
    if (graph === undefined) continue
    results.push({
      vertices: graph.vertices.length,
      lines: graph.edges.length,
      rounds: await measurePictures(browser, server.pageOf, graph, size),
      layouts: await measureLayouts(browser, server.pageOf, graph, size),
    })
  }
  const text = report(results, { before: loadBefore, after: loadavg()[0] ?? 0, browser: browser.version() })
  writeFileSync(REPORT, text)
  process.stdout.write(`${text}\n`)
} finally {
  await browser.close()
  await server.close()
}
