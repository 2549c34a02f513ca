import type { Driver } from 'neo4j-driver'
import { createDriver, type DatabaseConnection, verifyDatabase } from '../database/driver.ts'
import { openEmbeddedDatabase } from './open.ts'
import type { StartReporter } from './reporter.ts'

/** Which database is asked for, and where ours keeps its files. */
export interface DatabaseSettings {
  /** Data folder, absolute. */
  readonly home: string
  /** Folder of what can be fetched or built again, absolute. */
  readonly cache: string
  readonly database:
    | {
        readonly kind: 'embedded'
        readonly heapMb: number
        readonly pageCacheMb: number
        readonly javaHome: string | null
      }
    | ({ readonly kind: 'external' } & DatabaseConnection)
}

/** A database that answers, embedded or not. */
export interface RunningDatabase {
  readonly driver: Driver
  readonly connection: DatabaseConnection
  /** Of Neo4j, for instance `5.26.31`. */
  readonly version: string
  /** Where the data lie, for the operator: a folder or an address. */
  readonly place: string
  /** Closes the driver and stops the server if it is ours. */
  stop(): Promise<void>
}

/** What becomes of an embedded server later; never called for another Neo4j. */
export interface DatabaseWatcher {
  /** It died for good: with its last lines. */
  onGiveUp(lines: readonly string[]): void
}

/**
 * Brings up the database that the settings ask for. Throws a StartError when it cannot be had.
 */
export async function bringUpDatabase(
  settings: DatabaseSettings,
  reporter: StartReporter,
  watcher: DatabaseWatcher,
): Promise<RunningDatabase> {
  const { home, cache, database } = settings
  if (database.kind === 'external') return connect(database, database.uri, async () => undefined)
  const { heapMb, pageCacheMb, javaHome } = database
  const embedded = await openEmbeddedDatabase({
    folder: home,
    cache,
    javaHome,
    memory: { heapMb, pageCacheMb },
    quickStart: false,
    buildArchive: true,
    reporter,
    ...watcher,
  })
  if (embedded.adopted) reporter.step('Ritrovato il database lasciato acceso da un avvio interrotto')
  return connect(embedded.connection, embedded.home, embedded.stop)
}

async function connect(
  connection: DatabaseConnection,
  place: string,
  stopServer: () => Promise<void>,
): Promise<RunningDatabase> {
  const driver = createDriver(connection)
  const stop = async (): Promise<void> => {
    await driver.close()
    await stopServer()
  }
  try {
    const version = await verifyDatabase(driver, connection)
    return { driver, connection, version, place, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
