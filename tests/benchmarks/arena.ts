import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Driver } from 'neo4j-driver'
import { loadScenario } from '#api/commands/load-seed.ts'
import { createDriver, type DatabaseConnection } from '#api/database/driver.ts'
import { migrate } from '#api/database/migrate.ts'
import { type Database, openDatabase, type Statement } from '#api/database/run.ts'
import { findFreePort } from '#api/embedded/free-port.ts'
import { openEmbeddedDatabase } from '#api/embedded/open.ts'
import { nameThrowAwayHome } from '#api/embedded/sweep.ts'
import { childEnvironment, readEnv } from '#api/env.ts'
import type { ScenarioOptions } from '#seed/scenario/plan.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** A store with scenario S, the API over it in a process of its own, and the driver beside it in this one. */
export interface Arena {
  readonly database: Database
  readonly driver: Driver
  readonly connection: DatabaseConnection
  /** Sends a document over HTTP and reads the whole answer. */
  ask(query: string): Promise<string>
  /** Statements sent from this process since the last call. */
  takeStatements(): Statement[]
  close(): Promise<void>
}

/** Scenario S of the performance targets. */
const SCENARIO: ScenarioOptions = { actors: 1_000, ties: 3_000, seed: 7 }

export async function openArena(say: (text: string) => void, scenario: ScenarioOptions = SCENARIO): Promise<Arena> {
  const env = readEnv()
  say(`starting Neo4j and loading ${scenario.actors} actors and ${scenario.ties} ties …`)
  const embedded = await openEmbeddedDatabase({
    folder: nameThrowAwayHome(path.join(env.cache, 'homes'), `bench${scenario.actors}`),
    cache: env.cache,
    javaHome: env.database.kind === 'embedded' ? env.database.javaHome : null,
    memory: { heapMb: 512, pageCacheMb: 128 },
    quickStart: false,
    buildArchive: false,
    reporter: { step: say, progress: () => undefined },
    onGiveUp: (lines) => say(lines.join('\n')),
  })
  let sent: Statement[] = []
  const driver = createDriver(embedded.connection)
  const database = openDatabase(driver, {
    name: embedded.connection.database,
    onRun: (statement) => sent.push(statement),
  })
  await migrate(database)
  await loadScenario(database, scenario, () => undefined)
  const port = await findFreePort()
  const api = startApi(embedded.connection, port)
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const ask = (query: string) => post(agent, port, query)
  await waitFor(() => ask('{ viewer { role } }'))
  return {
    database,
    driver,
    connection: embedded.connection,
    ask,
    takeStatements() {
      const taken = sent.filter(({ operation }) => operation !== 'changeSeq')
      sent = []
      return taken
    },
    async close() {
      agent.destroy()
      api.kill('SIGTERM')
      await once(api, 'exit')
      await driver.close()
      await embedded.discard()
    },
  }
}

function startApi({ uri, user, password, database }: DatabaseConnection, port: number): ChildProcess {
  return spawn(process.execPath, [path.join(ROOT, 'api', 'start.mjs'), path.join('api', 'commands', 'dev-api.ts')], {
    cwd: ROOT,
    stdio: 'inherit',
    env: childEnvironment({
      PORT: String(port),
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
      NEO4J_DATABASE: database,
    }),
  })
}

function post(agent: Agent, port: number, query: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const sending = request(
      {
        agent,
        port,
        host: '127.0.0.1',
        path: '/graphql',
        method: 'POST',
        headers: { 'content-type': 'application/json' },
      },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8')
          if (answer.statusCode === 200) resolve(text)
          else reject(new Error(`the API answered ${answer.statusCode}: ${text.slice(0, 500)}`))
        })
      },
    )
    sending.once('error', reject)
    sending.end(JSON.stringify({ query }))
  })
}

async function waitFor(ask: () => Promise<unknown>): Promise<void> {
  const patience = Date.now() + 30_000
  for (;;) {
    try {
      await ask()
      return
    } catch (error) {
      if (Date.now() > patience) throw error
      await pause(200)
    }
  }
}
