import neo4j, { type Session } from 'neo4j-driver'
import type { DatabaseConnection } from '#api/database/driver.ts'
import { readMigrations } from '#api/database/migrate.ts'

const DELETE_DATA =
  'MATCH (vertex) WHERE NOT vertex:Migration CALL (vertex) { DETACH DELETE vertex } IN TRANSACTIONS OF 5000 ROWS'
const DELETE_MIGRATIONS = 'MATCH (m:Migration) DELETE m'

/**
 * Makes a database as empty as a new one. Constraints and indexes of this version stay, since making them anew takes
 * longer than most files of tests; whatever else a file has defined goes.
 */
export async function wipeDatabase(connection: DatabaseConnection): Promise<void> {
  const driver = neo4j.driver(connection.uri, neo4j.auth.basic(connection.user, connection.password))
  const session = driver.session({ database: connection.database })
  try {
    await session.run(DELETE_DATA)
    if (await hasOurSchema(session)) return
    await session.run(DELETE_MIGRATIONS)
    const constraints = await session.run('SHOW CONSTRAINTS YIELD name')
    for (const row of constraints.records) await session.run(`DROP CONSTRAINT \`${row.get('name')}\``)
    const indexes = await session.run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name")
    for (const row of indexes.records) await session.run(`DROP INDEX \`${row.get('name')}\``)
  } finally {
    await driver.close()
  }
}

/** Whether exactly the files of constraints of this version have been applied. */
async function hasOurSchema(session: Session): Promise<boolean> {
  const found = await session.run('MATCH (m:Migration) RETURN m.name AS name, m.checksum AS checksum ORDER BY name')
  const applied = found.records.map((row) => `${row.get('name')} ${row.get('checksum')}`)
  const ours = readMigrations().map(({ name, checksum }) => `${name} ${checksum}`)
  return applied.join('\n') === ours.join('\n')
}
