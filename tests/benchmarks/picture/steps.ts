/**
 * `npm run bench:slider`, or with sizes behind it (`-- 1000 5000`): one step of the day on a drawn network, ours and
 * vis-network in turns. Writes docs/benchmarks-slider.md.
 */
import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { launchBrowser } from '../../support/browser.ts'
import { median } from '../measure.ts'
import { table } from '../table.ts'
import { makeGraph } from './make-graph.ts'
import type { BenchGraph } from './pages/bench-graph.ts'
import { buildPages, servePages } from './pages-server.ts'
import { runStepRound, type StepRound } from './run-round.ts'

const REPORT = fileURLToPath(new URL('../../../docs/benchmarks-slider.md', import.meta.url))
const SIZES = [1_000, 5_000, 10_000]
const PAIRS = 5
const RIVALS = ['ours', 'vis'] as const

type Pair = Readonly<Record<(typeof RIVALS)[number], StepRound>>

function say(text: string): void {
  process.stderr.write(`${text}\n`)
}

interface Measure {
  readonly read: (round: StepRound) => number
  /** Whether it has a target: to be under vis-network. */
  readonly isHeld: boolean
}

/** A row of a table: the graph, the ratio taken within each pair, and both sides. */
function rowOf(graph: BenchGraph, pairs: readonly Pair[], { read, isHeld }: Measure): string[] {
  const ratio = median(pairs.map(({ ours, vis }) => read(ours) / read(vis)))
  const [ours, vis] = RIVALS.map((rival) => median(pairs.map((pair) => read(pair[rival]))).toFixed(0))
  const { vertices, edges, changed, step } = graph
  return [
    `${vertices.length} / ${edges.length}`,
    `${step.before.day} → ${step.after.day}: ${changed}`,
    ratio.toFixed(2),
    ours ?? '',
    vis ?? '',
    isHeld ? (ratio < 1 ? 'met' : '**missed**') : '–',
  ]
}

const asked = process.argv.slice(2).map(Number)
const sizes = SIZES.filter((size) => asked.length === 0 || asked.includes(size))
const before = loadavg()[0] ?? 0
const graphs = new Map(sizes.map((size) => [size, makeGraph(size)]))
await buildPages()
const server = await servePages(graphs)
const browser = await launchBrowser({ webgl: true })
try {
  const found: { readonly graph: BenchGraph; readonly pairs: Pair[] }[] = []
  for (const [size, graph] of graphs) {
    const pairs: Pair[] = []
    for (let turn = 0; turn < PAIRS; turn += 1) {
      const run = (rival: (typeof RIVALS)[number]) => runStepRound(browser, server.pageOf(rival), size, graph)
      // Each goes first in turns.
      const first = turn % 2 === 0 ? await run('ours') : null
      const vis = await run('vis')
      const ours = first ?? (await run('ours'))
      pairs.push({ ours, vis })
      say(`${size}, pair ${turn + 1}: ours ${Math.round(ours.step)} ms, vis-network ${Math.round(vis.step)} ms`)
    }
    found.push({ graph, pairs })
  }
  const rows = (measure: Measure) => found.map(({ graph, pairs }) => rowOf(graph, pairs, measure))
  const head = (unit: string) => [
    'vertices / lines',
    'step: what changes',
    'ours ÷ vis',
    `ours, ${unit}`,
    'vis-network',
  ]
  const [load, processors] = [loadavg()[0] ?? 0, cpus().length]
  const busy = Math.max(before, load) > processors ? ' The machine was loaded: times are stretched.' : ''
  const text = `# Slider benchmark

Written by \`npm run bench:slider\`: one step of the day on a network that is drawn and whose data are in memory, from the change of the day to the next complete frame. Scenarios of seed 7 with their own dates; the step is the one from a month to the next that changes most nearly a fiftieth of all that is drawn, taken there and back four times. Ours works out from the day what is there, surely and possibly, and draws lines accordingly; vis-network 10.1.5 is told only what differs and hides or shows it by one update of each of its two sets of data. Motion is reduced, so that what ends goes at once. Chromium ${browser.version()} without a graphics card, ${processors} CPUs, load ${before.toFixed(1)} before and ${load.toFixed(1)} after.${busy}
Medians of ${PAIRS} pairs in which both take turns; ratios are taken within a pair.

## Step of the day → drawn

${table([...head('ms'), 'under vis-network'], rows({ read: ({ step }) => step, isHeld: true }))}

## Work of the page’s thread for a step

${table([...head('ms of processor time'), 'none set'], rows({ read: ({ work }) => work, isHeld: false }))}
`
  writeFileSync(REPORT, text)
  process.stdout.write(`${text}\n`)
} finally {
  await browser.close()
  await server.close()
}
