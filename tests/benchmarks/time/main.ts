/** `npm run bench:time`: measures B3 and B7, prints both sides and their ratio, and writes docs/benchmarks-time.md. */
import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { type Arena, openArena } from '../arena.ts'
import { type Comparison, compare } from '../measure.ts'
import { table } from '../table.ts'

const REPORT = fileURLToPath(new URL('../../../docs/benchmarks-time.md', import.meta.url))
const PAIRS = 5
const WARM_UP = 3
const SMALL = { actors: 1_000, ties: 3_000, seed: 7 }
const LARGE = { actors: 10_000, ties: 30_000, seed: 7 }
const DAY_TARGET = 1.25
const GROWTH_TARGET = 12

interface Measured extends Comparison {
  readonly name: string
}

function say(text: string): void {
  process.stderr.write(`${text}\n`)
}

/** B3: the same read of a past day, and without a day. */
const DATED: readonly { readonly name: string; readonly repeats: number; readonly query: (asOf: string) => string }[] =
  [
    {
      name: 'lookup',
      repeats: 60,
      query: (asOf) => `{ actor(id: "actor:e5"${asOf}) { id name kind period { text } } }`,
    },
    {
      name: '3-level page of 20',
      repeats: 30,
      query: (asOf) =>
        `{ actors(first: 20${asOf}) { nodes { id name ties(first: 5) { nodes { id kind to { label ... on Actor { services { title } } } } } } } }`,
    },
    {
      name: 'network of 1,000',
      repeats: 8,
      query: (asOf) => `{ network(limit: 1000${asOf}) { entities { id label } ties { id kind } truncated } }`,
    },
  ]
const PAST = ', asOf: "2020-06-01"'

/** B7: asked of ten times the data. */
const GROWING: readonly { readonly name: string; readonly repeats: number; readonly query: string }[] = [
  {
    name: 'network',
    repeats: 4,
    query: '{ network(asOf: "2020-06-01", limit: 1000) { entities { id } totals { entities ties } } }',
  },
  {
    name: 'growth',
    repeats: 4,
    query:
      '{ growth(from: "2015-01-01", to: "2024-12-31", step: MONTH) { points { day ties { sure possible } since { started { surely } } } densification { exponent } } }',
  },
  {
    name: 'compareNetwork',
    repeats: 4,
    query:
      '{ compareNetwork(from: "2019-12-31", to: "2020-12-31") { totals { kind surely possibly } changes { id subject { id } } undecided } }',
  },
  {
    name: 'coverage',
    repeats: 4,
    query:
      '{ coverage(asOf: "2020-06-01") { areas { code } needs { code } cells { id state sureState providers { sure possible } needs { answers few } seekers } totals { state count } } }',
  },
]

async function measureDates(arena: Arena): Promise<Measured[]> {
  const found: Measured[] = []
  for (const { name, repeats, query } of DATED) {
    say(`B3 ${name} …`)
    const [dated, undated] = [() => arena.ask(query(PAST)), () => arena.ask(query(''))]
    for (let turn = 0; turn < WARM_UP * repeats; turn += 1) {
      await dated()
      await undated()
    }
    found.push({ name, ...(await compare(PAIRS, repeats, dated, undated)) })
  }
  return found
}

async function measureSizes(small: Arena, large: Arena): Promise<Measured[]> {
  const found: Measured[] = []
  for (const { name, repeats, query } of GROWING) {
    say(`B7 ${name} …`)
    const [ofLarge, ofSmall] = [() => large.ask(query), () => small.ask(query)]
    for (let turn = 0; turn < WARM_UP; turn += 1) {
      await ofLarge()
      await ofSmall()
    }
    found.push({ name, ...(await compare(PAIRS, repeats, ofLarge, ofSmall)) })
  }
  return found
}

function tableOf(head: readonly [string, string, string], results: readonly Measured[], target: number): string {
  return table(
    [...head, 'ratio', 'target'],
    results.map(({ name, ours, theirs, ratio }) => [
      name,
      ours.toFixed(2),
      theirs.toFixed(2),
      ratio.toFixed(2),
      `≤ ${target}`,
    ]),
  )
}

const began = loadavg()[0] ?? 0
const small = await openArena(say, SMALL)
try {
  const large = await openArena(say, LARGE)
  try {
    const dates = await measureDates(small)
    const sizes = await measureSizes(small, large)
    const text = `# Benchmarks of time

Written by \`npm run bench:time\`: scenarios of 1,000 actors and 3,000 ties (S) and of 10,000 and 30,000 (M), seed 7, dated over ten years, embedded Neo4j, ${cpus().length} CPUs, Node ${process.versions.node}, load ${began.toFixed(1)} before and ${(loadavg()[0] ?? 0).toFixed(1)} after.
Ratios are medians of ${PAIRS} interleaved pairs taken in one run; times are of this machine and of that moment, for orientation only. \`growth\`, \`compareNetwork\` and \`coverage\` are measured with the record in memory, where it stays until the next change.

## B3 – a past day against no day, S

${tableOf(['question', 'as of a day, p50 ms', 'without, p50 ms'], dates, DAY_TARGET)}

## B7 – ten times the data

${tableOf(['question', 'M, p50 ms', 'S, p50 ms'], sizes, GROWTH_TARGET)}
`
    writeFileSync(REPORT, text)
    process.stdout.write(`${text}\n`)
  } finally {
    await large.close()
  }
} finally {
  await small.close()
}
