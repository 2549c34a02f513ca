/** `npm run dev`: the database, the API restarted when its files change, and Vite before both, on one address. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { printSteps } from '../console-steps.ts'
import type { DatabaseConnection } from '../database/driver.ts'
import { migrate } from '../database/migrate.ts'
import { openDatabase } from '../database/run.ts'
import { bringUpDatabase } from '../embedded/bring-up.ts'
import { findFreePort } from '../embedded/free-port.ts'
import { childEnvironment, type Env, readEnv } from '../env.ts'
import { StartError } from '../errors.ts'
import { preparePeople } from '../prepare-people.ts'
import { isEmpty, loadSets } from './load-seed.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const START = path.join(ROOT, 'api', 'start.mjs')
const WATCHED = ['api', 'graph-schema']
const SOURCE = /\.(?:ts|graphql)$/u
const NOT_SERVED = /\.test\.ts$|(?:^|[\\/])generated[\\/]/u
/** Editors write a file in several steps, ms. */
const SETTLE_MS = 150

const steps = printSteps(process.stdout)
const toStop: (() => Promise<void>)[] = []

async function develop(): Promise<void> {
  const env = readEnv()
  const running = await bringUpDatabase(env, steps, { onGiveUp: () => process.exit(1) })
  toStop.push(() => running.stop())
  const database = openDatabase(running.driver, { name: running.connection.database })
  await migrate(database)
  if (await isEmpty(database)) await loadSets(database, () => steps.progress('Carico i dati …'))
  const apiPort = await findFreePort()
  keepApiRunning(apiSettings(env, running.connection, apiPort))
  const vite = spawn(
    process.execPath,
    [
      path.join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js'),
      '--config',
      '.config/vite.config.ts',
      '--port',
      String(env.port),
      '--strictPort',
    ],
    { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], env: childEnvironment({ PORT: String(apiPort) }) },
  )
  toStop.push(() => end(vite))
  vite.once('exit', () => void stopAll().then(() => process.exit(1)))
  const address = `http://127.0.0.1:${env.port}`
  for (const line of (await preparePeople(database, env, address)).told) steps.step(line)
  steps.step(`Sviluppo: http://127.0.0.1:${env.port} (pagine e /graphql; ogni testo è accettato come del client)`)
}

function apiSettings(env: Env, { uri, user, password, database }: DatabaseConnection, port: number): NodeJS.ProcessEnv {
  return childEnvironment({
    PORT: String(port),
    HOST: '127.0.0.1',
    TRAMA_HOME: env.home,
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
  })
}

/** Starts the API, and again after each change of what it is made of. */
function keepApiRunning(settings: NodeJS.ProcessEnv): void {
  const start = () =>
    spawn(process.execPath, [START, path.join('api', 'commands', 'dev-api.ts')], {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: settings,
    })
  let api = start()
  let restarting: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  const restart = () => {
    restarting = restarting
      .then(() => end(api))
      .then(() => {
        api = start()
        steps.step('API riavviata')
      })
  }
  const watchers = WATCHED.map((folder) =>
    watch(path.join(ROOT, folder), { recursive: true }, (_event, file) => {
      if (file === null || !SOURCE.test(file) || NOT_SERVED.test(file)) return
      clearTimeout(timer)
      timer = setTimeout(restart, SETTLE_MS)
    }),
  )
  toStop.push(async () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
    await restarting
    await end(api)
  })
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

async function stopAll(): Promise<void> {
  for (let stop = toStop.pop(); stop !== undefined; stop = toStop.pop()) await stop()
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void stopAll().then(() => process.exit(0)))
}

try {
  await develop()
} catch (error) {
  if (!(error instanceof StartError)) throw error
  steps.step(error.message)
  await stopAll()
  process.exitCode = 1
}
