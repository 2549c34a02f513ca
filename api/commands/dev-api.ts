/** The API alone, for development: the database is another's, the pages are Vite's, any text counts as the client's. */
import { createApp } from '../app.ts'
import { createDriver } from '../database/driver.ts'
import { openDatabase } from '../database/run.ts'
import { readEnv } from '../env.ts'
import { StartError } from '../errors.ts'
import { openDoor } from '../http/door.ts'
import { createLogger } from '../logger.ts'
import { createMetricsWorker } from '../modules/network/metrics-worker.ts'

const env = readEnv()
if (env.database.kind !== 'external') throw new StartError('dev-api wants NEO4J_URI; npm run dev gives it one')
const driver = createDriver(env.database)
const logger = createLogger(env.logLevel, env.logFile)
const app = await createApp({
  database: openDatabase(driver, { name: env.database.database }),
  metrics: createMetricsWorker(),
  logger,
  replicas: 1,
  clientFolder: null,
  trustedDocuments: () => new Map(),
  acceptsClientText: true,
})
const door = await openDoor(env.host, env.port)
door.serve(app.handler)
logger.warn('development: any document is taken as one of the pages’ own, without a budget')

process.once('SIGTERM', () => {
  void door
    .close()
    .then(() => driver.close())
    .then(() => process.exit(0))
})
