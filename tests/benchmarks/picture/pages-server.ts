import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { BenchGraph } from './pages/bench-graph.ts'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const PAGES = path.join('tests', 'benchmarks', 'picture', 'pages')
const OUT = path.join(ROOT, 'node_modules', '.cache', 'picture-benchmark')

export const CONTENDERS = ['ours', 'vis', 'sigma'] as const
export type ContenderName = (typeof CONTENDERS)[number]

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.json': 'application/json',
}

/** Builds a page for each contender with the settings of the product's own build. */
export async function buildPages(): Promise<void> {
  const input = CONTENDERS.map((name) => path.join(ROOT, PAGES, `${name}.html`))
  await build({
    configFile: path.join(ROOT, '.config', 'vite.config.ts'),
    root: ROOT,
    publicDir: false,
    logLevel: 'warn',
    build: { outDir: OUT, manifest: false, rollupOptions: { input } },
  })
}

/** Serves the built pages and the graphs, on this machine only. */
export async function servePages(graphs: ReadonlyMap<number, BenchGraph>): Promise<{
  readonly pageOf: (contender: ContenderName) => string
  readonly close: () => Promise<void>
}> {
  const bodies = new Map([...graphs].map(([count, graph]) => [graphPath(count), JSON.stringify(graph)]))
  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? '/', 'http://localhost').pathname
    const body = bodies.get(asked) ?? readBuilt(asked)
    response.writeHead(body === null ? 404 : 200, { 'content-type': TYPES[path.extname(asked)] ?? 'text/plain' })
    response.end(body ?? '')
  })
  const origin = await listen(server)
  return {
    pageOf: (contender) => `${origin}/${PAGES.split(path.sep).join('/')}/${contender}.html`,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  }
}

/** Address of a graph on the server. */
export function graphPath(count: number): string {
  return `/graphs/${count}.json`
}

function readBuilt(asked: string): Buffer | null {
  const file = path.join(OUT, path.normalize(asked))
  if (!file.startsWith(OUT)) return null
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('the pages have no port'))
      else resolve(`http://127.0.0.1:${address.port}`)
    })
  })
}
