import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setPriority } from 'node:os'
import path from 'node:path'
import { createDriver, type DatabaseConnection } from '../database/driver.ts'
import { spawnDatabase, stopDatabase } from './database-process.ts'
import { findFreePort } from './free-port.ts'
import { type Engine, nameSettings, prepareHome } from './home.ts'
import { fingerprintJars } from './jars.ts'
import type { Java } from './java.ts'
import { signalProcess } from './processes.ts'
import { claimRun, identifySelf, writeRun } from './run-file.ts'
import { writeSettings } from './settings.ts'
import { nameThrowAwayHome } from './sweep.ts'
import { waitUntilReady } from './wait-until-ready.ts'

const HEAP_MB = 512
const LIMIT_MS = 180_000
const BACKGROUND = 10

/** File of the class-data archive for this Java and these jars, whether it exists or not. */
export function nameArchive(folder: string, java: Java, jars: readonly string[]): string {
  const key = createHash('sha256')
    .update(`${java.description}\n${fingerprintJars(jars)}`)
    .digest('hex')
    .slice(0, 16)
  return path.join(folder, `neo4j-${key}.jsa`)
}

/** A build under way. */
export interface ArchiveBuild {
  /** True when the archive has been put in place. */
  readonly done: Promise<boolean>
  /** Ends it at once; what it has written so far is thrown away. */
  cancel(): void
}

/**
 * Makes the archive by running a server on a throw-away home and stopping it: Java then writes the classes it loaded.
 * With the archive a start takes half as long; without it, or with one that no longer fits, it is only slower.
 * Runs at low priority beside the server that people use.
 */
export function buildArchive(file: string, engine: Engine, homesFolder: string): ArchiveBuild {
  const home = nameThrowAwayHome(homesFolder, 'archive')
  const incoming = path.join(home, 'incoming.jsa')
  let cancelled = false
  let pid: number | null = null
  async function build(): Promise<boolean> {
    claimRun(home)
    const password = await prepareHome(home, engine)
    const port = await findFreePort()
    writeFileSync(nameSettings(home), writeSettings(port, { heapMb: HEAP_MB, pageCacheMb: 64 }))
    if (cancelled) return false
    const options = { engine, home, heapMb: HEAP_MB, quickStart: false, archiveInto: incoming }
    const database = spawnDatabase(options)
    if (database === null) return false
    pid = database.identity.pid
    const uri = `bolt://127.0.0.1:${port}`
    writeRun(home, { api: identifySelf(), database: { ...database.identity, bolt: uri, home, engine: 'archive' } })
    lowerPriority(pid)
    const connection = { uri, user: 'neo4j', password, database: 'neo4j' }
    const readiness = await waitUntilReady(connection, database, LIMIT_MS)
    if (readiness === 'ready') await exercise(connection)
    await stopDatabase(database)
    if (cancelled || !existsSync(incoming)) return false
    mkdirSync(path.dirname(file), { recursive: true })
    dropFormerArchives(path.dirname(file))
    renameSync(incoming, file)
    return true
  }
  const done = build()
    .catch(() => false)
    .finally(() => rmSync(home, { recursive: true, force: true }))
  function cancel(): void {
    cancelled = true
    if (pid !== null) signalProcess(pid, 'SIGKILL')
  }
  return { done, cancel }
}

/** Statements of each kind that Trama uses: the classes they load are archived too, and first answers come sooner. */
const EXERCISES = [
  'CREATE CONSTRAINT a IF NOT EXISTS FOR (a:A) REQUIRE a.id IS UNIQUE',
  'CREATE INDEX b IF NOT EXISTS FOR (a:A) ON (a.name, a.id)',
  "CREATE FULLTEXT INDEX c IF NOT EXISTS FOR (a:A) ON EACH [a.name] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}",
  "UNWIND range(1, 20) AS i MERGE (a:A {id: i}) SET a.name = 'n' + i WITH a MERGE (z:A {id: 1}) MERGE (a)-[:T {since: 1}]->(z)",
  "CALL db.index.fulltext.queryNodes('c', 'n1~1') YIELD node, score RETURN node.id, score LIMIT 5",
  "MATCH (a:A) WHERE a.name >= 'n' AND a.id IS NOT NULL WITH a ORDER BY a.name, a.id LIMIT 5 RETURN a.id, COLLECT { MATCH (a)-[t:T]-(b:A) WHERE t.since < 5 RETURN {id: b.id, since: t.since} ORDER BY b.name LIMIT 3 }",
  'MATCH (a:A {id: 2}), (b:A {id: 3}) MATCH p = shortestPath((a)-[:T*..8]-(b)) WHERE all(t IN relationships(p) WHERE t.since < 5) RETURN length(p)',
  'MATCH (a:A {id: 1})((:A)-[t:T]-(:A)){1,2}(b:A) RETURN DISTINCT b.id',
  'MATCH (a:A)-[t:T]->(b:A) WITH collect([a.id, b.id, t.since]) AS l UNWIND range(0, size(l) - 1, 1000) AS i RETURN l[i..i + 1000]',
]

async function exercise(connection: DatabaseConnection): Promise<void> {
  const driver = createDriver(connection)
  const session = driver.session({ database: connection.database })
  try {
    for (const statement of EXERCISES) await session.run(statement)
  } finally {
    await driver.close()
  }
}

function lowerPriority(pid: number): void {
  try {
    setPriority(pid, BACKGROUND)
  } catch {
    // Some systems do not let a process be nice; the build then only competes a little more.
  }
}

function dropFormerArchives(folder: string): void {
  for (const name of readdirSync(folder)) if (name.endsWith('.jsa')) rmSync(path.join(folder, name))
}
