import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { decodeRows } from './decode.ts'
import { type Database, OPERATOR } from './run.ts'

/** One numbered file of constraints and indexes. A landed file is never edited, only followed by another. */
export interface Migration {
  readonly name: string
  readonly checksum: string
  readonly statements: readonly string[]
}

/** A file that was applied is not the file that is here now, or an applied one is missing: `name` says which. */
export class MigrationMismatch extends Error {
  override readonly name = 'MigrationMismatch'
}

const FOLDER = fileURLToPath(new URL('../../graph-schema/constraints', import.meta.url))
const LOCK_MS = 120_000
const LOCK_PATIENCE_MS = 60_000

/** Reads the numbered files, in order. */
export function readMigrations(folder: string = FOLDER): Migration[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}-.*\.cypher$/u.test(file))
    .sort()
    .map((file) => parseMigration(file, readFileSync(path.join(folder, file), 'utf8')))
}

/** Splits a file into statements: `//` lines are comments, a `;` at the end of a line ends a statement. */
export function parseMigration(name: string, text: string): Migration {
  const code = text.replaceAll(/^\s*\/\/.*$/gmu, '')
  const statements = code
    .split(/;\s*$/mu)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return { name, checksum: createHash('sha256').update(text).digest('hex'), statements }
}

/**
 * Applies what this database has not seen yet, under a lock that a second process waits for, and waits until all
 * indexes are online. Doing it again changes nothing.
 * @returns names of the files applied now.
 * @throws MigrationMismatch when an applied file differs from the one here, or is not here.
 */
export async function migrate(
  database: Database,
  migrations: readonly Migration[] = readMigrations(),
): Promise<string[]> {
  await define(database, 'CREATE CONSTRAINT migrationLock IF NOT EXISTS FOR (l:MigrationLock) REQUIRE l.id IS UNIQUE')
  const owner = randomUUID()
  await takeLock(database, owner)
  try {
    const applied = await readApplied(database)
    refuseMismatch(migrations, applied)
    const missing = migrations.filter(({ name }) => !applied.has(name))
    for (const migration of missing) {
      for (const statement of migration.statements) await define(database, statement)
      await recordApplied(database, migration)
    }
    await define(database, 'CALL db.awaitIndexes(60)')
    return missing.map(({ name }) => name)
  } finally {
    await define(database, 'MATCH (l:MigrationLock {owner: $owner}) REMOVE l.owner, l.until', { owner })
  }
}

async function takeLock(database: Database, owner: string): Promise<void> {
  const patience = Date.now() + LOCK_PATIENCE_MS
  for (;;) {
    const rows = await define(
      database,
      `CYPHER 5
      MERGE (l:MigrationLock {id: 'migrations'})
      SET l.asked = timestamp()
      WITH l WHERE l.until IS NULL OR l.until < timestamp()
      SET l.owner = $owner, l.until = timestamp() + $lockMs
      RETURN l.owner`,
      { owner, lockMs: LOCK_MS },
    )
    if (rows.length === 1) return
    if (Date.now() > patience) throw new MigrationMismatch('another process has been applying constraints for a minute')
    await pause(500)
  }
}

async function readApplied(database: Database): Promise<Map<string, string>> {
  const statement = {
    operation: 'migrate',
    text: 'CYPHER 5 MATCH (m:Migration) RETURN m.name, m.checksum ORDER BY m.name',
    parameters: {},
  }
  const rows = await database.read(statement, OPERATOR)
  return new Map(decodeRows('migrate', rows, z.tuple([z.string(), z.string()])))
}

function refuseMismatch(migrations: readonly Migration[], applied: ReadonlyMap<string, string>): void {
  const here = new Map(migrations.map(({ name, checksum }) => [name, checksum]))
  for (const [name, checksum] of applied) {
    const found = here.get(name)
    if (found === undefined)
      throw new MigrationMismatch(`${name} was applied to this database but is not in this version`)
    if (found !== checksum) throw new MigrationMismatch(`${name} differs from what was applied to this database`)
  }
}

async function recordApplied(database: Database, { name, checksum }: Migration): Promise<void> {
  await define(database, 'MERGE (m:Migration {name: $name}) SET m.checksum = $checksum, m.appliedAt = datetime()', {
    name,
    checksum,
  })
}

function define(database: Database, text: string, parameters: { [name: string]: string | number } = {}) {
  return database.define({ operation: 'migrate', text, parameters })
}
