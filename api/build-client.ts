import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { StartError } from './errors.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const SOURCES = ['client', 'graph-schema', '.config', 'package-lock.json']
const NOT_SOURCES = /(?:^|\/)(?:generated|testing)(?:\/|$)|\.test\.tsx?$/u
const TICK_MS = 1_000
const LAST_LINES = 15

export interface BuildReporter {
  step(text: string): void
  progress(text: string): void
}

/**
 * The built client, built anew only when what it is made of has changed. The old one stays until the new one is whole.
 * @param folder where builds are kept.
 * @returns the folder to serve.
 * @throws StartError with the last lines of a build that failed.
 */
export async function buildClient(folder: string, reporter: BuildReporter, signal?: AbortSignal): Promise<string> {
  const built = path.join(folder, 'client')
  const stamp = path.join(folder, 'client.sources')
  const sources = hashSources()
  const isFresh =
    existsSync(path.join(built, 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources
  if (isFresh) return built

  const began = Date.now()
  const show = () => reporter.progress(`Preparo le pagine … ${Math.round((Date.now() - began) / 1_000)} s`)
  show()
  const ticking = setInterval(show, TICK_MS)
  const making = path.join(folder, `client.${process.pid}`)
  try {
    await runTool('@graphql-codegen/cli/esm/bin.js', ['--config', '.config/codegen.ts'], signal)
    const output = ['--outDir', making, '--emptyOutDir', '--logLevel', 'warn']
    await runTool('vite/bin/vite.js', ['build', '--config', '.config/vite.config.ts', ...output], signal)
    mkdirSync(folder, { recursive: true })
    rmSync(stamp, { force: true })
    rmSync(built, { recursive: true, force: true })
    renameSync(making, built)
    writeFileSync(stamp, sources)
  } finally {
    clearInterval(ticking)
    rmSync(making, { recursive: true, force: true })
  }
  reporter.step(`Pagine pronte (${Math.round((Date.now() - began) / 1_000)} s)`)
  return built
}

/** One hash of everything the client is made of: paths and contents. */
function hashSources(): string {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap(listFiles).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(ROOT, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

function listFiles(source: string): string[] {
  const place = path.join(ROOT, source)
  if (path.extname(source) === '.json') return [source]
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !NOT_SOURCES.test(file))
}

/** Runs a tool of the project in a process of its own. */
function runTool(file: string, options: readonly string[], signal: AbortSignal | undefined): Promise<void> {
  const program = path.join(ROOT, 'node_modules', file)
  if (!existsSync(program)) {
    throw new StartError('Le pagine non sono state costruite e mancano gli strumenti per farlo: eseguire npm ci.')
  }
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...options], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(signal === undefined ? {} : { signal }),
    })
    const lines: string[] = []
    const keep = (chunk: Buffer) => {
      lines.push(...chunk.toString().split('\n'))
      lines.splice(0, Math.max(0, lines.length - LAST_LINES))
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve()
      else reject(new StartError(`La costruzione delle pagine è fallita:\n${lines.join('\n')}`))
    })
  })
}
