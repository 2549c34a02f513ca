/** `npm run bench`: measures B1 and B2, prints both sides and their ratio, and writes docs/benchmarks.md. */
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { openArena } from './arena.ts'
import { measurePages, type PageResult } from './one-statement.ts'
import { measureOverhead, type OverheadResult } from './overhead.ts'
import { table } from './table.ts'

const REPORT = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url))
const HITS_TARGET = 10.5

function say(text: string): void {
  process.stderr.write(`${text}\n`)
}

function overheadTable(results: readonly OverheadResult[]): string {
  return table(
    ['question', 'statements', 'GraphQL over HTTP, p50 ms', 'driver alone, p50 ms', 'ratio', 'target'],
    results.map(({ question, statements, ours, theirs, ratio }) => [
      question.name,
      String(statements),
      ours.toFixed(2),
      theirs.toFixed(2),
      ratio.toFixed(2),
      `≤ ${question.target}`,
    ]),
  )
}

function pageTable(results: readonly PageResult[]): string {
  return table(
    ['list', 'statements, page of 10', 'of 100', 'database hits, page of 10', 'of 100', 'ratio', 'target'],
    results.map(({ name, statements, hits }) => [
      name,
      ...statements.map(String),
      ...hits.map(String),
      (hits[1] / hits[0]).toFixed(2),
      `1, 1, ≤ ${HITS_TARGET}`,
    ]),
  )
}

function report(overhead: readonly OverheadResult[], pages: readonly PageResult[]): string {
  return `# Benchmarks

Written by \`npm run bench\`: scenario of 1,000 actors and 3,000 ties, seed 7, embedded Neo4j, ${cpus().length} CPUs, Node ${process.versions.node}.
Ratios are medians of seven interleaved pairs taken in one run; times are of this machine and of that moment, for orientation only.

## B1 – what the API adds to its statements

${overheadTable(overhead)}

## B2 – one statement a root field, work in proportion to the page

${pageTable(pages)}
`
}

const arena = await openArena(say)
try {
  const pages = await measurePages(arena, say)
  const overhead = await measureOverhead(arena, say)
  const text = report(overhead, pages)
  writeFileSync(REPORT, text)
  process.stdout.write(`${text}\n`)
} finally {
  await arena.close()
}
