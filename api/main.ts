import { createServer, type Server } from 'node:http'
import { printSteps } from './console-steps.ts'
import { verifyDatabase } from './database/driver.ts'
import { bringUpDatabase } from './embedded/bring-up.ts'
import { type Env, readEnv } from './env.ts'
import { StartError } from './errors.ts'
import { createLogger } from './logger.ts'

const steps = printSteps(process.stdout)

/** What has been started so far and must be stopped, last first. */
const toStop: (() => Promise<void>)[] = []
let stopping: Promise<void> | null = null

async function start(): Promise<void> {
  const env = readEnv()
  const logger = createLogger(env.logLevel, env.logFile)
  const bringing = bringUpDatabase(env, steps, (lines) => {
    logger.fatal({ lines }, 'the database died and could not be started again')
    steps.step(`Il database si è fermato e non riparte. Le sue ultime righe:\n${lines.join('\n')}`)
    process.exit(1)
  })
  toStop.push(async () => (await bringing.catch(() => null))?.stop())
  const database = await bringing
  const server = createServer((_request, response) => {
    verifyDatabase(database.driver, database.connection).then(
      (version) => response.end(JSON.stringify({ status: 'ok', version })),
      () => response.writeHead(503, { 'Retry-After': '2' }).end(JSON.stringify({ status: 'unavailable' })),
    )
  })
  toStop.push(() => close(server))
  if (stopping !== null) return
  const port = await listen(server, env)
  steps.step(`Trama è pronta: http://${env.host}:${port}`)
  steps.step(`Database: Neo4j ${database.version}, ${database.place}`)
  steps.step('Per fermarla: Ctrl-C')
  logger.info({ port, version: database.version }, 'started')
}

function listen(server: Server, env: Env): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      reject(
        new StartError(`Non posso ascoltare su ${env.host}:${env.port} (${error.message}). Un’altra porta: PORT=…`),
      )
    })
    server.listen(env.port, env.host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : env.port)
    })
  })
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve())
  })
  server.closeIdleConnections()
  await closed
}

async function stopAll(): Promise<void> {
  for (let stop = toStop.pop(); stop !== undefined; stop = toStop.pop()) await stop()
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
  if (!(error instanceof StartError)) throw error
  steps.step(error.message)
  await stopAll()
  process.exitCode = 1
}
