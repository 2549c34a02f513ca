import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { type App, createApp } from './app.ts'
import { loadBoundaries } from './boundaries/load-boundaries.ts'
import { buildClient } from './build-client.ts'
import { isEmpty, loadSets } from './commands/load-seed.ts'
import { type ConsoleSteps, printSteps } from './console-steps.ts'
import { fillLastAttested } from './database/fill-last-attested.ts'
import { MigrationMismatch, migrate } from './database/migrate.ts'
import { type Database, openDatabase } from './database/run.ts'
import { bringUpDatabase, type RunningDatabase } from './embedded/bring-up.ts'
import { type Env, readEnv } from './env.ts'
import { StartError } from './errors.ts'
import { type Door, openDoor } from './http/door.ts'
import { readTrustedDocuments } from './http/trusted-documents.ts'
import { createLogger } from './logger.ts'
import { createMetricsWorker } from './modules/network/metrics-worker.ts'
import { type PreparedPeople, preparePeople } from './prepare-people.ts'

const steps = printSteps(process.stdout)

/** What has been started so far and must be stopped, last first. */
const toStop: (() => Promise<void>)[] = []
let stopping: Promise<void> | null = null

/** A port in use is told at once, but a data folder in use, which is known by then, goes before it. */
const CLAIM_MS = 1_500

async function start(): Promise<void> {
  const env = readEnv()
  const logger = createLogger(env.logLevel, env.logFile)
  const bringing = bringUp(env, logger)
  const building = startBuild(env)
  const door = await openDoorFirst(env, bringing)
  toStop.push(() => door.close())
  const running = await bringing
  const database = openDatabase(running.driver, { name: running.connection.database })
  await prepareData(database)
  const clientFolder = await building
  const address = addressOf(env, door.port)
  const people = await preparePeople(database, env, address)
  const app = await compose(env, logger, { database, clientFolder, people })
  if (stopping !== null) return
  door.serve(app.handler)
  announce(running, address)
  for (const line of people.told) steps.step(line)
  logger.info({ port: door.port, version: running.version }, 'started')
  await app.warmUp()
}

function bringUp(env: Env, logger: Logger): Promise<RunningDatabase> {
  const bringing = bringUpDatabase(env, steps, {
    onGiveUp(lines) {
      logger.fatal({ lines }, 'the database died and could not be started again')
      steps.step(`Il database si è fermato e non riparte. Le sue ultime righe:\n${lines.join('\n')}`)
      process.exit(1)
    },
  })
  toStop.push(async () => (await bringing.catch(() => null))?.stop())
  return bringing
}

/** The pages are built while the database starts; a failure is told where the build is waited for. */
function startBuild(env: Env): Promise<string> {
  const abort = new AbortController()
  toStop.push(async () => abort.abort())
  const building = buildClient(path.join(env.home, 'build'), steps, abort.signal)
  building.catch(() => {})
  return building
}

async function openDoorFirst(env: Env, bringing: Promise<unknown>): Promise<Door> {
  try {
    return await openDoor(env.host, env.port)
  } catch (error) {
    await Promise.race([bringing, pause(CLAIM_MS)])
    throw error
  }
}

async function prepareData(database: Database): Promise<void> {
  try {
    await migrate(database)
    await fillLastAttested(database)
  } catch (error) {
    if (!(error instanceof MigrationMismatch)) throw error
    throw new StartError(`Il database non è di questa versione di Trama: ${error.message}.`)
  }
  if (!(await isEmpty(database))) return
  const { entities, ties } = await loadSets(database, (counts) => showProgress(steps, counts))
  steps.step(`Caricati il vademecum e il contesto: ${entities} entità, ${ties} relazioni`)
}

function showProgress(to: ConsoleSteps, { entities, ties }: { entities: number; ties: number }): void {
  to.progress(`Carico i dati … ${entities} entità, ${ties} relazioni`)
}

interface Prepared {
  readonly database: Database
  readonly clientFolder: string
  readonly people: PreparedPeople
}

async function compose(env: Env, logger: Logger, { database, clientFolder, people }: Prepared): Promise<App> {
  const documents = readTrustedDocuments(clientFolder)
  const metrics = createMetricsWorker()
  const app = await createApp({
    database,
    metrics,
    logger,
    replicas: env.replicas,
    clientFolder,
    trustedDocuments: () => documents,
    acceptsClientText: false,
    publicUrl: env.publicUrl,
    trustedProxies: env.trustedProxies,
    oidc: env.oidc,
    boundaries: env.boundaries === null ? null : await loadBoundaries(env.boundaries, database),
    passwords: people.passwords,
    demoAccounts: people.demoAccounts,
  })
  toStop.splice(
    -1,
    0,
    () => metrics.stop(),
    () => app.stop(),
  )
  toStop.push(async () => app.endStreams())
  return app
}

/** The address of this process as it listens. */
function addressOf(env: Env, port: number): string {
  const host = env.host.includes(':') ? `[${env.host}]` : env.host
  return `http://${host}:${port}`
}

function announce(running: RunningDatabase, address: string): void {
  steps.step(`Trama è pronta: ${address}`)
  steps.step(`Database: Neo4j ${running.version}, ${running.place}`)
  steps.step('Per fermarla: Ctrl-C')
}

function describeFault(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

async function stopAll(): Promise<void> {
  for (let stop = toStop.pop(); stop !== undefined; stop = toStop.pop()) {
    // One that cannot be stopped must not keep the next, the database above all, from being stopped.
    await stop().catch((error: unknown) => steps.step(`Non si è fermato bene: ${error}`))
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping !== null) return
    steps.step('Mi fermo …')
    stopping = stopAll()
    void stopping.then(() => process.exit(0))
  })
}

try {
  await start()
} catch (error) {
  if (stopping === null) {
    steps.step(error instanceof StartError ? error.message : `Errore imprevisto: ${describeFault(error)}`)
    await stopAll()
    process.exit(1)
  }
}
