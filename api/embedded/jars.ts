import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { StartError } from '../errors.ts'
import { type LockedJar, parseJarsLock } from './jars-lock.ts'
import type { StartReporter } from './reporter.ts'

const ATTEMPTS = 3
const STALL_MS = 60_000
const START = new URL('../start.mjs', import.meta.url)
const FETCHER = fileURLToPath(new URL('./jars-fetch.worker.ts', import.meta.url))

/** The jars that jars.lock names. */
function readLockedJars(): LockedJar[] {
  return parseJarsLock(readFileSync(new URL('./jars.lock', import.meta.url), 'utf8'))
}

/** Fetches jars in a worker; resolves with null when all came, otherwise with what went wrong. */
function fetchOnce(folder: string, jars: readonly LockedJar[], arrived: () => void): Promise<Error | null> {
  return new Promise((resolve) => {
    const worker = new Worker(START, { argv: [FETCHER], workerData: { folder, jars } })
    const giveUp = (): void => {
      resolve(new Error(`nothing arrived for ${STALL_MS / 1000} s`))
      void worker.terminate()
    }
    let stall = setTimeout(giveUp, STALL_MS)
    worker.on('message', () => {
      clearTimeout(stall)
      stall = setTimeout(giveUp, STALL_MS)
      arrived()
    })
    worker.on('error', (error) => resolve(error instanceof Error ? error : new Error(String(error))))
    worker.on('exit', (code) => {
      clearTimeout(stall)
      resolve(code === 0 ? null : new Error(`the download ended with ${code}`))
    })
  })
}

/** Leftovers of downloads that were cut off long ago; a running one has a fresh file. */
function sweepParts(folder: string): void {
  const old = Date.now() - 3_600_000
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name)
    if (name.endsWith('.part') && statSync(file).mtimeMs < old) rmSync(file, { force: true })
  }
}

/**
 * Brings every jar of the lock that `folder` lacks and answers their paths, sorted. A jar gets its name only after its
 * hash was checked, so a jar that is there is whole, and a fetch that was cut off goes on where it stopped.
 * Throws a StartError when they cannot all be had.
 */
export async function bringJars(folder: string, reporter: StartReporter): Promise<string[]> {
  mkdirSync(folder, { recursive: true })
  const jars = readLockedJars()
  const listMissing = (): LockedJar[] => jars.filter((jar) => !existsSync(path.join(folder, jar.fileName)))
  let missing = listMissing()
  let failure: Error | null = null
  const fetched = missing.length
  for (let attempt = 1; missing.length > 0 && attempt <= ATTEMPTS; attempt += 1) {
    let here = jars.length - missing.length
    const tell = (): void => reporter.progress(`Scarico Neo4j: ${here} di ${jars.length} file …`)
    tell()
    failure = await fetchOnce(folder, missing, () => {
      here += 1
      tell()
    })
    missing = listMissing()
  }
  sweepParts(folder)
  if (missing.length > 0) {
    throw new StartError(
      `Mancano ${missing.length} dei ${jars.length} file di Neo4j e non si riesce a scaricarli da Maven Central ` +
        `(${failure?.message ?? 'motivo ignoto'}). Con la rete, di nuovo npm start: riprende da qui.`,
    )
  }
  if (fetched > 0) reporter.step(`Neo4j scaricato in ${folder} (${fetched} file)`)
  return jars.map((jar) => path.join(folder, jar.fileName)).sort()
}

/** What an archive of classes depends on: each jar's place, size and time. Hex. */
export function fingerprintJars(files: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of files) {
    const { size, mtimeMs } = statSync(file)
    hash.update(`${file} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}
