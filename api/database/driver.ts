import neo4j, { type Driver, type Neo4jError } from 'neo4j-driver'
import { StartError } from '../errors.ts'

/** Where a database is reached and as whom. */
export interface DatabaseConnection {
  readonly uri: string
  readonly user: string
  readonly password: string
  /** Name of the database on that server. */
  readonly database: string
}

/** A database that does not answer within this is away, ms: a request must get its 503 in less than three seconds. */
const CONNECT_MS = 2_000
const POOL_SIZE = 32
/** A connection that has been idle for longer is tried before it is handed out, ms. */
const IDLE_MS = 30_000
const OLDEST_SERVER = [5, 0]

/**
 * The driver of this process; one is enough, it pools its connections.
 *
 * Integers come back as plain numbers: every one that Trama stores (days, counts, sequence numbers) is far below 2^53.
 * The other way a plain number is sent as a float; whoever needs an integer in the store, a LIMIT or a SKIP wraps it
 * with `neo4j.int` – see `encodeParameters` of this folder.
 * Throws a StartError when the address cannot be one.
 */
export function createDriver(connection: DatabaseConnection): Driver {
  const account = neo4j.auth.basic(connection.user, connection.password)
  try {
    return neo4j.driver(connection.uri, account, {
      disableLosslessIntegers: true,
      connectionTimeout: CONNECT_MS,
      connectionAcquisitionTimeout: CONNECT_MS + 500,
      connectionLivenessCheckTimeout: IDLE_MS,
      maxConnectionPoolSize: POOL_SIZE,
      maxTransactionRetryTime: CONNECT_MS,
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      telemetryDisabled: true,
      userAgent: 'trama',
    })
  } catch (error) {
    throw new StartError(`NEO4J_URI «${connection.uri}» non è un indirizzo di Neo4j: ${describe(error)}`)
  }
}

/** What an error says of its cause; the driver's own advice around it speaks of other things. */
function describe(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  const cause = /Caused by: (?<cause>[^\n]+)/u.exec(text)?.groups?.['cause']
  return (
    cause ??
    (text.startsWith('Could not perform discovery') ? 'nessuno ascolta a questo indirizzo' : text.replaceAll('\n', ' '))
  )
}

function isNeo4jError(error: unknown): error is Neo4jError {
  return error instanceof neo4j.Neo4jError
}

/** One sentence in Italian for a database that cannot be used, with the setting to look at. */
function explain(connection: DatabaseConnection, error: unknown): StartError {
  const code = isNeo4jError(error) ? error.code : ''
  if (code === 'Neo.ClientError.Security.Unauthorized' || code === 'Neo.ClientError.Security.AuthenticationRateLimit') {
    return new StartError(
      `Il Neo4j in ${connection.uri} non accetta le credenziali dell’utente «${connection.user}» (NEO4J_USER, NEO4J_PASSWORD).`,
    )
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return new StartError(`Il Neo4j in ${connection.uri} non ha il database «${connection.database}» (NEO4J_DATABASE).`)
  }
  return new StartError(`Il Neo4j in ${connection.uri} non risponde (NEO4J_URI): ${describe(error)}`)
}

/**
 * Asks the database for its version, for instance `5.26.31`.
 * Throws a StartError, in one sentence, when it is away, refuses the account, lacks the database or is too old.
 */
export async function verifyDatabase(driver: Driver, connection: DatabaseConnection): Promise<string> {
  const session = driver.session({ database: connection.database, defaultAccessMode: neo4j.session.READ })
  try {
    const result = await session.run(
      "CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0]",
    )
    const version = String(result.records[0]?.get(0))
    const [major = 0, minor = 0] = version.split('.').map(Number)
    const [needMajor = 0, needMinor = 0] = OLDEST_SERVER
    if (major > needMajor || (major === needMajor && minor >= needMinor)) return version
    throw new StartError(
      `Il Neo4j in ${connection.uri} è la versione ${version}; Trama richiede la ${OLDEST_SERVER.join('.')} o successiva.`,
    )
  } catch (error) {
    throw error instanceof StartError ? error : explain(connection, error)
  } finally {
    await session.close()
  }
}
