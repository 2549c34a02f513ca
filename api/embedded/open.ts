import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { DatabaseConnection } from '../database/driver.ts'
import { StartError } from '../errors.ts'
import { type ArchiveBuild, buildArchive } from './class-archive.ts'
import { type DatabaseProcess, findServerOf, servesHome, stopDatabase, watchDatabase } from './database-process.ts'
import { nameSettings, readLastLines, readPassword } from './home.ts'
import {
  connectTo,
  type EngineOptions,
  type Launch,
  launchAnywhere,
  launchOn,
  nameEngine,
  type PreparedEngine,
  prepareEngine,
  READY_LIMIT_MS,
  type ServerChoice,
  takeEngine,
} from './launch.ts'
import { identifyProcess, isRunning } from './processes.ts'
import { claimRun, identifySelf, type RunRecord, removeRun, writeRun } from './run-file.ts'
import { readBoltPort } from './settings.ts'
import { superviseDatabase } from './supervise.ts'
import { sweepHomes } from './sweep.ts'
import { waitUntilReady } from './wait-until-ready.ts'

/** The archive is built when the first start is over and people have their page, ms. */
const ARCHIVE_AFTER_MS = 15_000
const LOG_LINES = 15

export interface EmbeddedOptions extends EngineOptions, ServerChoice {
  /** Data folder of this Trama. */
  readonly folder: string
  /** Whether to build a missing class-data archive in the background. */
  readonly buildArchive: boolean
  /** Told when the database died and could not be started again, with the last lines it printed. */
  onGiveUp(lines: readonly string[]): void
}

/** A database server of our own, up and answering. */
export interface EmbeddedDatabase {
  readonly connection: DatabaseConnection
  /** Where its data lie. */
  readonly home: string
  /** Whether it was found running, left behind by a Trama that was killed. */
  readonly adopted: boolean
  /** Process id of the server as last started. */
  readPid(): number | null
  /** Stops the server in order and gives the data folder back. */
  stop(): Promise<void>
  /** Stops it likewise and removes the data folder with everything in it. */
  discard(): Promise<void>
}

interface Running {
  readonly database: DatabaseProcess
  readonly connection: DatabaseConnection
  readonly adopted: boolean
}

/**
 * Takes over a server that an earlier start of this data folder left behind, whether recorded or not, when it is as we
 * would start it and answers; otherwise stops it. Null when there is nothing to take over.
 */
async function adoptServer(home: string, engine: string, left: RunRecord['database']): Promise<Running | null> {
  const recorded = left !== null && isRunning(left) && servesHome(left.pid, home) ? left : null
  const pid = recorded?.pid ?? findServerOf(home)
  const identity = pid === null || !servesHome(pid, home) ? null : identifyProcess(pid)
  if (identity === null) return null
  const database = watchDatabase(identity)
  const password = readPassword(home)
  const port = existsSync(nameSettings(home)) ? readBoltPort(readFileSync(nameSettings(home), 'utf8')) : null
  if (recorded?.engine === engine && password !== null && port !== null) {
    const connection = connectTo(port, password)
    const readiness = await waitUntilReady(connection, database, READY_LIMIT_MS)
    if (readiness === 'ready') return { database, connection, adopted: true }
  }
  await stopDatabase(database)
  return null
}

/** Builds the archive of an engine that has none, some time from now; the answer stops that. */
function scheduleArchive(engine: PreparedEngine, options: EmbeddedOptions): () => Promise<void> {
  let build: ArchiveBuild | null = null
  let dropped = false
  const timer = setTimeout(() => {
    build = buildArchive(engine.archiveFile, takeEngine(engine), path.join(options.cache, 'homes'))
    void build.done.then((built) => {
      if (!built && !dropped)
        options.reporter.step('L’archivio che abbrevia gli avvii non è riuscito: restano più lenti')
    })
  }, ARCHIVE_AFTER_MS)
  timer.unref()
  return async () => {
    dropped = true
    clearTimeout(timer)
    build?.cancel()
    await build?.done
  }
}

/**
 * Starts the embedded Neo4j of a data folder, or adopts the one that still runs there, and keeps it running.
 * Throws a StartError when the folder is held by another Trama or the server cannot be had.
 */
export async function openEmbeddedDatabase(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const claim = claimRun(options.folder)
  if (claim.kind === 'held') {
    throw new StartError(
      `I dati in ${options.folder} sono già in uso da un’altra Trama, il processo ${claim.by.pid}. ` +
        'Fermarla, oppure indicare un’altra cartella con TRAMA_HOME.',
    )
  }
  try {
    return await openClaimed(options, claim.left)
  } catch (error) {
    removeRun(options.folder)
    throw error
  }
}

async function openClaimed(options: EmbeddedOptions, left: RunRecord['database']): Promise<EmbeddedDatabase> {
  const { folder, reporter } = options
  const home = path.join(folder, 'neo4j')
  const engineName = nameEngine(options)
  await sweepHomes(path.join(options.cache, 'homes'))
  const adopted = await adoptServer(home, engineName, left)
  const engine = await prepareEngine(options)
  let pid: number | null = null
  const launch: Launch = {
    ...options,
    engine,
    home,
    onSpawn(database, connection) {
      pid = database.identity.pid
      const record = { ...database.identity, bolt: connection.uri, home, engine: engineName }
      writeRun(folder, { api: identifySelf(), database: record })
    },
  }
  if (adopted === null) reporter.progress('Avvio il database …')
  const running: Running = adopted ?? { ...(await launchAnywhere(launch)), adopted: false }
  const { connection } = running
  if (adopted !== null) launch.onSpawn(adopted.database, connection)

  const supervisor = superviseDatabase(running.database, {
    async start() {
      const outcome = await launchOn(launch, connection)
      return outcome.kind === 'ready' ? outcome.database : null
    },
    onRestart: (attempt) => reporter.step(`Il database si è fermato da sé: lo riavvio (tentativo ${attempt} di 3)`),
    onGiveUp: () => options.onGiveUp(readLastLines(home, LOG_LINES)),
  })
  const missing = options.buildArchive && takeEngine(engine).archive === null
  const dropArchive = missing ? scheduleArchive(engine, options) : async () => undefined
  async function stop(): Promise<void> {
    await dropArchive()
    const last = await supervisor.release()
    if (last !== null) await stopDatabase(last)
    removeRun(folder)
  }
  return {
    connection,
    home,
    adopted: running.adopted,
    readPid: () => pid,
    stop,
    async discard() {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
