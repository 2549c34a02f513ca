import { inject } from 'vitest'
import type { DatabaseConnection } from '../database/driver.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The Neo4j of this run, shared by all database tests and journeys. */
    database: DatabaseConnection
    /** How often a test that kills processes does so. */
    killRounds: number
  }
}

/** The Neo4j of this test run, empty when a database test file begins. */
export function readTestConnection(): DatabaseConnection {
  return inject('database')
}

/** How often a test that kills processes does so: few in the suite, many in a soak run. */
export function readKillRounds(): number {
  return inject('killRounds')
}

/** Whether this run takes its time: `npm run soak`. */
export function isSoak(): boolean {
  return readKillRounds() > 2
}
