import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { DatabaseConnection } from '../database/driver.ts'
import { StartError } from '../errors.ts'
import { nameArchive } from './class-archive.ts'
import { type DatabaseProcess, findServerOf, spawnDatabase, stopDatabase } from './database-process.ts'
import { findFreePort } from './free-port.ts'
import { type Engine, nameSettings, prepareHome, readLastLines } from './home.ts'
import { bringJars } from './jars.ts'
import { findJava } from './java.ts'
import type { StartReporter } from './reporter.ts'
import { type DatabaseMemory, writeSettings } from './settings.ts'
import { waitUntilReady } from './wait-until-ready.ts'

/** A start includes the recovery of a store that was cut off; past this it is taken for hung, ms. */
export const READY_LIMIT_MS = 180_000
const PORT_ATTEMPTS = 3
const LOG_LINES = 15

export interface EngineOptions {
  /** Folder of what can be fetched or built again. */
  readonly cache: string
  readonly javaHome: string | null
  readonly reporter: StartReporter
}

/** A Neo4j that is ready to run, and where its class-data archive is or will be. */
export interface PreparedEngine {
  readonly java: string
  readonly jars: readonly string[]
  readonly archiveFile: string
}

/** Finds Java and brings the jars. Throws a StartError when either cannot be had. */
export async function prepareEngine(options: EngineOptions): Promise<PreparedEngine> {
  const search = { javaHome: options.javaHome, folder: path.join(options.cache, 'java') }
  const java = await findJava(search, options.reporter)
  const jars = await bringJars(path.join(options.cache, 'jars'), options.reporter)
  return { java: java.command, jars, archiveFile: nameArchive(path.join(options.cache, 'archives'), java, jars) }
}

/** The engine as it can be run at this moment: with its archive once that has been built. */
export function takeEngine(prepared: PreparedEngine): Engine {
  const { java, jars, archiveFile } = prepared
  return { java, jars, archive: existsSync(archiveFile) ? archiveFile : null }
}

export interface ServerChoice {
  readonly memory: DatabaseMemory
  readonly quickStart: boolean
}

/** A short name for jars and settings together; a server started with another one is not adopted. */
export function nameEngine(choice: ServerChoice): string {
  const hash = createHash('sha256')
  hash.update(readFileSync(new URL('./jars.lock', import.meta.url)))
  hash.update(writeSettings(0, choice.memory, choice.quickStart))
  hash.update(JSON.stringify([choice.memory.heapMb, choice.quickStart]))
  return hash.digest('hex').slice(0, 16)
}

/** The account and address under which the server of a home is reached. */
export function connectTo(port: number, password: string): DatabaseConnection {
  return { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password, database: 'neo4j' }
}

export interface Launch extends ServerChoice {
  readonly engine: PreparedEngine
  readonly home: string
  /** Told as soon as the process exists, before it answers. */
  onSpawn(database: DatabaseProcess, connection: DatabaseConnection): void
}

/** How one start of the server ended. */
export type LaunchOutcome =
  | { readonly kind: 'ready'; readonly database: DatabaseProcess }
  | { readonly kind: 'failed'; readonly lines: readonly string[] }

/** Starts the server of a prepared home on the port of `connection` and waits until it answers. */
export async function launchOn(launch: Launch, connection: DatabaseConnection): Promise<LaunchOutcome> {
  const { home, memory, quickStart } = launch
  writeFileSync(nameSettings(home), writeSettings(Number(new URL(connection.uri).port), memory, quickStart))
  const engine = takeEngine(launch.engine)
  const database = spawnDatabase({ engine, home, heapMb: memory.heapMb, quickStart, archiveInto: null })
  if (database === null) return { kind: 'failed', lines: readLastLines(home, LOG_LINES) }
  launch.onSpawn(database, connection)
  const readiness = await waitUntilReady(connection, database, READY_LIMIT_MS)
  if (readiness === 'ready') return { kind: 'ready', database }
  await stopDatabase(database)
  return { kind: 'failed', lines: readLastLines(home, LOG_LINES) }
}

const PORT_TAKEN = /BindException|Address already in use/u
const STORE_TAKEN = /FileLockException|Lock file has been locked/u

/** What the operator is told of a server that did not come up. */
function explainFailure(home: string, lines: readonly string[]): StartError {
  if (lines.some((line) => STORE_TAKEN.test(line))) {
    const pid = findServerOf(home)
    const holder = pid === null ? 'un altro processo' : `il processo ${pid}`
    return new StartError(`I dati in ${home} sono in uso: li tiene ${holder}. Fermarlo e riprovare.`)
  }
  return new StartError(`Neo4j non si è avviato. Le sue ultime righe:\n${lines.map((line) => `  ${line}`).join('\n')}`)
}

/** Starts the server on a free port, on another one when somebody took it meanwhile. Throws a StartError. */
export async function launchAnywhere(
  launch: Launch,
): Promise<{ database: DatabaseProcess; connection: DatabaseConnection }> {
  const password = await prepareHome(launch.home, takeEngine(launch.engine))
  let lines: readonly string[] = []
  for (let attempt = 0; attempt < PORT_ATTEMPTS; attempt += 1) {
    const connection = connectTo(await findFreePort(), password)
    const outcome = await launchOn(launch, connection)
    if (outcome.kind === 'ready') return { database: outcome.database, connection }
    lines = outcome.lines
    if (!lines.some((line) => PORT_TAKEN.test(line))) break
  }
  throw explainFailure(launch.home, lines)
}
