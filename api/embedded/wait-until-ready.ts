import { setTimeout as sleep } from 'node:timers/promises'
import neo4j from 'neo4j-driver'
import type { DatabaseConnection } from '../database/driver.ts'
import type { DatabaseProcess } from './database-process.ts'

const POLL_MS = 100

async function answers(connection: DatabaseConnection): Promise<boolean> {
  const account = neo4j.auth.basic(connection.user, connection.password)
  const driver = neo4j.driver(connection.uri, account, { connectionTimeout: 2_000, telemetryDisabled: true })
  const session = driver.session({ database: connection.database })
  try {
    await session.run('RETURN 1')
    return true
  } catch {
    return false
  } finally {
    await driver.close()
  }
}

/** How waiting for a database ended. */
export type Readiness = 'ready' | 'ended' | 'late'

/** Waits until the database answers a query, its process ends, or the limit has passed. */
export async function waitUntilReady(
  connection: DatabaseConnection,
  database: DatabaseProcess,
  limitMs: number,
): Promise<Readiness> {
  const until = Date.now() + limitMs
  let over = false
  void database.ended.then(() => {
    over = true
  })
  while (Date.now() < until) {
    if (await answers(connection)) return 'ready'
    if (over) return 'ended'
    await sleep(POLL_MS)
  }
  return 'late'
}
